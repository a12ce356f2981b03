/**
 * What the page shows, as the URL holds it. The URL is the owner; everything else follows.
 * @typedef {{level: string, indicator: string, indeling: string, area: string, language: 'nl'|'en', view: string}} Shown
 */
const NAMES = { level: 'niveau', indicator: 'cijfer', indeling: 'indeling', area: 'gebied', language: 'taal', view: 'kaart' };
const LEVELS = ['buurt', 'wijk', 'gemeente'];

/** Reads the query of a URL; whatever is not well-formed falls back to the default. @param {string} query @returns {Shown} */
export function read(query) {
  const given = new URLSearchParams(query);
  const text = (name, form) => (form.test(given.get(name) ?? '') ? /** @type {string} */ (given.get(name)) : '');
  const level = given.get(NAMES.level) ?? '';
  return {
    level: LEVELS.includes(level) ? level : 'buurt',
    indicator: text(NAMES.indicator, /^([a-z0-9_]{1,60}|-)$/),
    indeling: text(NAMES.indeling, /^[\w.-]{1,40}$/),
    area: text(NAMES.area, /^(BU|WK|GM)[0-9A-Z]{4,8}$/),
    language: given.get(NAMES.language) === 'en' ? 'en' : 'nl',
    view: text(NAMES.view, /^\d{1,2}(\.5)?\/-?\d{1,2}(\.\d+)?\/-?\d{1,3}(\.\d+)?$/),
  };
}

/** The query that reads back as this; defaults are left out. @param {Shown} shown */
export function write(shown) {
  const query = new URLSearchParams();
  for (const [key, name] of Object.entries(NAMES)) {
    const value = shown[/** @type {keyof Shown} */ (key)];
    if (value && !(key === 'language' && value === 'nl') && !(key === 'level' && value === 'buurt')) query.set(name, value);
  }
  const text = query.toString().replaceAll('%2F', '/');
  return text ? `?${text}` : '';
}
