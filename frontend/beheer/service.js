import * as http from '../js/http.js';

/** What the service refused: a key of the texts, and the service's own words. */
export class Refused extends Error {
  /** @param {string} reason @param {string} title */
  constructor(reason, title) {
    super(title);
    this.reason = reason;
  }
}

/** @typedef {{rol: string, gemeente: string|null}} Grant */
/** @typedef {{naam: string, rollen: Grant[], demo: boolean, ingesteld: boolean}} Account */
/** @typedef {{id: number, naam: string, gemaakt: string, tot: string}} Token */

/** @type {{header: string, token: string}|null} */
let csrf = null;

/**
 * Asks the service; throws Refused. Who is no longer logged in goes to the log-in page.
 * @param {string} method @param {string} path @param {any} [body]
 */
export function ask(method, path, body) {
  return http.ask(method, path, { body, csrf, cache: 'no-store' }).catch(refused);
}

/** Sends a form with files. @param {string} path @param {FormData} form */
export const upload = (path, form) => ask('POST', path, form);

/** @param {http.Problem} problem @returns {never} */
function refused({ status, reason, detail, body }) {
  if (status === 401) location.assign('/inloggen?terug=/beheer');
  throw new Refused(reason || detail || 'offline', detail || body.title || '');
}

/** Who one is; keeps what changes need. @returns {Promise<{naam: string|null, rollen: Grant[], csrf: {header: string, token: string}}>} */
export async function session() {
  const told = await ask('GET', '/api/v1/session');
  csrf = told.csrf;
  return told;
}

/** Gemeenten of the newest division by code. @returns {Promise<Map<string, string>>} */
export async function gemeenten() {
  const areas = await ask('GET', '/api/v1/areas?level=gemeente&figures=none').catch(http.without('gemeenten', { features: [] }));
  return new Map(areas.features.map((/** @type {any} */ one) => [one.properties.code, one.properties.naam]).sort((/** @type {string[]} */ a, /** @type {string[]} */ b) => a[1].localeCompare(b[1], 'nl')));
}

/** The address of an account. @param {string} naam */
export const account = (naam) => `/api/v1/accounts/${encodeURIComponent(naam)}`;
