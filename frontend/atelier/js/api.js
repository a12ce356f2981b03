import { ask } from '../../js/http.js';

/** Indicators that the page shows of all buurten. */
export const SHOWN = 'inwoners,huishoudens';

/** The service over HTTP. It adds the token of a shared link to what is read, and the session's token to what is written. */
export class Service {
  /** @param {string} deel token of a link to read one plan; may be empty */
  constructor(deel) {
    this.deel = deel;
    this.csrf = null;
    /** Answers that were asked for before they are wanted, by address. @type {Map<string, Promise<any>>} */
    this.early = new Map();
  }

  /** @param {string} path @param {Record<string, any>} [query] */
  url(path, query = {}) {
    const given = Object.entries({ ...query, deel: path.startsWith('/api/v1/plans/') || path.startsWith('/api/v1/units') ? this.deel : '' }).filter(([, value]) => value !== '' && value !== null && value !== undefined);
    return given.length ? `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : path;
  }

  async ask(method, path, { query, body, seen } = /** @type {any} */ ({})) {
    const headers = seen === undefined ? {} : { 'if-match': `"${seen}"` };
    // others change plans too: what was kept of one is never shown again
    const cache = path.startsWith('/api/v1/plans') ? 'no-store' : 'default';
    return ask(method, this.url(path, query), { body, headers, csrf: this.csrf, cache });
  }

  get(path, query) {
    const url = this.url(path, query);
    const early = this.early.get(url);
    this.early.delete(url);
    return early ?? this.ask('GET', path, { query });
  }

  /** Asks for what will be wanted soon; the next `get` of it has that answer. @param {string} path @param {Record<string, any>} [query] */
  expect(path, query) {
    const answer = this.ask('GET', path, { query });
    // who wants it later is answered with the fault itself
    answer.catch(() => {});
    this.early.set(this.url(path, query), answer);
    return answer;
  }

  /** Asks at once for all of a plan, so that nothing waits in line when it is opened. @param {string} id */
  expectPlan(id) {
    const path = `/api/v1/plans/${id}`;
    this.expect(path).then(({ plan }) => this.expect('/api/v1/units', { indeling: plan.indeling }), () => {});
    for (const part of ['borders', 'findings', 'history']) this.expect(`${path}/${part}`);
    this.expect(`${path}/figures`, { cijfers: SHOWN });
    this.expect('/api/v1/indicators');
  }

  post(path, body = {}, seen = undefined) {
    return this.ask('POST', path, { body, seen });
  }

  /** Who one is; keeps what writing needs. */
  async session() {
    const session = await this.get('/api/v1/session');
    this.csrf = session.csrf;
    return session;
  }
}
