import { absence, numberAndUnit, plain, unitOf, withUnit } from './figures.js';
import { el } from './dom.js';
import { say, spoken } from './words.js';

/** A figure in words: the number with its unit, or why there is none. */
export function inWords(figure, indicator) {
  const reason = absence(figure);
  return reason ? say(reason) : withUnit(figure.value, indicator, spoken());
}

/** The number and, smaller, its unit where the title does not say it; or why there is none. @returns {Node[]} */
export function inParts(figure, indicator) {
  const reason = absence(figure);
  if (reason) return [el('span', { className: 'absent-value' }, say(reason))];
  const [text, unit] = numberAndUnit(figure.value, indicator, spoken());
  return [document.createTextNode(text), ...(unit && unitOf(indicator, spoken()) ? [el('small', {}, ` ${unit}`)] : [])];
}

/** A text whose dates, such as 1-1-2024, stay on one line. @param {string} text */
export const unbroken = (text) => text.replace(/(\d)-(?=\d)/g, '$1\u2011');

/** Plural of a level, "buurten". @param {string} level */
export const many = (level) => say({ buurt: 'buurten', wijk: 'wijken', gemeente: 'gemeenten' }[level]);

/** What a class holds in words; its upper bound belongs to the next class, unless it is the last. @param {import('./figures.js').Break} one */
export function rangeOf(one, indicator) {
  const [low, high] = [plain(one.from, indicator, spoken()), plain(one.to, indicator, spoken())];
  if (one.naam) return `${low} ${spoken() === 'en' ? one.name : one.naam}`;
  return one.from === one.to ? low : say(one.toIncluded ? 'rangeincluded' : 'range', { low, high });
}
