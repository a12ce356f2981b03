/** What the service refused, in its own words; status 0 where there was no answer. */
export class Problem extends Error {
  /** @param {number} status @param {any} body of the answer @param {number} [after] seconds after which it may be tried again */
  constructor(status, body, after = 0) {
    super(body.title || body.detail || `HTTP ${status}`);
    this.status = status;
    this.reason = body.reason ?? '';
    this.detail = body.detail ?? '';
    this.body = body;
    this.after = after;
  }
}

/** Lets the page do without an answer; the console says which and why. @template T @param {string} what @param {T} instead @returns {(fault: any) => T} */
export const without = (what, instead) => (fault) => {
  console.warn(`${what}:`, fault);
  return instead;
};

/** What an answer holds; nothing where it holds no JSON. @param {Response} answer @returns {Promise<any>} */
async function held(answer) {
  const none = answer.status === 204 || answer.headers.get('content-length') === '0';
  if (none || !answer.headers.get('content-type')?.includes('json')) return null;
  // a refusal that cannot be read is still a refusal
  return answer.ok ? answer.json() : answer.json().catch(without(answer.url, null));
}

/**
 * Asks the service; throws a Problem, or what aborted the question.
 * @param {string} method @param {string} path
 * @param {{body?: any, headers?: Record<string, string>, csrf?: {header: string, token: string}|null, cache?: RequestCache, signal?: AbortSignal}} [more]
 *   a body that is no form is sent as JSON; the token goes with what changes something
 */
export async function ask(method, path, { body, headers = {}, csrf = null, cache = 'default', signal } = {}) {
  const form = body instanceof FormData;
  const sent = { accept: 'application/json', ...headers };
  if (body !== undefined && !form) sent['content-type'] = 'application/json';
  if (csrf && method !== 'GET') sent[csrf.header] = csrf.token;
  let answer;
  try {
    answer = await fetch(path, { method, headers: sent, cache, signal, body: body === undefined || form ? body : JSON.stringify(body) });
  } catch (fault) {
    if (/** @type {Error} */ (fault).name === 'AbortError') throw fault;
    console.warn(`${method} ${path}:`, fault);
    throw new Problem(0, {});
  }
  const json = await held(answer);
  if (!answer.ok) throw new Problem(answer.status, json ?? {}, Number(answer.headers.get('retry-after') ?? 0));
  return json;
}
