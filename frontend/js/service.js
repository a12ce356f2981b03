/** An answer that is no success. */
export class ServiceProblem extends Error {}

/** @param {string} path @param {AbortSignal} [signal] */
async function json(path, signal) {
  const answer = await fetch(path, { headers: { accept: 'application/json, application/geo+json' }, signal });
  if (!answer.ok) throw new ServiceProblem(`${path}: ${answer.status}`);
  return answer.json();
}

/** @type {Map<string, Promise<any>>} geometry and figures, fetched once per level and division */
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

const query = (given) => new URLSearchParams(Object.entries(given).filter(([, value]) => value)).toString();

/** Forgets everything fetched: another version is served. */
export const forget = () => kept.clear();
export const status = () => json('/api/v1/status');
export const indicators = () => once('/api/v1/indicators');
export const indelingen = () => once('/api/v1/indelingen');
/** @param {string} level @param {string} indeling */
export const areas = (level, indeling) => once(`/api/v1/areas?${query({ level, indeling })}`);
/** @param {string} level @param {string} indicator @param {string} indeling */
export const classes = (level, indicator, indeling) => once(`/api/v1/classes?${query({ level, indicator, indeling })}`);
