import { el } from './dom.js';
import { say } from './words.js';

/** The name of a moment: its year, marked where there is no map of it. @param {import('./moments.js').Moment} moment */
export const momentText = (moment) => (moment.own ? moment.id : `${moment.id}*`);

/**
 * The year as a slider with a step button at each side.
 * @param {import('./scene.js').Scene} scene @param {(patch: object) => void} change
 */
export function yearStep({ moments, main, indelingen }, change) {
  const { moment } = main;
  const at = moments.findIndex((one) => one.id === moment.id);
  const go = (index) => change({ moment: moments[index].id });
  // two quick steps are two years, also while the first is still being fetched
  const step = (by) => {
    const next = Math.min(moments.length - 1, Math.max(0, Number(slider.value) + by));
    slider.value = String(next);
    go(next);
  };
  const button = (text, label, by) => {
    const index = at + by;
    const made = el('button', { type: 'button', className: 'stepper', 'aria-label': label, disabled: index < 0 || index >= moments.length, 'data-hold': label }, text);
    made.addEventListener('click', () => step(by));
    return made;
  };
  const slider = el('input', { type: 'range', id: 'year', min: '0', max: String(moments.length - 1), step: '1', value: String(at), 'aria-valuetext': moment.id, 'data-hold': 'year' });
  slider.addEventListener('change', () => go(Number(slider.value)));
  slider.addEventListener('input', () => slider.setAttribute('aria-valuetext', moments[Number(slider.value)].id));
  const marks = el('ol', { className: 'marks', 'aria-hidden': 'true' }, ...moments.map((one, i) => {
    const mark = el('li', { className: one.id === moment.id ? 'now' : '' }, momentText(one));
    mark.style.left = `${(100 * i) / (moments.length - 1)}%`;
    mark.addEventListener('click', () => go(i));
    return mark;
  }));
  const division = indelingen.find((one) => one.id === moment.indeling);
  return el('div', { className: 'step years' }, el('label', { className: 'cap', htmlFor: 'year' }, say('year'), el('span', {}, el('b', {}, ` ${moment.id}`), moment.own ? ` · ${say('division', { count: division?.buurten ?? '' })}` : null)),
    el('div', { className: 'slide' }, button('‹', say('yearback'), -1), el('div', { className: 'track' }, slider, marks), button('›', say('yearon'), 1)),
    moment.own ? null : el('p', { className: 'note' }, say('nomap', { year: moment.id, indeling: moment.indeling })));
}
