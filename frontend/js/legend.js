import { byId, el, hatchSwatch } from './dom.js';
import { absence, hatchOf, plain, placeOf } from './figures.js';
import { say, spoken } from './words.js';

/** Columns of how many areas each class has, standing on the ramp, with the breaks under it. */
function bars({ breaks }, indicator) {
  const most = Math.max(1, ...breaks.map((one) => one.count));
  const columns = el('ol', { className: 'bars', 'aria-label': say('perclass') });
  const ramp = el('div', { className: 'ramp', 'aria-hidden': 'true' });
  for (const one of breaks) {
    const column = el('li', {}, el('b', {}, String(one.count)));
    column.style.height = `${(50 * one.count) / most}px`;
    const cell = el('i');
    cell.style.background = one.color;
    columns.append(column);
    ramp.append(cell);
  }
  const texts = [breaks[0].from, ...breaks.map((one) => one.to)].map((value) => plain(value, indicator, spoken()));
  const ticks = el('div', { className: `ticks${texts.some((text) => text.length > 6) ? ' staggered' : ''}` });
  texts.forEach((text, i) => {
    const tick = el('span', {}, text);
    tick.style.left = `${(100 * i) / breaks.length}%`;
    ticks.append(tick);
  });
  return el('div', { className: 'breaks' }, columns, ramp, ticks, el('div', { className: 'pin', id: 'pin', hidden: true }));
}

/** Example circles for a count, drawn as large as on the map. */
function rings({ breaks }, indicator, scale) {
  const list = el('ol', { className: 'rings' });
  const examples = breaks.filter((one) => one.to > 0).slice(-3);
  for (const one of examples) {
    const ring = el('i');
    const size = `${2 * scale * (one.radius ?? 12)}px`;
    Object.assign(ring.style, { width: size, height: size, background: one.color });
    list.append(el('li', {}, ring, el('span', {}, plain(one.to, indicator, spoken()))));
  }
  return list;
}

/** Shows the legend of the picture on screen. @param {import('./scene.js').Scene} scene @param {number} scale of the circles on the map */
export function showLegend({ indicator, classes }, scale) {
  const place = byId('legend');
  if (!indicator) return place.replaceChildren();
  const english = spoken() === 'en';
  const title = english ? indicator.title : indicator.titel;
  const unit = (english ? indicator.unit : indicator.eenheid) || '';
  const parts = [el('h2', {}, title), unit.toLowerCase() === title.toLowerCase() ? null : el('p', { className: 'unit' }, unit)];
  if (!classes || !classes.breaks.length) parts.push(el('p', { className: 'note' }, say('noclasses')));
  else {
    parts.push(bars(classes, indicator));
    if (indicator.soort === 'count') parts.push(rings(classes, indicator, scale), el('p', { className: 'note' }, say('circles')));
    const absent = classes.missing.filter((one) => one.count > 0);
    if (absent.length) {
      parts.push(el('ul', { className: 'absent' }, ...absent.map((one) =>
        el('li', {}, hatchSwatch(hatchOf(one.reason)), el('span', {}, say(one.reason)), el('b', {}, String(one.count))))));
    }
  }
  parts.push(el('details', {}, el('summary', {}, say('definition')),
    el('p', {}, english ? indicator.definition : indicator.definitie),
    el('p', { className: 'note' }, say('source', { bron: indicator.bron }))));
  return place.replaceChildren(...parts.filter(Boolean));
}

/** Marks an area's place on the breaks bar; without a number the mark goes. @param {object|null} area @param {import('./main.js').Scene} scene */
export function markLegend(area, { indicator, classes }) {
  const pin = document.getElementById('pin');
  if (!pin || !indicator || !classes) return;
  const figure = area?.figures?.[indicator.id];
  pin.hidden = !area || absence(figure) !== null;
  if (!pin.hidden) pin.style.left = `${100 * placeOf(figure.value, classes.breaks)}%`;
}
