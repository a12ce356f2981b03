import { say, spoken } from '../../js/words.js';

const forms = new Map();

/** A number in the form of the language: 2.340 or 4,1. @param {number} value @param {number} [decimals] @param {boolean} [signed] */
export function number(value, decimals = 0, signed = false) {
  const key = `${spoken()} ${decimals} ${signed}`;
  if (!forms.has(key)) {
    forms.set(key, new Intl.NumberFormat(spoken() === 'nl' ? 'nl-NL' : 'en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals,
      useGrouping: /** @type {any} */ ('always'), signDisplay: signed ? 'exceptZero' : 'auto' }));
  }
  return forms.get(key).format(value).replace('-', '−');
}

/** A share of one as a signed percentage; from a hundred on without decimals. @param {number} share */
export const deviation = (share) => `${number(100 * share, Math.abs(share) < 0.9995 ? 1 : 0, true)} %`;

/** Square metres as hectares. @param {number} m2 */
export const hectares = (m2) => `${number(m2 / 10000, m2 < 1e5 ? 2 : 1)} ha`;

/** A released figure, or why there is none. @param {{value?: number, missing?: string}|undefined} figure @param {number} [decimals] */
export function released(figure, decimals = 0) {
  if (!figure) return '–';
  return figure.missing ? say(figure.missing) : number(/** @type {number} */ (figure.value), decimals);
}

/** @param {string} time */
export const day = (time) => new Intl.DateTimeFormat(spoken() === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' }).format(new Date(time));

/** @param {string} time ISO */
export const moment = (time) => new Intl.DateTimeFormat(spoken() === 'nl' ? 'nl-NL' : 'en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(new Date(time));
