import { crossings, unpack } from './geometry.js';
import { BoxGrid } from './grid.js';

/** Rings as numbers of lines from 1, negative for one walked backwards; they come as 0 for the next line not walked before, else as how far to count back from it. @param {number[][][]} rings @returns {number[][][]} */
function numbered(rings) {
  let next = 1;
  return rings.map((unit) => unit.map((ring) => ring.map((back) => (back ? Math.sign(back) * (next - Math.abs(back)) : next++))));
}

/** The bouwstenen: the smallest pieces that an edit assigns, as shared arcs with their figures in columns. A unit is its index; commands name it by its number. */
export class Units {
  /** @param {any} packed */
  constructor(packed) {
    const end = [0, 0];
    this.lines = packed.lines.map((steps) => unpack(steps, packed.origin, packed.unit, end));
    this.rings = numbered(packed.rings);
    this.woningen = packed.woningen;
    this.adressen = packed.adressen;
    this.opp = packed.opp;
    this.count = this.rings.length;
    const from = (unit, axis) => {
      const step = this.rings[unit][0][0];
      const line = this.lines[Math.abs(step) - 1];
      return line[step > 0 ? axis : line.length - 2 + axis];
    };
    /** Metres of RD of a place inside each unit. */
    this.x = Float64Array.from(packed.x, (x, unit) => from(unit, 0) + x * packed.unit);
    this.y = Float64Array.from(packed.y, (y, unit) => from(unit, 1) + y * packed.unit);
    const boxes = new Float64Array(4 * this.count);
    for (let i = 0; i < this.count; i++) {
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      for (const step of this.rings[i][0]) {
        const line = this.lines[Math.abs(step) - 1];
        for (let k = 0; k < line.length; k += 2) {
          if (line[k] < box[0]) box[0] = line[k];
          if (line[k] > box[2]) box[2] = line[k];
          if (line[k + 1] < box[1]) box[1] = line[k + 1];
          if (line[k + 1] > box[3]) box[3] = line[k + 1];
        }
      }
      boxes.set(box, 4 * i);
    }
    this.boxes = boxes;
    this.grid = new BoxGrid(boxes);
    /** Area number in the plan for each unit, by the place inside it. */
    this.area = new Int32Array(this.count);
  }

  /** The number by which commands name a unit. @param {number} unit */
  number(unit) {
    return unit + 1;
  }

  /** Looks up where units lie; those in the box, or all. @param {import('./topology.js').Topology} topology @param {import('./geometry.js').Box} [box] */
  place(topology, box) {
    const look = (i) => (this.area[i] = topology.at(this.x[i], this.y[i])?.area ?? 0);
    if (box) this.grid.meeting(...box, look);
    else for (let i = 0; i < this.count; i++) look(i);
  }

  /** @param {number} unit @param {number} x @param {number} y */
  holds(unit, x, y) {
    let odd = 0;
    for (const ring of this.rings[unit]) for (const step of ring) odd += crossings(this.lines[Math.abs(step) - 1], x, y);
    return odd % 2 === 1;
  }

  /** The unit at a place, or -1. @param {number} x @param {number} y */
  at(x, y) {
    let found = -1;
    this.grid.meeting(x, y, x, y, (unit) => {
      if (found < 0 && this.holds(unit, x, y)) found = unit;
    });
    return found;
  }

  /** Units that a circle touches. @param {number} x @param {number} y @param {number} radius metres @param {(unit: number) => void} visit */
  within(x, y, radius, visit) {
    this.grid.meeting(x - radius, y - radius, x + radius, y + radius, (unit) => {
      if (Math.hypot(this.x[unit] - x, this.y[unit] - y) <= radius || this.holds(unit, x, y) || this.touches(unit, x, y, radius)) visit(unit);
    });
  }

  touches(unit, x, y, radius) {
    const square = radius * radius;
    for (const ring of this.rings[unit]) {
      for (const step of ring) {
        const line = this.lines[Math.abs(step) - 1];
        for (let i = 0; i < line.length; i += 2) if ((line[i] - x) ** 2 + (line[i + 1] - y) ** 2 <= square) return true;
      }
    }
    return false;
  }

  /** Units whose inner place lies in a closed line. @param {import('./geometry.js').Line} ring @param {import('./geometry.js').Box} box @returns {number[]} */
  inside(ring, box) {
    const found = [];
    this.grid.meeting(...box, (unit) => {
      if (crossings(ring, this.x[unit], this.y[unit]) % 2) found.push(unit);
    });
    return found;
  }

  /** Units that share a stretch of border with it. @param {number} unit @returns {number[]} */
  neighbours(unit) {
    if (!this.users) {
      this.users = new Int32Array(2 * this.lines.length).fill(-1);
      for (let i = 0; i < this.count; i++) {
        for (const ring of this.rings[i]) for (const step of ring) this.users[2 * (Math.abs(step) - 1) + (step < 0 ? 1 : 0)] = i;
      }
    }
    const found = new Set();
    for (const ring of this.rings[unit]) for (const step of ring) found.add(this.users[2 * (Math.abs(step) - 1) + (step < 0 ? 0 : 1)]);
    found.delete(-1);
    found.delete(unit);
    return [...found];
  }

  /** Sums of some units. @param {Iterable<number>} units */
  sum(units) {
    const sum = { aantal: 0, woningen: 0, adressen: 0, opp: 0 };
    for (const unit of units) {
      sum.aantal++;
      sum.woningen += this.woningen[unit];
      sum.adressen += this.adressen[unit];
      sum.opp += this.opp[unit];
    }
    return sum;
  }
}
