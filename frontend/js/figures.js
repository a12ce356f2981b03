/**
 * @typedef {{value: number, low?: number, high?: number, missing?: string}} Figure
 * @typedef {{id: string, thema: string, titel: string, title: string, definitie: string, definition: string, eenheid: string,
 *   unit: string, soort: 'count'|'share'|'mean'|'density'|'class', decimalen: number, bron: string, namen: string[], names: string[],
 *   perioden?: number[]}} Indicator years of which there are figures, where they are not those of the divisions
 * @typedef {{from: number, to: number, toIncluded: boolean, color: string, count: number, radius: number|null, naam: string|null, name: string|null}} Break
 */

/** @type {Map<string, Intl.NumberFormat>} forms of numbers, which are slow to make */
const forms = new Map();

/** A number in the form of the language: 2.340 and 4,1 in Dutch. @param {number} value @param {number} decimals @param {string} language */
export function number(value, decimals, language) {
  const key = `${language} ${decimals}`;
  const form = forms.get(key) ?? new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nl-NL', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  forms.set(key, form);
  return form.format(value);
}

/** A number of an indicator without its unit; a year has no thousands. @param {number} value @param {Indicator} indicator @param {string} language */
export const plain = (value, indicator, language) => (/^(bouw)?jaar/.test(indicator.id ?? '') ? String(Math.round(value)) : number(value, indicator.decimalen, language));

/** Name of the class that a number stands for, or nothing. @param {number} value @param {Indicator} indicator @param {string} language */
export const kindOf = (value, indicator, language) => (language === 'en' ? indicator.names : indicator.namen)?.[value - 1] ?? '';

/** A number and the unit that follows it, or the name of the class that it stands for; "€" belongs to the number. @param {number} value @param {Indicator} indicator @param {string} language @returns {[string, string]} */
export function numberAndUnit(value, indicator, language) {
  const text = plain(value, indicator, language);
  const unit = kindOf(value, indicator, language) || (language === 'en' ? indicator.unit : indicator.eenheid) || '';
  return unit.startsWith('€') ? [`€ ${text}`, unit.slice(1).trim()] : [text, unit];
}

/** A number with the unit of its indicator in one text. @param {number} value @param {Indicator} indicator @param {string} language */
export const withUnit = (value, indicator, language) => numberAndUnit(value, indicator, language).filter(Boolean).join(' ');

/** Place of a value among those of the other areas, the highest first; equal values share a place. @param {number} value @param {number[]} values */
export const rankOf = (value, values) => 1 + values.filter((other) => other > value).length;

/** Why there is no number, or null where there is one. @param {Figure|undefined} figure */
export function absence(figure) {
  if (!figure) return 'unknown';
  return figure.missing ?? null;
}

/**
 * Index of the class that holds the value: a bound belongs to the class above it, but for the last, as on the server. Values outside
 * the breaks, which are those of another year, belong to the outermost class.
 * @param {number} value @param {Break[]} breaks
 */
export function classOf(value, breaks) {
  for (let i = breaks.length - 1; i > 0; i--) if (value >= breaks[i].from) return i;
  return 0;
}

/** Place of a value on a bar of equally wide classes, 0 to 1. @param {number} value @param {Break[]} breaks */
export function placeOf(value, breaks) {
  const index = classOf(value, breaks);
  const { from, to } = breaks[index];
  const within = to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0.5;
  return (index + within) / breaks.length;
}

/** Radius of a proportional circle: its area is the number. @param {number} value @param {Break[]} breaks */
export function radiusOf(value, breaks) {
  const last = breaks[breaks.length - 1];
  if (!last || !(last.to > 0) || !(value > 0)) return 0;
  return Math.max(1.5, (last.radius ?? 24) * Math.sqrt(value / last.to));
}

/** Rows ordered by a column; missing values come last whichever way. @template T @param {T[]} rows @param {(row: T) => (string|number|null)} key @param {boolean} down */
export function ordered(rows, key, down) {
  return [...rows].sort((a, b) => {
    const x = key(a);
    const y = key(b);
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0);
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'nl');
    return down ? -order : order;
  });
}

/** A CSV cell. A text that a spreadsheet would take for a formula gets an apostrophe. @param {string|number} cell */
export function csvCell(cell) {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Title of an indicator in the language. @param {Indicator} indicator @param {string} language */
export const titleOf = (indicator, language) => (language === 'en' ? indicator.title : indicator.titel);

/** Unit of an indicator in the language, empty where the title says it already. @param {Indicator} indicator @param {string} language */
export function unitOf(indicator, language) {
  const unit = (language === 'en' ? indicator.unit : indicator.eenheid) || '';
  return unit.toLowerCase() === titleOf(indicator, language).toLowerCase() ? '' : unit;
}

/** A CSV file that Dutch spreadsheets read: semicolons, a byte order mark. @param {(string|number)[][]} lines */
export const csvOf = (lines) => `\ufeff${lines.map((line) => line.map(csvCell).join(';')).join('\r\n')}\r\n`;
