import { length, piece, simplify, stride, wktLine, wktPolygon } from '../geometry.js';
import { follow } from '../magnet.js';

/** @typedef {import('../desk.js').Desk} Desk */

/** Pixels within which the magnet draws, and those within which the ends of a line reach for a border. */
const PULL = 14;

/** Metres that the service lets an end reach. */
const FARTHEST = 100;

/**
 * Draws a line by clicks, by hand, or both; the magnet pulls to topography and to borders. Double click or Enter with Shift ends it.
 * @param {Desk} desk @param {string} id @param {(line: number[]) => void} finish @param {boolean} closed
 */
export function drawing(desk, id, finish, closed = false) {
  /** @type {any[]} */
  let spots = [];
  /** @type {number[]} */
  let line = [];
  let over = null;
  let hand = false;

  const pulled = (at) => {
    const reach = PULL * at.metres;
    const border = desk.studio.topology.border(at.x, at.y, reach);
    const lure = desk.pull(at, PULL);
    if (border && (!lure || border.metres <= lure.metres + 2 * at.metres)) return { ...border, soort: 'grens' };
    return lure ?? { x: at.x, y: at.y };
  };
  const reset = () => {
    spots = [];
    line = [];
    hand = false;
    desk.map.move();
    desk.step(id, 0);
  };
  const add = (spot) => {
    line.push(...(spots.length ? follow(spots[spots.length - 1], spot) : [spot.x, spot.y]));
    spots.push(spot);
    desk.step(id, spots.length);
    desk.map.move();
  };
  return {
    id,
    start() {
      desk.step(id, 0);
    },
    stop: reset,
    down(at) {
      if (!desk.studio.open) return;
      hand = false;
      this.pen = [at.x, at.y];
    },
    move(at, pressed) {
      over = pulled(at);
      if (pressed && this.pen) {
        this.pen.push(at.x, at.y);
        hand = hand || length(this.pen) > 12 * at.metres;
      }
      desk.map.move();
    },
    up(at) {
      const pen = this.pen;
      this.pen = null;
      if (!hand || !pen) return;
      const drawn = simplify(pen, 2 * at.metres);
      if (!spots.length) add(pulled({ ...at, x: drawn[0], y: drawn[1] }));
      line.push(...drawn.slice(2, -2));
      spots.push({ x: drawn[drawn.length - 2], y: drawn[drawn.length - 1] });
      add(pulled(at));
      hand = false;
      this.finish();
    },
    click(at) {
      if (hand) return;
      if (!desk.studio.open) {
        desk.refuse('closed');
        return;
      }
      const spot = pulled(at);
      const last = spots[spots.length - 1];
      if (last && Math.hypot(last.x - spot.x, last.y - spot.y) < at.metres) return;
      add(spot);
    },
    finish() {
      const drawn = line.filter((_, i) => i < 2 || !(line[i - (i % 2)] === line[i - (i % 2) - 2] && line[i - (i % 2) + 1] === line[i - (i % 2) - 1]));
      if (drawn.length < (closed ? 6 : 4)) {
        desk.refuse('shortline');
        return;
      }
      reset();
      finish(drawn);
    },
    cancel() {
      const had = spots.length > 0;
      reset();
      return had;
    },
    leave() {
      over = null;
      desk.map.move();
    },
    sketch(sketch) {
      const shown = [...line];
      if (this.pen && hand) shown.push(...this.pen);
      else if (over && spots.length) shown.push(...follow(spots[spots.length - 1], over));
      sketch.line(shown, { closed });
      spots.forEach((spot) => sketch.point(spot.x, spot.y));
      if (over) sketch.lure(over);
    },
  };
}

/** The draft of a border that moves to a line. @param {Desk} desk @param {number[]} line */
export function borderDraft(desk, line) {
  const fields = { type: 'move-border', line: wktLine(line), reach: String(Math.max(2, Math.min(FARTHEST, Math.round(PULL * desk.map.metres)))) };
  return { title: 'move-border', fields: desk.studio.magnet ? { ...fields, snap: String(Math.max(1, Math.min(15, Math.round(6 * desk.map.metres)))) } : fields };
}

/** The buurt in which most of a line lies. @param {Desk} desk @param {number[]} line */
export function buurtOf(desk, line) {
  const middle = piece(line, 0, (line.length / 2 - 1) / 2).slice(-2);
  return desk.studio.topology.at(middle[0], middle[1]);
}

/** A new border drawn freely between two points of existing ones. @param {Desk} desk */
export const bordering = (desk) => drawing(desk, 'draw', (line) => desk.studio.propose(borderDraft(desk, line)));

/** Splits a buurt by a line; asks for code and name of the new one. @param {Desk} desk */
export const splitting = (desk) => drawing(desk, 'split', (line) => {
  const area = buurtOf(desk, line);
  if (area) desk.ask('split', { area, line: wktLine(line) });
  else desk.refuse('nothinghere');
});

/** Draws the land of a new buurt. @param {Desk} desk */
export const creating = (desk) => drawing(desk, 'create', (ring) => {
  const area = desk.studio.topology.at(ring[0], ring[1]);
  desk.ask('create', { area, region: wktPolygon(ring) });
}, true);

/** Takes hold of a border and bends it: it moves between two points at both sides of the hand. @param {Desk} desk */
export function bending(desk) {
  let held = null;
  let over = null;
  /** @type {number[]} */
  let line = [];
  return {
    id: 'drag',
    down(at) {
      if (!desk.studio.open) {
        desk.refuse('closed');
        return;
      }
      held = desk.studio.topology.border(at.x, at.y, PULL * at.metres);
      if (!held) desk.refuse('noborder');
    },
    move(at, pressed) {
      if (held && pressed) {
        const reach = Math.min(Math.max(60 * at.metres, 15), length(held.line) / 2.2);
        const [from, to] = [-reach, reach].map((metres) => stride(held.line, held.along, metres));
        const lure = desk.pull(at, PULL);
        line = [...piece(held.line, from, from).slice(0, 2), lure?.x ?? at.x, lure?.y ?? at.y, ...piece(held.line, to, to).slice(0, 2)];
        over = lure;
      } else over = desk.studio.topology.border(at.x, at.y, PULL * at.metres);
      desk.map.move();
    },
    up(at) {
      const drawn = line;
      const had = held;
      held = null;
      line = [];
      desk.map.move();
      if (had && drawn.length && Math.hypot(drawn[2] - had.x, drawn[3] - had.y) > 2 * at.metres) desk.studio.propose(borderDraft(desk, drawn));
    },
    cancel() {
      const had = held !== null;
      held = null;
      line = [];
      desk.map.move();
      return had;
    },
    leave() {
      over = null;
      desk.map.move();
    },
    sketch(sketch) {
      if (over) sketch.lure({ ...over, soort: 'grens' });
      sketch.line(line, { points: true });
    },
  };
}
