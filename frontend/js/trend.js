import { el } from './dom.js';
import { plain, titleOf, withUnit } from './figures.js';
import { say, spoken } from './words.js';

const SPACE = 'http://www.w3.org/2000/svg';
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [300, 112, 12, 12, 22, 22];

function svg(tag, attributes, text) {
  const made = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/**
 * Places of a line in a box: x by year, y by value with some air above and below. Equal values lie in the middle.
 * @param {{year: number, value: number}[]} points @param {number[]} years first and last @param {number[]} values lowest and highest
 */
export function placesOf(points, [first, last], [low, high]) {
  const x = (year) => LEFT + ((WIDTH - LEFT - RIGHT) * (year - first)) / Math.max(1, last - first);
  const y = (value) => (high > low ? TOP + ((HEIGHT - TOP - BOTTOM) * (high - value)) / (high - low) : (TOP + HEIGHT - BOTTOM) / 2);
  return points.map(({ year, value }) => ({ x: x(year), y: y(value) }));
}

/**
 * A small chart over the years with a sentence for who does not see it. A line is broken where the division changed: the area may have
 * had other borders.
 * @param {{year: number, value: number, indeling: string}[]} points oldest first, at least two @param {import('./figures.js').Indicator} indicator @param {number} now year on the map
 */
export function trendChart(points, indicator, now) {
  const values = points.map((one) => one.value);
  const places = placesOf(points, [points[0].year, points[points.length - 1].year], [Math.min(...values), Math.max(...values)]);
  const text = say('trendtext', { titel: titleOf(indicator, spoken()), from: points[0].year, start: withUnit(values[0], indicator, spoken()),
    to: points[points.length - 1].year, end: withUnit(values[values.length - 1], indicator, spoken()) });
  const chart = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'trend', role: 'img', 'aria-label': text });
  chart.append(svg('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: HEIGHT - BOTTOM + 4, y2: HEIGHT - BOTTOM + 4, class: 'axis' }));
  places.slice(1).forEach((to, i) => chart.append(svg('line', { x1: places[i].x, y1: places[i].y, x2: to.x, y2: to.y,
    class: points[i].indeling === points[i + 1].indeling ? 'line' : 'line broken' })));
  places.forEach(({ x, y }, i) => {
    const anchor = i === 0 ? 'start' : i === places.length - 1 ? 'end' : 'middle';
    const at = i === 0 ? x - 6 : i === places.length - 1 ? x + 6 : x;
    chart.append(svg('circle', { cx: x, cy: y, r: points[i].year === now ? 5 : 3.5, class: points[i].year === now ? 'dot now' : 'dot' }));
    if (i === 0 || i === places.length - 1 || points[i].year === now) chart.append(svg('text', { x: at, y: y - 9, 'text-anchor': anchor, class: 'value' }, plain(points[i].value, indicator, spoken())));
    chart.append(svg('text', { x: at, y: HEIGHT - 4, 'text-anchor': anchor, class: 'year' }, points[i].year));
  });
  const list = el('table', { className: 'unseen' }, el('caption', {}, text), ...points.map((one) => el('tr', {}, el('th', { scope: 'row' }, String(one.year)), el('td', {}, withUnit(one.value, indicator, spoken())))));
  return el('figure', { className: 'trendbox' }, el('figcaption', {}, say('trend')), chart, list,
    points.some((one, i) => i && one.indeling !== points[i - 1].indeling) ? el('p', { className: 'note' }, say('trendbroken')) : null);
}
