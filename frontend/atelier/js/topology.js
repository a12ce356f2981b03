import { around, boxOf, crossings, meet, nearest, unpack } from './geometry.js';

/**
 * @typedef {import('./geometry.js').Box} Box
 * @typedef {{id: number, left: number, right: number, line: Float64Array, box: Box}} Edge land to the left and right; 0 is outside
 * @typedef {{area: number, code: string, naam: string, wijk: string, water: boolean, slot: boolean, kleur: number, faces: number[][][], edges: Edge[], box: Box}} PlanArea
 */

/** Dutch order of names. */
export const { compare } = new Intl.Collator('nl');

/** The buurten of a plan as the service keeps them: borders stand once and bound two areas. */
export class Topology {
  constructor() {
    this.revision = -1;
    /** @type {Map<number, Edge>} */
    this.edges = new Map();
    /** @type {Map<number, PlanArea>} */
    this.areas = new Map();
    /** @type {{code: string, naam: string}[]} */
    this.wijken = [];
  }

  /** Takes over packed borders: all of them, or what changed since a revision. @param {any} packed @returns {this} */
  apply(packed) {
    if (packed.since === null || packed.since === undefined) {
      this.edges.clear();
      this.areas.clear();
    }
    for (const id of packed.gone ?? []) this.edges.delete(id);
    for (const [id, left, right, xy] of packed.edges) {
      const line = unpack(xy, packed.origin, packed.unit);
      this.edges.set(id, { id, left, right, line, box: boxOf(line) });
    }
    for (const area of packed.areasGone ?? []) this.areas.delete(area);
    for (const area of packed.areas) this.areas.set(area.area, { ...area, edges: [], box: [0, 0, 0, 0] });
    if (packed.wijken) this.wijken = packed.wijken;
    this.revision = packed.revision;
    this.bind();
    return this;
  }

  /** What it would be after the change; this one stays as it is. @param {any} packed */
  with(packed) {
    const copy = new Topology();
    copy.edges = new Map(this.edges);
    copy.areas = new Map([...this.areas].map(([id, area]) => [id, { ...area }]));
    copy.wijken = this.wijken;
    return copy.apply(packed);
  }

  bind() {
    for (const area of this.areas.values()) area.edges = [];
    for (const edge of this.edges.values()) {
      if (edge.left === edge.right) continue;
      this.areas.get(edge.left)?.edges.push(edge);
      this.areas.get(edge.right)?.edges.push(edge);
    }
    for (const area of this.areas.values()) area.box = around(area.edges.map((edge) => edge.box));
    /** @type {Map<string, PlanArea>} */
    this.codes = new Map([...this.areas.values()].map((area) => [area.code, area]));
  }

  /** @param {string|null} code @returns {PlanArea|undefined} */
  find(code) {
    return this.codes?.get(code ?? '');
  }

  /** The areas by name. @returns {PlanArea[]} */
  list() {
    return [...this.areas.values()].sort((a, b) => compare(a.naam, b.naam) || compare(a.code, b.code));
  }

  /** @param {string} code @returns {string} name of the wijk, or its code */
  wijkNaam(code) {
    return this.wijken.find((one) => one.code === code)?.naam ?? code;
  }

  /** The area at a place. @param {number} x @param {number} y @returns {PlanArea|undefined} */
  at(x, y) {
    for (const area of this.areas.values()) {
      if (x < area.box[0] || x > area.box[2] || y < area.box[1] || y > area.box[3]) continue;
      let odd = 0;
      for (const { line, box } of area.edges) if (box[1] <= y && box[3] >= y && box[2] >= x) odd += crossings(line, x, y);
      if (odd % 2) return area;
    }
    return undefined;
  }

  /** The border nearest to a place, within reach. @param {number} x @param {number} y @param {number} reach metres */
  border(x, y, reach) {
    let best = null;
    const box = /** @type {Box} */ ([x - reach, y - reach, x + reach, y + reach]);
    for (const edge of this.edges.values()) {
      if (edge.left === edge.right || !meet(edge.box, box)) continue;
      const spot = nearest(edge.line, x, y);
      if (spot.metres <= reach && (!best || spot.metres < best.metres)) best = { ...spot, edge, line: edge.line };
    }
    return best;
  }

  /** Areas that share a border with it. @param {PlanArea} area @returns {PlanArea[]} */
  neighbours(area) {
    const ids = new Set(area.edges.map((edge) => (edge.left === area.area ? edge.right : edge.left)));
    return [...ids].map((id) => this.areas.get(id)).filter((one) => one !== undefined).sort((a, b) => compare(a.naam, b.naam));
  }

  /** The borders between two areas. @param {PlanArea} a @param {PlanArea} b */
  between(a, b) {
    return a.edges.filter((edge) => edge.left === b.area || edge.right === b.area);
  }

  /** Shells and holes of an area as chains of edges, those walked backwards turned. @param {PlanArea} area @returns {{edge: Edge, back: boolean}[][]} */
  rings(area) {
    return area.faces.flat().map((ring) => ring.map((step) => ({ edge: /** @type {Edge} */ (this.edges.get(Math.abs(step))), back: step < 0 })).filter((one) => one.edge));
  }

  /** @returns {Box} */
  box() {
    return around([...this.areas.values()].filter((area) => area.edges.length).map((area) => area.box));
  }
}
