import { SHOWN } from './api.js';
import { Topology } from './topology.js';
import { Units } from './units.js';
import { around } from './geometry.js';

/** More findings than anybody reads. */
const MOST_FINDINGS = 10_000;

/**
 * @typedef {{fields: Record<string, any>, title: string}} Draft a command not yet given, and what it does in words
 * @typedef {{draft: Draft, changed: any[], after: Topology|null, findings: any, waits: boolean}} Pending; it waits until the service has answered
 */

/** What the atelier knows of one plan, and what may be done with it. Tells its listeners what changed; draws nothing. */
export class Studio extends EventTarget {
  /** @param {import('./api.js').Service} service */
  constructor(service) {
    super();
    this.service = service;
    this.topology = new Topology();
    /** @type {Units|null} */
    this.units = null;
    this.showUnits = true;
    this.magnet = true;
    /** @type {any} */
    this.head = null;
    /** @type {Map<string, any>} */
    this.figures = new Map();
    /** Names of figures by id. @type {Map<string, {titel: string, title: string}>} */
    this.indicators = new Map();
    /** @type {any[]} */
    this.findings = [];
    /** What the source of the division had wrong. @type {any[]} */
    this.faults = [];
    /** @type {any[]} */
    this.history = [];
    /** Code of the buurt that gets what is assigned. @type {string|null} */
    this.target = null;
    /** @type {Set<number>} */
    this.selection = new Set();
    /** @type {Pending|null} */
    this.pending = null;
    /** @type {Draft|null} */
    this.failed = null;
    /** Revision that is looked at instead of the last. @type {number|null} */
    this.past = null;
    /** Dwellings that a buurt should have; 0 for the mean of those that have any. */
    this.size = 0;
    this.asked = 0;
    /** What changes the plan here goes one after the other. @type {Promise<any>} */
    this.turn = Promise.resolve();
    /** Parts of the service that do not answer. @type {Set<string>} */
    this.absent = new Set();
  }

  tell(name, detail = undefined) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** @param {string} names with spaces @param {(detail: any) => void} listener */
  on(names, listener) {
    for (const name of names.split(' ')) this.addEventListener(name, (event) => listener(/** @type {CustomEvent} */ (event).detail));
  }

  /** @param {string} [rest] */
  path(rest = '') {
    return `/api/v1/plans/${this.head.plan.id}${rest}`;
  }

  /** Whether the plan may be changed here and now. */
  get open() {
    return !this.service.deel && this.past === null && (this.head?.mag?.bewerken ?? true) && (this.head?.status ?? 'CONCEPT') === 'CONCEPT';
  }

  /** @template T @param {() => Promise<T>} act @returns {Promise<T>} */
  inTurn(act) {
    const mine = this.turn.then(act);
    // who gave it hears of the fault; the next in line goes on
    this.turn = mine.catch(() => {});
    return mine;
  }

  /** Asks for a part that the page can do without; says once that it is missing. @template T @param {string} part @param {Promise<T>} answer @param {T} otherwise */
  async without(part, answer, otherwise) {
    try {
      const got = await answer;
      if (this.absent.delete(part)) this.tell('absent');
      return got;
    } catch (problem) {
      console.warn(`${part}:`, problem);
      if (!this.absent.has(part)) {
        this.absent.add(part);
        this.tell('absent', { part, problem });
      }
      return otherwise;
    }
  }

  /** Opens a plan with all of it. @param {string} id */
  async load(id) {
    this.head = await this.service.get(`/api/v1/plans/${id}`);
    this.past = null;
    this.selection.clear();
    this.pending = null;
    this.topology.apply(await this.service.get(this.path('/borders')));
    this.tell('head');
    this.tell('borders');
    await this.loadParts();
  }

  /** Asks for all but the borders. */
  async loadParts() {
    await Promise.all([this.loadUnits(), this.loadIndicators(), this.loadFigures(), this.loadFindings(), this.loadHistory()]);
  }

  async loadUnits() {
    const packed = await this.without('units', this.service.get('/api/v1/units', { indeling: this.head.plan.indeling }), null);
    this.units = packed ? new Units(packed) : null;
    if (!this.units) return;
    performance.mark('units-read');
    this.tell('units');
    this.units.place(this.topology);
  }

