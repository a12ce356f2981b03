import { byId, el, hatchSwatch } from './dom.js';
import { absence, number, placeOf, plain, titleOf, unitOf } from './figures.js';
import { hatchOf } from './hatches.js';
import { ZERO } from './paint.js';
import { many, rangeOf, unbroken } from './tell.js';
import { say, spoken } from './words.js';

/** @typedef {import('./scene.js').Picture} Picture */

/** Two moments of one figure share a legend, since they share their breaks; two figures have one each. @param {import('./scene.js').Scene} scene @returns {Picture[][]} */
function keysOf({ main, beside }) {
  const shown = [main, beside].filter((one) => one?.indicator);
  return shown.length === 2 && main.indicator.id === beside.indicator.id ? [shown] : shown.map((one) => [one]);
}

/** The names of classes that are kinds, each with its colour. @param {Picture} picture */
function kinds({ classes: { breaks }, indicator }) {
  return el('ul', { className: 'absent', 'aria-hidden': 'true' }, ...breaks.map((one) => {
    const swatch = el('i', { className: 'swatch kind' });
    swatch.style.background = one.color;
    return el('li', {}, swatch, el('span', {}, rangeOf(one, indicator)));
  }));
}

/** Columns of how many areas each class has, one for each picture, standing on the ramp, with the breaks under it. @param {Picture[]} pictures */
function bars(pictures) {
  const { classes: { breaks }, indicator } = pictures[0];
  const most = Math.max(1, ...pictures.flatMap((one) => one.tally.classes));
  const columns = el('ol', { className: 'bars', 'aria-label': say('perclass') });
  const ramp = el('div', { className: 'ramp', 'aria-hidden': 'true' });
  breaks.forEach((one, i) => {
    const range = rangeOf(one, indicator);
    const stand = pictures.map(({ tally, moment }) => {
      const column = el('span', {}, pictures.length > 1 ? el('span', { className: 'unseen' }, `${moment.id}: `) : null, el('b', {}, String(tally.classes[i])));
      column.style.height = `${(46 * tally.classes[i]) / most}px`;
      return column;
    });
    const cell = el('i');
    cell.style.background = one.color;
    columns.append(el('li', {}, el('span', { className: 'unseen' }, `${range}: `), ...stand));
    ramp.append(cell);
  });
  const named = Boolean(breaks[0].naam);
  const last = breaks[breaks.length - 1];
  const bounds = breaks.map((one) => one.from);
  if (!named && last.to > last.from) bounds.push(last.to);
  const texts = bounds.map((value) => plain(value, indicator, spoken()));
  const ticks = el('div', { className: `ticks${texts.some((text) => text.length > 6) ? ' staggered' : ''}`, 'aria-hidden': 'true' });
  texts.forEach((text, i) => {
    const tick = el('span', {}, text);
    // the bound of a class stands where it begins, the number of a kind below its middle
    tick.style.left = `${(100 * (named || (i === breaks.length - 1 && last.to === last.from) ? i + 0.5 : i)) / breaks.length}%`;
    ticks.append(tick);
  });
  return el('div', { className: 'breaks' }, columns, ramp, ticks, ...pictures.map(() => el('div', { className: 'pin', hidden: true })));
}

/** Example circles for a count, drawn as large as on the map. */
function rings({ classes: { breaks }, indicator }, scale) {
  const list = el('ol', { className: 'rings', 'aria-label': say('circles') });
  for (const one of breaks.filter((it) => it.to > 0).slice(-3)) {
    const ring = el('i');
    const size = `${2 * scale * (one.radius ?? 12)}px`;
    Object.assign(ring.style, { width: size, height: size, background: one.color });
    list.append(el('li', {}, ring, el('span', {}, plain(one.to, indicator, spoken()))));
  }
  return list;
}

