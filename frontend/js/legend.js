import { byId, el, hatchSwatch } from './dom.js';
import { absence, hatchOf, number, placeOf, plain, titleOf, unitOf } from './figures.js';
import { ZERO } from './paint.js';
import { many } from './tell.js';
import { say, spoken } from './words.js';

/** Columns of how many areas each class has, standing on the ramp, with the breaks under it. */
function bars({ classes: { breaks }, tally, indicator }) {
  const most = Math.max(1, ...tally.classes);
  const columns = el('ol', { className: 'bars', 'aria-label': say('perclass') });
  const ramp = el('div', { className: 'ramp', 'aria-hidden': 'true' });
  breaks.forEach((one, i) => {
    const range = say('range', { low: plain(one.from, indicator, spoken()), high: plain(one.to, indicator, spoken()) });
    const column = el('li', {}, el('span', { className: 'unseen' }, `${range}: `), el('b', {}, String(tally.classes[i])));
    column.style.height = `${(46 * tally.classes[i]) / most}px`;
    const cell = el('i');
    cell.style.background = one.color;
    columns.append(column);
    ramp.append(cell);
  });
  const texts = [breaks[0].from, ...breaks.map((one) => one.to)].map((value) => plain(value, indicator, spoken()));
  const ticks = el('div', { className: `ticks${texts.some((text) => text.length > 6) ? ' staggered' : ''}`, 'aria-hidden': 'true' });
  texts.forEach((text, i) => {
    const tick = el('span', {}, text);
    tick.style.left = `${(100 * i) / breaks.length}%`;
    ticks.append(tick);
  });
  return el('div', { className: 'breaks' }, columns, ramp, ticks, el('div', { className: 'pin', hidden: true }));
}

/** Example circles for a count, drawn as large as on the map, one in the other. */
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

/** Zero, missing and withheld, each with its own look and number of areas. */
function others({ tally, indicator }) {
  const zero = el('i', { className: 'swatch' });
  zero.style.background = indicator.soort === 'count' ? '#ffffff' : ZERO;
  const rows = tally.zero ? [el('li', {}, zero, el('span', {}, say('zero')), el('b', {}, String(tally.zero)))] : [];
  for (const { reason, count } of tally.missing) rows.push(el('li', {}, hatchSwatch(hatchOf(reason)), el('span', {}, say(reason)), el('b', {}, String(count))));
  return rows.length ? el('ul', { className: 'absent' }, ...rows) : null;
}

/** One picture's legend. */
function part(picture, scene, scale) {
  const { indicator, classes, moment, source } = picture;
  const english = spoken() === 'en';
  const unit = unitOf(indicator, spoken());
  const parts = [el('header', {}, el('h2', {}, titleOf(indicator, spoken())), el('p', { className: 'unit' }, [unit, moment.id].filter(Boolean).join(' · ')))];
  if (!classes?.breaks.length) parts.push(el('p', { className: 'note' }, say('noclasses')));
  else {
    if (indicator.soort === 'count') parts.push(rings(picture, scale));
    parts.push(bars(picture));
  }
  const newest = scene.indelingen[scene.indelingen.length - 1];
  const count = { buurt: newest.buurten, wijk: newest.wijken, gemeente: newest.gemeenten }[scene.shown.level];
  parts.push(others(picture), el('details', {}, el('summary', {}, say('definition')),
    el('p', {}, english ? indicator.definition : indicator.definitie),
    indicator.soort === 'count' ? el('p', {}, say('circles')) : null,
    el('p', { className: 'note' }, say('population', { count: number(count, 0, spoken()), level: many(scene.shown.level), indeling: newest.id })),
    el('p', { className: 'note' }, say('source', { bron: source }))));
  return el('section', { className: 'key' }, ...parts.filter(Boolean));
}

/** Shows the legend of the picture on screen, of both where there are two. @param {import('./scene.js').Scene} scene @param {number[]} scales of the circles on the maps */
export function showLegend(scene, scales) {
  const pictures = [scene.main, scene.beside].filter((one) => one?.indicator);
  byId('legend').replaceChildren(...pictures.map((one, i) => part(one, scene, scales[i] ?? 1)));
}

/** Marks an area's place on the breaks bars; without a number the mark goes. @param {string|null} code @param {import('./scene.js').Scene} scene */
export function markLegend(code, scene) {
  const pictures = [scene.main, scene.beside].filter((one) => one?.indicator);
  [...document.querySelectorAll('#legend .key')].forEach((key, i) => {
    const pin = key.querySelector('.pin');
    if (!pin || !pictures[i]) return;
    const figure = code ? pictures[i].figureOf(code) : undefined;
    pin.hidden = absence(figure) !== null;
    if (!pin.hidden) pin.style.left = `${100 * placeOf(figure.value, pictures[i].classes.breaks)}%`;
  });
}
