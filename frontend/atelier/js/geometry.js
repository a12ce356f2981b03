/** Plane geometry in RD metres. A line is a flat array x0, y0, x1, y1, … */

/** @typedef {[number, number, number, number]} Box x and y of the lower left, then of the upper right corner */
/** @typedef {ArrayLike<number>} Line */
/** @typedef {{x: number, y: number}} Place */

/**
 * Unpacks positions: whole units from the origin, each as a step from the one before.
 * @param {number[]} packed @param {number[]} origin metres @param {number} unit metres
 * @param {number[]} at what the first position is a step from, in units; moves to the last position @returns {Float64Array}
 */
export function unpack(packed, origin, unit, at = [0, 0]) {
  const line = new Float64Array(packed.length);
  let [x, y] = at;
  for (let i = 0; i < packed.length; i += 2) {
    x += packed[i];
    y += packed[i + 1];
    line[i] = origin[0] + x * unit;
    line[i + 1] = origin[1] + y * unit;
  }
  [at[0], at[1]] = [x, y];
  return line;
}

/** @param {Line} line @returns {Box} */
export function boxOf(line) {
  const box = /** @type {Box} */ ([Infinity, Infinity, -Infinity, -Infinity]);
  for (let i = 0; i < line.length; i += 2) {
    if (line[i] < box[0]) box[0] = line[i];
    if (line[i] > box[2]) box[2] = line[i];
    if (line[i + 1] < box[1]) box[1] = line[i + 1];
    if (line[i + 1] > box[3]) box[3] = line[i + 1];
  }
  return box;
}

/** @param {Box[]} boxes @returns {Box} */
export const around = (boxes) => boxes.reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
  /** @type {Box} */ ([Infinity, Infinity, -Infinity, -Infinity]));

/** @param {Box} a @param {Box} b */
export const meet = (a, b) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** How often a ray to the right crosses the line. @param {Line} line @param {number} x @param {number} y */
export function crossings(line, x, y) {
  let count = 0;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const ay = line[i + 1];
    const by = line[i + 3];
    if (ay > y !== by > y && x < line[i] + ((line[i + 2] - line[i]) * (y - ay)) / (by - ay)) count++;
  }
  return count;
}

/** The nearest place on a line; along is the index of its segment plus the part of it. @param {Line} line @param {number} x @param {number} y */
export function nearest(line, x, y) {
  let best = { x: line[0], y: line[1], metres: Infinity, along: 0 };
  let least = Infinity;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const dx = line[i + 2] - line[i];
    const dy = line[i + 3] - line[i + 1];
    const length = dx * dx + dy * dy;
    const part = length > 0 ? Math.max(0, Math.min(1, ((x - line[i]) * dx + (y - line[i + 1]) * dy) / length)) : 0;
    const px = line[i] + part * dx;
    const py = line[i + 1] + part * dy;
    const square = (px - x) ** 2 + (py - y) ** 2;
    if (square < least) {
      least = square;
      best = { x: px, y: py, metres: 0, along: i / 2 + part };
    }
  }
  best.metres = Math.sqrt(least);
  return best;
}

/** Metres of a line. @param {Line} line */
export function length(line) {
  let sum = 0;
  for (let i = 0; i + 3 < line.length; i += 2) sum += Math.hypot(line[i + 2] - line[i], line[i + 3] - line[i + 1]);
  return sum;
}

/** Fewer positions, none farther off than the tolerance (Douglas and Peucker). @param {Line} line @param {number} tolerance metres @returns {number[]} */
export function simplify(line, tolerance) {
  const keep = new Uint8Array(line.length / 2);
  keep[0] = keep[keep.length - 1] = 1;
  const open = [[0, keep.length - 1]];
  while (open.length) {
    const [from, to] = /** @type {number[]} */ (open.pop());
    const chord = [line[2 * from], line[2 * from + 1], line[2 * to], line[2 * to + 1]];
    let far = tolerance;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const { metres } = nearest(chord, line[2 * i], line[2 * i + 1]);
      if (metres > far) [far, at] = [metres, i];
    }
    if (at < 0) continue;
    keep[at] = 1;
    open.push([from, at], [at, to]);
  }
  const kept = [];
  keep.forEach((one, i) => one && kept.push(line[2 * i], line[2 * i + 1]));
  return kept;
}

/** The piece of a line between two places on it, given as "along"; backwards where the second comes first. @param {Line} line @param {number} from @param {number} to @returns {number[]} */
export function piece(line, from, to) {
  const at = (along) => {
    const i = Math.min(Math.floor(along), line.length / 2 - 2);
    const part = along - i;
    return [line[2 * i] + part * (line[2 * i + 2] - line[2 * i]), line[2 * i + 1] + part * (line[2 * i + 3] - line[2 * i + 1])];
  };
  const points = [...at(from)];
  if (from <= to) for (let i = Math.floor(from) + 1; i < to; i++) points.push(line[2 * i], line[2 * i + 1]);
  else for (let i = Math.ceil(from) - 1; i > to; i--) points.push(line[2 * i], line[2 * i + 1]);
  points.push(...at(to));
  return points;
}

/** Where one comes on a line by going so many metres from a place on it, at most to its end; backwards for negative metres. @param {Line} line @param {number} along @param {number} metres */
export function stride(line, along, metres) {
  const last = line.length / 2 - 1;
  let left = Math.abs(metres);
  while (metres > 0 ? along < last : along > 0) {
    const next = metres > 0 ? Math.floor(along) + 1 : Math.ceil(along) - 1;
    const i = Math.floor(Math.min(along, next));
    const span = Math.hypot(line[2 * i + 2] - line[2 * i], line[2 * i + 3] - line[2 * i + 1]) * Math.abs(next - along);
    if (span >= left) return along + ((next - along) * left) / span;
    left -= span;
    along = next;
  }
  return along;
}

