import { byId, el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { number } from './numbers.js';
import { tint } from './palette.js';

/** What the list shows now. */
let shown = '';

/** The buurt that gets land: a list to choose from, in its colour. @param {import('./studio.js').Studio} studio */
export function showTarget(studio) {
  const place = byId('target');
  const area = studio.topology.find(studio.target);
  const select = /** @type {HTMLSelectElement} */ (place.querySelector('select'));
  const listed = studio.topology.list().filter((one) => !one.water);
  const look = JSON.stringify([studio.target, studio.topology.wijken, listed.map((one) => [one.code, one.naam, one.wijk, one.slot])]);
  if (look !== shown) fill(select, listed, studio);
  shown = look;
  /** @type {HTMLElement} */ (place.querySelector('i')).style.background = area ? tint(area.kleur, 1) : 'transparent';
  const figures = studio.figures.get(studio.target ?? '')?.figures;
  place.querySelector('output').textContent = figures ? say('dwellings', { n: number(figures.woningen) }) : '';
}

function fill(select, listed, studio) {
  const wijken = new Map();
  for (const one of listed) wijken.set(one.wijk, [...(wijken.get(one.wijk) ?? []), one]);
  select.replaceChildren(el('option', { value: '' }, say('choosetarget')),
    ...[...wijken].sort(([a], [b]) => a.localeCompare(b)).map(([wijk, areas]) => el('optgroup', { label: studio.topology.wijkNaam(wijk) },
      ...areas.map((one) => el('option', { value: one.code, selected: one.code === studio.target }, one.slot ? `${one.naam} 🔒` : one.naam)))));
}
