/** An answer that is no success. */
export class ServiceProblem extends Error {
  /** @param {string} text @param {number} status @param {string} [reason] of the closed list of the API @param {number} [after] seconds after which it may be tried again */
  constructor(text, status, reason = '', after = 0) {
    super(text);
    this.status = status;
    this.reason = reason;
    this.after = after;
  }
}

/** @param {string} path @param {RequestInit} [options] */
async function json(path, options = {}) {
  const answer = await fetch(path, { ...options, headers: { accept: 'application/json, application/geo+json', ...options.headers } });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new ServiceProblem(problem.title ?? `${path}: ${answer.status}`, answer.status, problem.reason, Number(answer.headers.get('retry-after') ?? 0));
  }
  return answer.status === 204 || answer.headers.get('content-length') === '0' ? null : answer.json().catch(() => null);
}

/** @type {Map<string, Promise<any>>} geometry and figures, fetched once */
const kept = new Map();

/** Fetches once; a failure is forgotten so that the next try asks again. @param {string} path */
function once(path) {
  if (!kept.has(path)) {
    const asked = json(path);
    kept.set(path, asked);
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
export const search = (q, signal) => json(`/api/v1/search?${query({ q, limit: 8 })}`, { signal });

export const consultations = () => once('/api/v1/consultations');
/** @param {string} id */
export const draft = (id) => once(`/api/v1/consultations/${id}/areas`);
/** @param {string} id */
export const remarks = (id) => json(`/api/v1/consultations/${id}/remarks`);

/** Sends a remark; an account is not needed. @param {string} id @param {{lon: number, lat: number, tekst: string}} remark */
export async function sendRemark(id, remark) {
  const session = await json('/api/v1/session').catch(() => null);
  const headers = { 'content-type': 'application/json', ...(session?.csrf ? { [session.csrf.header]: session.csrf.token } : {}) };
  return json(`/api/v1/consultations/${id}/remarks`, { method: 'POST', headers, body: JSON.stringify(remark) });
}
