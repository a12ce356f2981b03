/**
 * What the page shows, as the URL holds it. The URL is the owner; everything else follows.
 * moment: id of a year or division; beside: what the second map shows, such as "jaar:2020"; place: "lat,lng,name" of what was
 * searched for; consultation: id of a plan that is open for remarks.
 * @typedef {{level: string, indicator: string, moment: string, area: string, language: 'nl'|'en', view: string, beside: string,
 *   place: string, consultation: string, embed: string}} Shown
 */
const NAMES = { level: 'niveau', indicator: 'cijfer', moment: 'jaar', area: 'gebied', language: 'taal', beside: 'naast', place: 'plek',
  consultation: 'inspraak', embed: 'embed', view: 'kaart' };
const LEVELS = ['buurt', 'wijk', 'gemeente'];
const DEFAULTS = { level: 'buurt', language: 'nl' };

/** Reads the query of a URL; whatever is not well-formed falls back to the default. @param {string} query @returns {Shown} */
export function read(query) {
  const given = new URLSearchParams(query);
  const text = (name, form) => (form.test(given.get(name) ?? '') ? /** @type {string} */ (given.get(name)) : '');
  const level = given.get(NAMES.level) ?? '';
  return {
    level: LEVELS.includes(level) ? level : 'buurt',
    indicator: text(NAMES.indicator, /^([a-z0-9_]{1,60}|-)$/),
    moment: text(NAMES.moment, /^[\w.-]{1,40}$/),
    area: text(NAMES.area, /^(BU|WK|GM)[0-9A-Z]{4,8}$/),
    language: given.get(NAMES.language) === 'en' ? 'en' : 'nl',
    beside: text(NAMES.beside, /^(jaar:[\w.-]{1,40}|cijfer:[a-z0-9_]{1,60})$/),
    place: text(NAMES.place, /^\d{1,2}(\.\d{1,7})?,\d{1,3}(\.\d{1,7})?,[^<>]{1,80}$/),
    consultation: text(NAMES.consultation, /^[\w-]{1,60}$/),
    embed: text(NAMES.embed, /^1$/),
    view: text(NAMES.view, /^\d{1,2}(\.\d{1,2})?\/-?\d{1,2}(\.\d+)?\/-?\d{1,3}(\.\d+)?$/),
  };
}

/** The query that reads back as this; defaults are left out. @param {Shown} shown */
export function write(shown) {
  const query = new URLSearchParams();
  for (const [key, name] of Object.entries(NAMES)) if (shown[key] && shown[key] !== DEFAULTS[key]) query.set(name, shown[key]);
  const text = query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}

/** The place of a search in parts, or null. @param {Shown} shown */
export function placeOf({ place }) {
  if (!place) return null;
  const [lat, lng, ...name] = place.split(',');
  return { lat: Number(lat), lng: Number(lng), name: name.join(',') };
}
