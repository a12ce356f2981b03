import { boxOf, nearest, piece, unpack } from './geometry.js';
import { BoxGrid } from './grid.js';

/** Metres to the side of the squares in which lines are fetched, and metres to a pixel from where the magnet rests. */
const SIDE = 1000;
const COARSE = 4;

/** Lines of roads, water, rail and parcels near the pen, and the place on them that draws it. */
export class Magnet {
  /** @param {import('./studio.js').Studio} studio */
  constructor(studio) {
    this.studio = studio;
    /** @type {Map<string, {lines: {soort: string, line: Float64Array}[], grid: BoxGrid}|null>} */
    this.squares = new Map();
  }

  /** Whether one looks from too far for the magnet. @param {number} metres to a pixel */
  rests(metres) {
    return metres > COARSE;
  }

  /** Fetches what lies round a place, once. @param {number} x @param {number} y @param {number} reach metres */
  fetch(x, y, reach) {
    this.around(x, y, reach, (key, column, row) => {
      if (this.squares.has(key)) return;
      this.squares.set(key, null);
      const bbox = [column * SIDE, row * SIDE, (column + 1) * SIDE, (row + 1) * SIDE].join(',');
      this.studio.without('snap', this.studio.service.get('/api/v1/snap', { bbox }), null).then((got) => {
        if (!got) return;
        const lines = got.lines.map(({ soort, xy }) => ({ soort, line: unpack(xy, got.origin, got.unit) })).filter(({ line }) => line.length >= 4);
        const boxes = new Float64Array(4 * lines.length);
        lines.forEach(({ line }, i) => boxes.set(boxOf(line), 4 * i));
        this.squares.set(key, { lines, grid: new BoxGrid(boxes) });
      });
    });
  }

  around(x, y, reach, visit) {
    for (let column = Math.floor((x - reach) / SIDE); column <= Math.floor((x + reach) / SIDE); column++) {
      for (let row = Math.floor((y - reach) / SIDE); row <= Math.floor((y + reach) / SIDE); row++) visit(`${column} ${row}`, column, row);
    }
  }

  /** The nearest place on a line within reach, or null. @param {number} x @param {number} y @param {number} reach metres */
  near(x, y, reach) {
    let best = null;
    this.around(x, y, reach, (key) => {
      const square = this.squares.get(key);
      square?.grid.meeting(x - reach, y - reach, x + reach, y + reach, (i) => {
        const { line, soort } = square.lines[i];
        const spot = nearest(line, x, y);
        if (spot.metres <= reach && (!best || spot.metres < best.metres)) best = { ...spot, line, soort };
      });
    });
    return best;
  }
}

/** The way along a line between two places that both lie on it, or the straight one. @param {any} from @param {any} to @returns {number[]} positions after the first */
export function follow(from, to) {
  if (from.line && from.line === to.line) return piece(from.line, from.along, to.along).slice(2);
  return [to.x, to.y];
}
