import { el } from './dom.js';
import { titleOf } from './figures.js';
import { say, spoken } from './words.js';

/** A list to choose from. */
function choice(label, id, value, options, choose) {
  const select = el('select', { id, 'data-hold': id }, ...options);
  select.value = value;
  select.addEventListener('change', () => choose(select.value));
  return el('div', { className: 'pick' }, el('label', { className: 'cap', htmlFor: id }, label), select);
}

/**
 * What the map is compared with: nothing, another year or division, or another figure.
 * @param {import('./scene.js').Scene} scene @param {(patch: object) => void} change
 */
export function besideStep({ shown, moments, main, beside, indicators, indelingen }, change) {
  const [kind] = shown.beside.split(':');
  const others = moments.filter((one) => one.id !== main.moment.id);
  const drawn = others.filter((one) => one.own);
  const first = { jaar: others.at(-1)?.id, cijfer: indicators.find((one) => one !== main.indicator)?.id };
  const isDivision = kind === 'jaar' && beside?.moment.own && beside.moment.indeling !== main.moment.indeling;
  const on = kind === '' ? '' : isDivision ? 'indeling' : kind;
  const box = el('div', { className: 'segments small' });
  /** @type {[string, string, boolean][]} */
  const kinds = [['', say('nothingbeside'), true], ['jaar', say('year'), others.length > 0], ['cijfer', say('indicator'), true], ['indeling', say('indeling'), drawn.length > 0]];
  for (const [value, text, able] of kinds) {
    const input = el('input', { type: 'radio', name: 'beside', value, checked: value === on, disabled: !able });
    input.addEventListener('change', () => change({ beside: value === '' ? '' : value === 'cijfer' ? `cijfer:${first.cijfer}`
      : value === 'indeling' ? `jaar:${drawn.at(-1).id}` : `jaar:${(others.find((one) => !one.own) ?? others.at(-1)).id}` }));
    box.append(el('label', {}, input, el('span', {}, text)));
  }
  /** @type {HTMLElement[]} */
  const parts = [el('fieldset', { className: 'step' }, el('legend', {}, say('compare')), box)];
  if (kind === 'jaar' && beside) {
    const offered = isDivision ? drawn : others;
    const text = (one) => (one.own ? say('yeardivision', { year: one.id, count: indelingen.find((it) => it.id === one.id)?.buurten ?? '' }) : one.id);
    parts.push(choice(say(isDivision ? 'besidedivision' : 'besideyear'), 'besideyear', beside.moment.id, offered.map((one) => el('option', { value: one.id }, text(one))), (id) => change({ beside: `jaar:${id}` })));
  }
  if (kind === 'cijfer' && beside) {
    const themes = [...new Set(indicators.map((one) => one.thema))];
    const groups = themes.map((thema) => el('optgroup', { label: say(thema) }, ...indicators.filter((one) => one.thema === thema && one !== main.indicator)
      .map((one) => el('option', { value: one.id }, titleOf(one, spoken())))));
    parts.push(choice(say('besidefigure'), 'besidefigure', beside.indicator.id, groups, (id) => change({ beside: `cijfer:${id}` })));
  }
  return el('div', { className: 'compare' }, ...parts);
}
