import { byId, el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { number } from './numbers.js';
import { tint } from './palette.js';
import { settle } from './settle.js';

/** The buurt that gets land: a list to choose from, in its colour. @param {import('./studio.js').Studio} studio */
export function showTarget(studio) {
  const place = byId('target');
  const area = studio.topology.find(studio.target);
  const select = /** @type {HTMLSelectElement} */ (place.querySelector('select'));
  const wijken = new Map();
  for (const one of studio.topology.list()) if (!one.water) wijken.set(one.wijk, [...(wijken.get(one.wijk) ?? []), [one.code, one.slot ? `${one.naam} 🔒` : one.naam]]);
  settle(select, [{ key: '', look: '', make: () => el('option', { value: '' }, say('choosetarget')) },
    ...[...wijken].sort(([a], [b]) => a.localeCompare(b)).map(([wijk, areas]) => ({ key: wijk, look: JSON.stringify([studio.topology.wijkNaam(wijk), areas]),
      make: () => el('optgroup', { label: studio.topology.wijkNaam(wijk) }, ...areas.map(([code, text]) => el('option', { value: code }, text))) }))]);
  select.value = area?.code ?? '';
  /** @type {HTMLElement} */ (place.querySelector('i')).style.background = area ? tint(area.kleur, 1) : 'transparent';
  const figures = studio.figures.get(studio.target ?? '')?.figures;
  place.querySelector('output').textContent = figures ? say('dwellings', { n: number(figures.woningen) }) : '';
}
