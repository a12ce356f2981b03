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
export async function ask(method, path, body) {
  /** @type {Record<string, string>} */
  const headers = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (csrf && method !== 'GET') headers[csrf.header] = csrf.token;
  const answer = await fetch(path, { method, headers, cache: 'no-store', body: body === undefined ? undefined : JSON.stringify(body) }).catch(() => null);
  return read(answer);
}

/** Sends a form with files. @param {string} path @param {FormData} form */
export async function upload(path, form) {
  return read(await fetch(path, { method: 'POST', headers: { accept: 'application/json', ...(csrf ? { [csrf.header]: csrf.token } : {}) }, cache: 'no-store', body: form }).catch(() => null));
}

/** @param {Response|null} answer */
async function read(answer) {
  if (!answer) throw new Refused('offline', '');
  const json = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null;
  if (answer.status === 401) location.assign('/inloggen?terug=/beheer');
  if (!answer.ok) throw new Refused(json?.reason ?? json?.detail ?? 'offline', json?.detail ?? json?.title ?? '');
  return json;
}

/** Who one is; keeps what changes need. @returns {Promise<{naam: string|null, rollen: Grant[], csrf: {header: string, token: string}}>} */
export async function session() {
  const told = await ask('GET', '/api/v1/session');
  csrf = told.csrf;
  return told;
}

/** Gemeenten of the newest division by code. @returns {Promise<Map<string, string>>} */
export async function gemeenten() {
  const areas = await ask('GET', '/api/v1/areas?level=gemeente&figures=none').catch(() => ({ features: [] }));
  return new Map(areas.features.map((/** @type {any} */ one) => [one.properties.code, one.properties.naam]).sort((/** @type {string[]} */ a, /** @type {string[]} */ b) => a[1].localeCompare(b[1], 'nl')));
}

/** The address of an account. @param {string} naam */
export const account = (naam) => `/api/v1/accounts/${encodeURIComponent(naam)}`;
