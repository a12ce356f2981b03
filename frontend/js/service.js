import { ask, without } from './http.js';

/** @param {string} path @param {AbortSignal} [signal] */
const json = (path, signal) => ask('GET', path, { headers: { accept: 'application/json, application/geo+json' }, signal });

/** @type {Map<string, Promise<any>>} geometry and figures, fetched once */
const kept = new Map();

/** Fetches once; a failure is forgotten so that the next try asks again. @param {string} path */
function once(path) {
  if (!kept.has(path)) {
    const asked = json(path);
    kept.set(path, asked);
    // who asked is answered with the fault itself
    asked.catch(() => kept.delete(path));
  }
  return /** @type {Promise<any>} */ (kept.get(path));
}

/** @param {Record<string, any>} given */
export const query = (given) => new URLSearchParams(Object.entries(given).filter(([, value]) => value)).toString();

/** Forgets everything fetched: another version is served. */
export const forget = () => kept.clear();
export const status = () => json('/api/v1/status');
export const indicators = () => once('/api/v1/indicators');
export const indelingen = () => once('/api/v1/indelingen');
/** Geometry without figures. @param {string} level @param {string} indeling */
export const areas = (level, indeling) => once(`/api/v1/areas?${query({ level, indeling, figures: 'none' })}`);
/** All figures of one area. @param {string} code @param {string} indeling */
export const area = (code, indeling) => once(`/api/v1/areas/${code}?${query({ indeling })}`);
/** One figure of all areas. @param {string} level @param {string} indicator @param {import('./moments.js').Moment} moment */
export const figures = (level, indicator, moment) => once(`/api/v1/figures?${query({ level, indicator, ...(moment.own ? { indeling: moment.id } : { jaar: moment.id }) })}`);
/** @param {string} level @param {string} indicator @param {string} indeling */
export const classes = (level, indicator, indeling) => once(`/api/v1/classes?${query({ level, indicator, indeling })}`);
/** @param {string} q @param {AbortSignal} signal */
export const search = (q, signal) => json(`/api/v1/search?${query({ q, limit: 8 })}`, signal);

export const consultations = () => once('/api/v1/consultations');
/** @param {string} id */
export const draft = (id) => once(`/api/v1/consultations/${id}/areas`);
/** @param {string} id */
export const remarks = (id) => json(`/api/v1/consultations/${id}/remarks`);

/** Sends a remark; an account is not needed. @param {string} id @param {{lon: number, lat: number, tekst: string}} remark */
export async function sendRemark(id, remark) {
  const session = await json('/api/v1/session').catch(without('session', null));
  return ask('POST', `/api/v1/consultations/${id}/remarks`, { csrf: session?.csrf, body: remark });
}