  async loadIndicators() {
    const got = await this.without('indicators', this.service.get('/api/v1/indicators'), []);
    this.indicators = new Map(got.map((one) => [one.id, one]));
  }

  async loadFigures() {
    const got = await this.without('figures', this.service.get(this.path('/figures'), { revision: this.past, cijfers: SHOWN }), null);
    this.figures = new Map((got?.buurten ?? []).map((one) => [one.code, one]));
    this.tell('figures');
  }

  async loadFindings() {
    /** @type {any[]} */
    let all = [];
    // a thousand come at a time
    for (let got = { aantal: 1 }; all.length < got.aantal && all.length < MOST_FINDINGS;) {
      got = await this.without('findings', this.service.get(this.path('/findings'), all.length ? { offset: all.length } : undefined), null);
      if (!got?.bevindingen.length) break;
      all = [...all, ...got.bevindingen];
    }
    this.findings = all;
    this.tell('findings');
  }

  async loadFaults() {
    const got = await this.without('faults', this.service.get(`/api/v1/indelingen/${this.head.plan.indeling}/bronfouten`), null);
    this.faults = got?.bevindingen ?? [];
    this.tell('findings');
  }

  async loadHistory() {
    this.history = await this.without('history', this.service.get(this.path('/history')), []);
    this.tell('history');
  }

  async loadHead() {
    this.head = await this.service.get(this.path());
    this.tell('head');
  }

  /** The size of a buurt that deviations are told from, in dwellings. */
  get aimed() {
    if (this.size > 0) return this.size;
    const sizes = [...this.figures.values()].map((one) => (one.water ? 0 : one.figures.woningen)).filter((one) => one > 0);
    return sizes.length ? sizes.reduce((a, b) => a + b, 0) / sizes.length : 0;
  }

  /** How far a buurt is from that size, as a share of it; null where that says nothing. @param {any} buurt */
  deviation(buurt) {
    if (!buurt?.figures?.woningen || buurt.water || !this.aimed) return null;
    return buurt.maten?.afwijking ?? buurt.figures.woningen / this.aimed - 1;
  }

  /** @param {string|null} code */
  aim(code) {
    if (this.target === code) return;
    this.target = code;
    this.tell('target');
    if (this.selection.size) this.proposeUnits();
  }

  /** Adds units to the selection or takes them out, and shows what assigning them would do. @param {Iterable<number>} units @param {boolean} [out] */
  select(units, out = false) {
    for (const unit of units) if (out) this.selection.delete(unit);
    else this.selection.add(unit);
    this.tell('selection');
    this.proposeUnits();
  }

  /** The draft that assigns the selected units to the target. @returns {Draft|null} */
  unitsDraft() {
    const area = this.topology.find(this.target);
    if (!this.selection.size || !this.units || !area) return null;
    const chosen = [...this.selection].map((unit) => /** @type {Units} */ (this.units).number(unit));
    return { fields: { type: 'assign', units: chosen.join(','), buurt: area.code }, title: 'assign' };
  }

  proposeUnits() {
    const draft = this.unitsDraft();
    if (draft) this.propose(draft);
    else this.cancel(false);
  }

  /** Asks what a draft would do; the answer becomes the pending change. @param {Draft} draft */
  async propose(draft) {
    const mine = ++this.asked;
    this.pending = { draft, changed: [], after: null, findings: null, waits: true };
    this.failed = null;
    this.tell('pending');
    try {
      const answer = await this.service.post(this.path('/preview'), draft.fields);
      if (mine !== this.asked) return;
      this.pending = { draft, changed: answer.changed, after: answer.borders ? this.topology.with(answer.borders) : null, findings: answer.findings ?? null, waits: false };
      this.tell('pending');
    } catch (problem) {
      if (mine !== this.asked) return;
      this.pending = null;
      if (draft.title === 'assign') this.selection.clear();
      this.tell('selection');
      this.tell('pending');
      this.tell('problem', problem);
    }
  }

  /** Forgets what is pending. @param {boolean} [selection] whether the selected units too */
  cancel(selection = true) {
    this.asked++;
    if (selection) this.selection.clear();
    this.pending = null;
    this.tell('selection');
    this.tell('pending');
  }

