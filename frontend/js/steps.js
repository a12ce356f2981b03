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

/**
 * Shows the steps of choosing: level, theme, figure and, where there are several, division.
 * @param {import('./main.js').Scene} scene @param {(patch: object) => void} change
 */
export function showSteps(scene, change) {
  const { shown, indicators, indelingen, indicator } = scene;
  const place = byId('steps');
  const held = document.activeElement instanceof HTMLInputElement && place.contains(document.activeElement)
    ? [document.activeElement.name, document.activeElement.value] : null;
  const parts = [group(say('level'), 'level', 'segments', ['buurt', 'wijk', 'gemeente'].map((level) => [level, say(level)]), shown.level,
    (level) => change({ level, area: '' }))];
  const themes = [...new Set(indicators.map((one) => one.thema))];
  if (themes.length) {
    const thema = indicator?.thema ?? '';
    parts.push(group(say('theme'), 'theme', 'themes', [...themes.map((one) => [one, say(one)]), ['', say('noindicator')]], thema,
      (one) => change({ indicator: one ? indicators.find((it) => it.thema === one).id : '-' })));
    if (indicator) {
      const choices = indicators.filter((one) => one.thema === thema).map((one) => [one.id, spoken() === 'en' ? one.title : one.titel]);
      parts.push(group(say('indicator'), 'indicator', 'choices', choices, indicator.id, (id) => change({ indicator: id })));
    }
  }
  if (indelingen.length > 1) {
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
