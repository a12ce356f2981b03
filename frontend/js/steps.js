import { byId, el } from './dom.js';
import { titleOf } from './figures.js';
import { say, spoken } from './words.js';
import { yearStep } from './years.js';
import { besideStep } from './beside.js';

/** A group of radio buttons. @param {string} caption @param {string} name @param {string} kind @param {[string, string][]} choices @param {string} chosen @param {(value: string) => void} choose */
export function group(caption, name, kind, choices, chosen, choose) {
  const box = el('div', { className: kind });
  for (const [value, text] of choices) {
    const input = el('input', { type: 'radio', name, value, checked: value === chosen });
    input.addEventListener('change', () => choose(value));
    box.append(el('label', {}, input, el('span', {}, text)));
  }
  return el('fieldset', { className: 'step' }, el('legend', {}, caption), box);
}

/** A choice: its value and its text. @param {string} value @param {string} text @returns {[string, string]} */
const pair = (value, text) => [value, text];

let open = false;

/** The chosen figure as one quiet line that opens to the themes and their figures; a click on a figure closes it, arrow keys do not. */
function picker({ indicators, main: { indicator } }, change, ahead) {
  const title = (one) => titleOf(one, spoken());
  const thema = indicator?.thema ?? '';
  const themes = [...new Set(indicators.map((one) => one.thema))];
  const siblings = indicators.filter((one) => one.thema === thema);
  const box = el('details', { className: 'picker', open }, el('summary', { 'aria-label': `${say('indicator')}: ${indicator ? title(indicator) : say('noindicator')}` },
    el('span', {}, indicator ? say(thema) : say('indicator')), el('b', {}, indicator ? title(indicator) : say('noindicator'))));
  box.addEventListener('toggle', () => {
    open = box.open;
    if (open) ahead(siblings);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !box.open) return;
    event.stopPropagation();
    box.open = false;
    box.querySelector('summary').focus();
  });
  box.append(group(say('theme'), 'theme', 'themes', [...themes.map((one) => pair(one, say(one))), ['', say('noindicator')]], thema,
    (one) => change({ indicator: one ? indicators.find((it) => it.thema === one).id : '-' })));
  if (indicator) {
    const list = group(say('indicator'), 'indicator', 'choices', siblings.map((one) => pair(one.id, title(one))), indicator.id, (id) => change({ indicator: id }));
    list.addEventListener('pointerup', () => { open = false; });
    box.append(list);
  }
  return box;
}

/**
 * Shows the steps of choosing: figure, year, level, what to compare with.
 * @param {import('./scene.js').Scene} scene @param {(patch: object) => void} change @param {(indicators: any[]) => void} ahead what may be asked next
 */
export function showSteps(scene, change, ahead) {
  const { shown, indicators, main } = scene;
  const place = byId('steps');
  const now = document.activeElement;
  const held = place.contains(now) ? now.getAttribute('data-hold') ?? (now instanceof HTMLInputElement ? `${now.name}=${now.value}` : null) : null;
  const parts = [];
  if (indicators.length) parts.push(picker(scene, change, ahead));
  if (scene.moments.length > 1) parts.push(yearStep(scene, change));
  const levels = group(say('level'), 'level', 'segments', ['buurt', 'wijk', 'gemeente'].map((level) => pair(level, say(level))), shown.level,
    (level) => change({ level, area: scene.area?.[level] ?? '' }));
  levels.firstElementChild.classList.add('unseen');
  parts.push(levels);
  if (main.indicator) parts.push(besideStep(scene, change));
  place.replaceChildren(...parts);
  if (!held) return;
  /** @type {NodeListOf<HTMLInputElement|HTMLButtonElement|HTMLSelectElement>} */
  const fields = place.querySelectorAll('input, button, select');
  for (const one of fields) if (one.dataset.hold === held || `${one.name}=${one.value}` === held) one.focus();
}