  /** Gives the pending command. @param {string} reden */
  async accept(reden) {
    if (!this.pending) return;
    await this.give(this.pending.draft, reden);
  }

  /** Gives a command. On a conflict the draft is kept. @param {Draft} draft @param {string} [reden] */
  give(draft, reden = '') {
    return this.inTurn(() => this.given(draft, reden));
  }

  async given(draft, reden) {
    const fields = reden ? { ...draft.fields, reden } : draft.fields;
    performance.mark('accept');
    try {
      const answer = await this.service.post(this.path('/commands'), fields, this.topology.revision);
      this.failed = null;
      const kept = this.pending && this.pending.draft !== draft ? this.pending.draft : null;
      this.cancel();
      await this.take(answer);
      this.tell('done', { draft, answer });
      if (kept) this.propose(kept);
      return true;
    } catch (problem) {
      if (/** @type {any} */ (problem).status === 409) {
        this.failed = draft;
        this.tell('conflict', problem);
      } else this.tell('problem', problem);
      return false;
    }
  }

  /** @param {'undo'|'redo'} which */
  step(which) {
    return this.inTurn(() => this.stepped(which));
  }

  async stepped(which) {
    try {
      const answer = await this.service.post(this.path(`/${which}`), {}, this.topology.revision);
      this.cancel();
      await this.take(answer);
      this.tell('stepped', { which, answer });
    } catch (problem) {
      this.tell(/** @type {any} */ (problem).status === 409 ? 'conflict' : 'problem', problem);
    }
  }

  /** Takes over the answer of a change: borders, figures and findings at once, the rest after. @param {any} answer */
  async take(answer) {
    const others = answer.revision > this.topology.revision + 1;
    for (const { before, after } of answer.changed) {
      if (before && before.code !== after?.code) this.figures.delete(before.code);
      if (after) this.figures.set(after.code, { ...this.figures.get(after.code), ...after });
    }
    const told = answer.findings;
    if (told) {
      const key = (one) => JSON.stringify([one.soort, one.codes]);
      const gone = new Set([...told.weg, ...told.nieuw].map(key));
      this.findings = [...this.findings.filter((one) => !gone.has(key(one))), ...told.nieuw];
    }
    const packed = answer.borders ?? await this.service.get(this.path('/borders'), { since: this.topology.revision });
    this.follow(packed, answer.changed.flatMap(({ before, after }) => [before?.code, after?.code]));
    this.topology.revision = answer.revision;
    if (this.target && !this.topology.find(this.target)) this.target = null;
    this.tell('borders');
    this.tell('figures');
    this.tell('findings');
    await Promise.all([this.loadHistory(), this.loadHead(), ...(others ? [this.loadFigures(), this.loadFindings()] : [])]);
  }

  follow(packed, codes) {
    const touched = () => codes.map((code) => this.topology.find(code)).filter(Boolean).map((area) => area.box);
    const boxes = touched();
    this.topology.apply(packed);
    boxes.push(...touched());
    if (this.units && boxes.length) this.units.place(this.topology, around(boxes));
  }

  /** Brings in what others changed up to a revision; a pending change is asked for anew. Tells whether there was anything. @param {number} [revision] */
  catchUp(revision = Infinity) {
    return this.inTurn(() => this.caughtUp(revision));
  }

  async caughtUp(revision) {
    if (this.past !== null || revision <= this.topology.revision) return false;
    const packed = await this.service.get(this.path('/borders'), { since: this.topology.revision });
    this.follow(packed, packed.areas.map((area) => area.code));
    this.tell('borders');
    await Promise.all([this.loadFigures(), this.loadFindings(), this.loadHistory(), this.loadHead()]);
    if (this.pending) this.propose(this.pending.draft);
    return true;
  }

  /** Looks at the plan as it was after so many entries; null for now. @param {number|null} revision */
  async look(revision) {
    this.cancel();
    this.past = revision;
    this.topology = new Topology().apply(await this.service.get(this.path('/borders'), { revision }));
    this.units?.place(this.topology);
    this.tell('head');
    this.tell('borders');
    await this.loadFigures();
  }
}
