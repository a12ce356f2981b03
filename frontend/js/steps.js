import { byId, el } from './dom.js';
import { say, spoken } from './words.js';

/** A group of radio buttons. */
function group(caption, name, kind, choices, chosen, choose) {
  const box = el('div', { className: kind });
  for (const [value, text] of choices) {
    const input = el('input', { type: 'radio', name, value, checked: value === chosen });
    input.addEventListener('change', () => choose(value));
    box.append(el('label', {}, input, el('span', {}, text)));
  }
  return el('fieldset', { className: 'step' }, el('legend', {}, caption), box);
}

let open = false;

/** The chosen figure as one quiet line that opens to the themes and their figures; a click on a figure closes it, arrow keys do not. */
function picker({ indicators, indicator }, change) {
  const titleOf = (one) => (spoken() === 'en' ? one.title : one.titel);
  const thema = indicator?.thema ?? '';
  const themes = [...new Set(indicators.map((one) => one.thema))];
  const box = el('details', { className: 'picker', open }, el('summary', { 'aria-label': `${say('indicator')}: ${indicator ? titleOf(indicator) : say('noindicator')}` },
    el('span', {}, indicator ? say(thema) : say('indicator')), el('b', {}, indicator ? titleOf(indicator) : say('noindicator'))));
  box.addEventListener('toggle', () => { open = box.open; });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !box.open) return;
    event.stopPropagation();
    box.open = false;
    box.querySelector('summary').focus();
  });
  box.append(group(say('theme'), 'theme', 'themes', [...themes.map((one) => [one, say(one)]), ['', say('noindicator')]], thema,
    (one) => change({ indicator: one ? indicators.find((it) => it.thema === one).id : '-' })));
  if (indicator) {
    const list = group(say('indicator'), 'indicator', 'choices', indicators.filter((one) => one.thema === thema).map((one) => [one.id, titleOf(one)]),
      indicator.id, (id) => change({ indicator: id }));
    list.addEventListener('pointerup', () => { open = false; });
    box.append(list);
  }
  return box;
}

/**
 * Shows the steps of choosing: level, figure and, where there are several, division.
 * @param {import('./scene.js').Scene} scene @param {(patch: object) => void} change
 */
export function showSteps(scene, change) {
  const { shown, indicators, indelingen } = scene;
  const place = byId('steps');
  const held = document.activeElement instanceof HTMLInputElement && place.contains(document.activeElement)
    ? [document.activeElement.name, document.activeElement.value] : null;
  const parts = [group(say('level'), 'level', 'segments', ['buurt', 'wijk', 'gemeente'].map((level) => [level, say(level)]), shown.level,
    (level) => change({ level, area: '' }))];
  if (indicators.length) parts.push(picker(scene, change));
  if (indelingen.length > 1 && indelingen.length < 5) {
    parts.push(group(say('indeling'), 'indeling', 'segments', indelingen.map((one) => [one.id, one.id]), scene.indeling,
      (indeling) => change({ indeling, area: '' })));
  } else if (indelingen.length > 1) {
    const select = el('select', { id: 'indeling' }, ...indelingen.map((one) => el('option', { value: one.id }, one.id)));
    select.value = scene.indeling;
    select.addEventListener('change', () => change({ indeling: select.value, area: '' }));
    parts.push(el('div', { className: 'step' }, el('label', { className: 'cap', htmlFor: 'indeling' }, say('indeling')), select));
  }
  place.replaceChildren(...parts);
  if (held) {
    for (const input of place.querySelectorAll('input')) if (input.name === held[0] && input.value === held[1]) input.focus();
  }
}