/** Zero, missing and withheld, each with its own look and number of areas in each picture. @param {Picture[]} pictures */
function others(pictures) {
  const counts = (of) => pictures.map(({ tally }) => el('b', {}, String(of(tally))));
  const zero = el('i', { className: 'swatch' });
  zero.style.background = pictures[0].indicator.soort === 'count' ? '#ffffff' : ZERO;
  const rows = pictures.some((one) => one.tally.zero) ? [el('li', {}, zero, el('span', {}, say('zero')), ...counts((tally) => tally.zero))] : [];
  for (const reason of new Set(pictures.flatMap((one) => one.tally.missing.map((it) => it.reason)))) {
    rows.push(el('li', {}, hatchSwatch(hatchOf(reason)), el('span', {}, say(reason)), ...counts((tally) => tally.missing.find((it) => it.reason === reason)?.count ?? 0)));
  }
  if (rows.length && pictures.length > 1) rows.unshift(el('li', { className: 'heads' }, el('span', {}), ...pictures.map((one) => el('b', {}, one.moment.id))));
  return rows.length ? el('ul', { className: 'absent' }, ...rows) : null;
}

/** @param {Picture} picture */
const hasValues = ({ areas, figureOf }) => areas.some(({ code, water }) => !water && !absence(figureOf(code)));

/** One legend. @param {Picture[]} pictures */
function part(pictures, scene, scale) {
  const [{ indicator, classes, moment, source }] = pictures;
  const english = spoken() === 'en';
  const unit = unitOf(indicator, spoken());
  const parts = [el('header', {}, el('h2', {}, titleOf(indicator, spoken())), el('p', { className: 'unit' }, [unit, pictures.length > 1 ? null : moment.id].filter(Boolean).join(' · ')))];
  if (pictures.length > 1) parts.push(el('p', { className: 'series', 'aria-hidden': 'true' }, ...pictures.map((one) => el('span', {}, one.moment.id))));
  if (!pictures.some(hasValues)) parts.push(el('p', { className: 'note' }, say('novalues')));
  else if (!classes?.breaks.length) parts.push(el('p', { className: 'note' }, say('noclasses')));
  else {
    if (indicator.soort === 'count') parts.push(rings(pictures[0], scale));
    parts.push(bars(pictures));
    if (classes.breaks[0].naam) parts.push(kinds(pictures[0]));
  }
  const newest = scene.indelingen[scene.indelingen.length - 1];
  const count = { buurt: newest.buurten, wijk: newest.wijken, gemeente: newest.gemeenten }[scene.shown.level];
  parts.push(others(pictures), el('details', {}, el('summary', {}, say('definition')),
    el('p', {}, english ? indicator.definition : indicator.definitie),
    indicator.soort === 'count' ? el('p', {}, say('circles')) : null,
    el('p', { className: 'note' }, say('population', { count: number(count, 0, spoken()), level: many(scene.shown.level), indeling: newest.id })),
    el('p', { className: 'note' }, say('source', { bron: unbroken(source) }))));
  parts.push(el('p', { className: 'note paper' }, say('source', { bron: unbroken(source) })));
  return el('section', { className: `key${pictures.length > 1 ? ' double' : ''}` }, ...parts.filter(Boolean));
}

/** Shows the legend of the picture on screen, of both where there are two. @param {import('./scene.js').Scene} scene @param {number[]} scales of the circles on the maps */
export function showLegend(scene, scales) {
  byId('legend').replaceChildren(...keysOf(scene).map((one, i) => part(one, scene, scales[i] ?? 1)));
}

/** Marks an area's place on the breaks bars; without a number the mark goes. @param {string|null} code @param {import('./scene.js').Scene} scene */
export function markLegend(code, scene) {
  const pictures = keysOf(scene).flatMap((key) => (key.some(hasValues) && key[0].classes?.breaks.length ? key : []));
  /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#legend .pin')).forEach((pin, i) => {
    const figure = code ? pictures[i].figureOf(code) : undefined;
    pin.hidden = absence(figure) !== null;
    if (!pin.hidden) pin.style.left = `${100 * placeOf(figure.value, pictures[i].classes.breaks)}%`;
  });
}
