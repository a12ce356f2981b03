import { without } from './http.js';
import { byId, el } from './dom.js';
import { placeOf } from './address.js';
import { absence, number, titleOf } from './figures.js';
import { ranked } from './overview.js';
import { sourceOf } from './scene.js';
import * as service from './service.js';
import { inParts, inWords, many, unbroken } from './tell.js';
import { trendChart } from './trend.js';
import { say, spoken } from './words.js';

const KEY = ['inwoners', 'bevolkingsdichtheid', 'huishoudens', 'woningen', 'gemiddelde_woz', 'groen'];

/** Themes whose figures are unfolded. @type {Set<string>} */
const opened = new Set();

/** Where the value lies among all, as a line with a mark. */
function rank(area, picture) {
  const all = ranked(picture);
  const value = picture.figureOf(area.code)?.value;
  if (all.length < 2 || value === undefined) return null;
  const place = 1 + all.filter((one) => one.value > value).length;
  const mark = el('i');
  mark.style.left = `${(100 * (all.length - place)) / (all.length - 1)}%`;
  return el('div', { className: 'rank' }, el('span', {}, say('rank', { rank: place, count: all.length, level: many(area.level) })), el('div', { className: 'scale', 'aria-hidden': 'true' }, mark));
}

/** A figure of a map, large, with its margin, its place among the areas, its source and date. */
function headline(area, picture) {
  const { indicator, figureOf, moment, source } = picture;
  const figure = figureOf(area.code);
  const lines = [el('span', { className: 'what' }, `${titleOf(indicator, spoken())}, ${moment.id}`), el('strong', {}, ...inParts(figure, indicator))];
  const inward = (bound, whole) => (indicator.soort === 'count' ? whole(bound) : bound);
  if (!absence(figure) && figure.low < figure.high) {
    lines.push(el('span', {}, say('between', { low: number(inward(figure.low, Math.ceil), indicator.decimalen, spoken()), high: number(inward(figure.high, Math.floor), indicator.decimalen, spoken()) })));
  }
  if (absence(figure) === 'secret') lines.push(el('span', {}, say('secrethelp')));
  lines.push(rank(area, picture), el('span', { className: 'from' }, say('source', { bron: unbroken(source) })));
  return el('div', { className: 'headline' }, ...lines.filter(Boolean));
}

/** One figure with its source and date, which stays in one piece. */
function line(indicator, { properties, ...detail }) {
  const source = sourceOf(detail, indicator, true);
  const end = source.lastIndexOf(', ') + 1;
  return el('div', { title: sourceOf(detail, indicator) },
    el('dt', {}, titleOf(indicator, spoken()), el('small', {}, source.slice(0, end), end ? ' ' : null, el('span', { className: 'date' }, source.slice(end).trim()))),
    el('dd', {}, ...inParts(properties.figures[indicator.id], indicator)));
}

/** The most asked figures, and the others by theme. */
function lists(detail, indicators) {
  const has = indicators.filter((one) => one.id in detail.properties.figures);
  /** @type {HTMLElement[]} */
  const parts = [el('h3', {}, say('keyfigures')), el('dl', { className: 'figures' }, ...KEY.map((id) => has.find((one) => one.id === id)).filter(Boolean).map((one) => line(one, detail)))];
  for (const thema of new Set(has.map((one) => one.thema))) {
    const box = el('details', { className: 'theme', open: opened.has(thema) }, el('summary', {}, say(thema)),
      el('dl', { className: 'figures' }, ...has.filter((one) => one.thema === thema).map((one) => line(one, detail))));
    box.addEventListener('toggle', () => (box.open ? opened.add(thema) : opened.delete(thema)));
    parts.push(box);
  }
  return parts;
}

/** Puts the chart in its place once the figures of all years are there. */
async function fillTrend(place, { shown, moments, main, area }) {
  const { indicator } = main;
  const answers = await Promise.all(moments.map((one) => service.figures(shown.level, indicator.id, one).catch(without('figures', null))));
  const all = moments.map((one, i) => ({ year: one.jaar, indeling: one.indeling, registers: Boolean(answers[i]?.herkomst?.[indicator.id]?.registers),
    figure: answers[i]?.areas.find((it) => it.code === area.code)?.figures[indicator.id] })).filter((one) => one.figure && !absence(one.figure));
  // what is counted in the registers of today is one moment, whatever the borders
  const now = all.filter((one) => one.registers).at(-1);
  const points = all.filter((one) => !one.registers || one === now).map((one) => ({ ...one, value: one.figure.value }));
  if (points.length > 1) place.replaceChildren(trendChart(points, indicator, main.moment.jaar));
  else place.replaceChildren(el('p', { className: 'note' }, say('notrend', { year: main.moment.indeling })));
}

/** Shows the card of the chosen area. @param {import('./scene.js').Scene} scene @param {() => void} close */
export function showCard(scene, close) {
  const { shown, area, main, beside, indicators, detail, fictief } = scene;
  const shut = el('button', { type: 'button', className: 'close', 'aria-label': say('close') }, '×');
  shut.addEventListener('click', close);
  const within = [say(area.level), area.wijknaam ? `${say('wijk')} ${area.wijknaam.replace(/^wijk\s+/i, '')}` : null, area.gemeentenaam ? `${say('gemeente')} ${area.gemeentenaam}` : null].filter(Boolean);
  const place = placeOf(shown);
  const parts = [el('header', {}, el('div', {}, place ? el('p', { className: 'foundplace' }, place.name) : null, el('h2', { id: 'cardname', tabIndex: -1 }, area.naam),
    el('p', { className: 'note' }, within.join(' · '), el('span', { className: 'code' }, ` ${area.code}`))), shut)];
  for (const picture of [main, beside]) if (picture?.indicator) parts.push(headline(area, picture));
  if (main.indicator) {
    const box = el('div', { className: 'trendplace' });
    parts.push(box);
    fillTrend(box, scene);
  }
  if (detail) parts.push(...lists(detail, indicators));
  parts.push(el('p', { className: 'source' }, say('caveat'), ' ', fictief ? say('caveatfictief') : null));
  return byId('card').replaceChildren(...parts);
}

/** What is said aloud of a chosen area. @param {import('./scene.js').Scene} scene */
export function spokenOf({ area, main, shown }) {
  const place = placeOf(shown);
  const names = [place?.name, `${say(area.level)} ${area.naam}`, area.wijknaam ? `${say('wijk')} ${area.wijknaam}` : null, area.gemeentenaam ? `${say('gemeente')} ${area.gemeentenaam}` : null];
  const where = names.filter(Boolean).join(', ');
  return main.indicator ? say('chosen', { naam: where, titel: titleOf(main.indicator, spoken()), waarde: inWords(main.figureOf(area.code), main.indicator) }) : where;
}