function meeting(ax, ay, bx, by, cx, cy, dx, dy) {
  const turn = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (turn === 0) return null;
  const s = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / turn;
  const t = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / turn;
  return s > 0 && s < 1 && t > 0 && t < 1 ? [ax + s * (bx - ax), ay + s * (by - ay)] : null;
}

/** The line without the loops in which it crosses itself. @param {number[]} line @returns {number[]} */
export function withoutLoops(line) {
  const kept = [line[0], line[1]];
  for (let j = 2; j < line.length; j += 2) {
    for (let i = 0; i + 3 < kept.length - 2; i += 2) {
      const n = kept.length;
      const at = meeting(kept[i], kept[i + 1], kept[i + 2], kept[i + 3], kept[n - 2], kept[n - 1], line[j], line[j + 1]);
      if (!at) continue;
      kept.length = i + 2;
      kept.push(...at);
      break;
    }
    kept.push(line[j], line[j + 1]);
  }
  return kept;
}

/**
 * The line moved sideways, its ends where they were: positive to the left of its direction.
 * @param {Line} line @param {number} metres @returns {number[]}
 */
export function aside(line, metres) {
  const plain = simplify(line, Math.max(0.5, Math.abs(metres) / 4));
  const n = plain.length / 2;
  const moved = [plain[0], plain[1]];
  for (let i = 0; i < n; i++) {
    const [px, py] = i > 0 ? [plain[2 * i - 2], plain[2 * i - 1]] : [plain[0], plain[1]];
    const [qx, qy] = i < n - 1 ? [plain[2 * i + 2], plain[2 * i + 3]] : [plain[2 * n - 2], plain[2 * n - 1]];
    const span = Math.hypot(qx - px, qy - py) || 1;
    let x = plain[2 * i];
    let y = plain[2 * i + 1];
    if (n === 2) [x, y] = i === 0 ? [(3 * x + plain[2]) / 4, (3 * y + plain[3]) / 4] : [(3 * x + plain[0]) / 4, (3 * y + plain[1]) / 4];
    else if (i === 0 || i === n - 1) continue;
    moved.push(x - ((qy - py) / span) * metres, y + ((qx - px) / span) * metres);
  }
  moved.push(plain[2 * n - 2], plain[2 * n - 1]);
  return withoutLoops(moved);
}

/** Lines joined end to end where they touch; the longest chain. @param {Line[]} lines @returns {number[]} */
export function longestChain(lines) {
  const chains = lines.map((line) => [...Array.prototype.slice.call(line)]);
  const same = (a, i, b, j) => Math.abs(a[i] - b[j]) < 0.002 && Math.abs(a[i + 1] - b[j + 1]) < 0.002;
  const turned = (a) => a.map((_, i) => a[a.length - 2 - i + (i % 2) * 2]);
  for (let i = 0; i < chains.length; i++) {
    for (let j = i + 1; j < chains.length; j++) {
      const [a, b] = [chains[i], chains[j]];
      const [ea, eb] = [a.length - 2, b.length - 2];
      let whole = null;
      if (same(a, ea, b, 0)) whole = [...a, ...b.slice(2)];
      else if (same(a, 0, b, eb)) whole = [...b, ...a.slice(2)];
      else if (same(a, ea, b, eb)) whole = [...a, ...turned(b).slice(2)];
      else if (same(a, 0, b, 0)) whole = [...turned(a), ...b.slice(2)];
      if (!whole) continue;
      chains[i] = whole;
      chains.splice(j, 1);
      j = i;
    }
  }
  return chains.reduce((a, b) => (length(b) > length(a) ? b : a), []);
}

const millimetres = (value) => String(Math.round(value * 1000) / 1000);

/** @param {Line} line @returns {string} WKT in RD metres */
export function wktLine(line) {
  const points = [];
  for (let i = 0; i < line.length; i += 2) points.push(`${millimetres(line[i])} ${millimetres(line[i + 1])}`);
  return `LINESTRING (${points.filter((point, i) => point !== points[i - 1]).join(', ')})`;
}

/** @param {Line} ring open or closed @returns {string} WKT in RD metres */
export function wktPolygon(ring) {
  const n = ring.length;
  const closed = ring[0] === ring[n - 2] && ring[1] === ring[n - 1] ? ring : [...Array.prototype.slice.call(ring), ring[0], ring[1]];
  return wktLine(closed).replace('LINESTRING (', 'POLYGON ((') + ')';
}

/** A geometry told as text, as GeoJSON in the same metres; null for what holds others. @param {string} wkt */
export function ofWkt(wkt) {
  const found = /^(POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON) (\(.*\))$/.exec(wkt);
  if (!found) return null;
  const coordinates = JSON.parse(found[2].replace(/([-\d.]+) ([-\d.]+)/g, '[$1,$2]').replace(/\(/g, '[').replace(/\)/g, ']'));
  const type = found[1].replace(/(?<=^|MULTI)(P|L)\w+/, (name) => ({ POINT: 'Point', LINESTRING: 'LineString', POLYGON: 'Polygon' })[name]).replace('MULTI', 'Multi');
  return { type, coordinates: type === 'Point' ? coordinates[0] : coordinates };
}
