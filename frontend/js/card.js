import { byId, el } from './dom.js';
import { absence, number, numberAndUnit, rankOf, withUnit } from './figures.js';
import { say, spoken } from './words.js';

/** Themes whose figures are unfolded in the card. @type {Set<string>} */
const opened = new Set();

/** A figure in words: the number with its unit, or why there is none. */
export function inWords(figure, indicator) {
  const reason = absence(figure);
  return reason ? say(reason) : withUnit(figure.value, indicator, spoken());
}

/** The number and, smaller, its unit. */
function inParts(figure, indicator) {
  const [text, unit] = numberAndUnit(figure.value, indicator, spoken());
  return [text, unit ? el('small', {}, ` ${unit}`) : null].filter(Boolean);
}

/** The figure of the map, large, with its margin and its place among the areas. */
function headline(area, areas, indicator, title) {
  const figure = area.figures[indicator.id];
  const lines = [el('span', {}, title)];
  const inward = (bound, whole) => (indicator.soort === 'count' ? whole(bound) : bound);
  if (absence(figure)) lines.push(el('strong', {}, say(absence(figure))));
  else {
    const of = areas.map((one) => one.figures[indicator.id]).filter((one) => !absence(one)).map((one) => one.value);
    lines.push(el('strong', {}, ...inParts(figure, indicator)));
    if (figure.low < figure.high) {
      lines.push(el('span', {}, say('between', { low: number(inward(figure.low, Math.ceil), indicator.decimalen, spoken()), high: number(inward(figure.high, Math.floor), indicator.decimalen, spoken()) })));
    }
    if (of.length > 1) lines.push(el('span', {}, say('rank', { rank: rankOf(figure.value, of), count: of.length, level: say(`${area.level}s`) })));
  }
  return el('div', { className: 'headline' }, ...lines);
}

/** Shows the card of the chosen area, or what to do to get one. @param {import('./main.js').Scene} scene @param {() => void} close */
export function showCard({ area, areas, indicator, indicators, fictief }, close) {
  const place = byId('card');
  if (!area) return place.replaceChildren(el('p', { className: 'hint' }, say('hint')));
  const title = (one) => (spoken() === 'en' ? one.title : one.titel);
  const within = [say(area.level), area.level === 'buurt' ? area.wijknaam : null, area.level === 'gemeente' ? null : area.gemeentenaam, area.code];
  const shut = el('button', { type: 'button', className: 'close', 'aria-label': say('close') }, '×');
  shut.addEventListener('click', close);
  const parts = [el('header', {}, el('div', {}, el('h2', { id: 'cardname', tabIndex: -1 }, area.naam),
    el('p', { className: 'note' }, within.filter(Boolean).join(' · '))), shut)];
  if (indicator) {
    parts.push(headline(area, areas, indicator, title(indicator)));
  }
  const themes = new Map();
  for (const one of indicators) {
    if (one === indicator || !(one.id in area.figures)) continue;
    const absent = absence(area.figures[one.id]);
    if (!themes.has(one.thema)) themes.set(one.thema, el('dl', { className: 'figures' }));
    themes.get(one.thema).append(el('div', {}, el('dt', {}, title(one)), el('dd', { className: absent ? 'absent-value' : '' }, ...(absent ? [say(absent)] : inParts(area.figures[one.id], one)))));
  }
  for (const [thema, list] of themes) {
    const box = el('details', { className: 'theme', open: opened.has(thema) || (opened.size === 0 && thema === (indicator?.thema ?? 'bevolking')) }, el('summary', {}, say(thema)), list);
    box.addEventListener('toggle', () => (box.open ? opened.add(thema) : opened.delete(thema)));
    parts.push(box);
  }
  const sources = [...new Set(indicators.map((one) => one.bron))].join('; ');
  parts.push(el('p', { className: 'source' }, `${say('source', { bron: sources })}. ${say(fictief ? 'caveatfictief' : 'caveat')}`));
  return place.replaceChildren(...parts);
}
