/** @typedef {{x: number, y: number, room: number}} Spot a place inside a polygon; room is its distance to the border, negative outside */

/** Distance of a place to the border of rings, negative outside. @param {number} x @param {number} y @param {number[][][]} rings */
function roomAt(x, y, rings) {
  let within = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i];
      const [bx, by] = ring[j];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)) : 0;
      nearest = Math.min(nearest, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
    }
  }
  return within ? nearest : -nearest;
}

/** The polygons of an area; none for one to which the source gave no land. @param {{type: string, coordinates: any}|null} geometry @returns {number[][][][]} */
export function polygonsOf(geometry) {
  if (!geometry) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Whether a place in degrees lies in an area. @param {{type: string, coordinates: any}|null} geometry @param {number} lng @param {number} lat */
export function holds(geometry, lng, lat) {
  return polygonsOf(geometry).some((rings) => roomAt(lng, lat, rings) >= 0);
}

/**
 * The place inside a polygon that lies farthest from its border, to within two percent of the polygon's size: the search by
 * quarters of Garcia-Castellanos and Lombardo, as Mapbox's polylabel does it.
 * @param {number[][][]} rings shell and holes, in a plane @returns {Spot}
 */
export function farthestInside(rings) {
  const xs = rings[0].map(([x]) => x);
  const ys = rings[0].map(([, y]) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const size = Math.min(right - left, high - low);
  const precision = Math.max(right - left, high - low) * 0.02;
  const cell = (x, y, half) => ({ x, y, half, room: roomAt(x, y, rings) });
  let best = cell((left + right) / 2, (low + high) / 2, 0);
  if (!(size > 0)) return best;
  let open = [];
  for (let x = left; x < right; x += size) for (let y = low; y < high; y += size) open.push(cell(x + size / 2, y + size / 2, size / 2));
  while (open.length) {
    const next = [];
    for (const one of open) if (one.room > best.room) best = one;
    for (const { x, y, half, room } of open) {
      if (room + half * Math.SQRT2 - best.room <= precision) continue;
      for (const [dx, dy] of [[-1, -1], [1, -1], [-1, 1], [1, 1]]) next.push(cell(x + (dx * half) / 2, y + (dy * half) / 2, half / 2));
    }
    open = next;
  }
  return best;
}

/** The largest polygon's farthest place, in degrees, with its room in degrees of latitude. @param {{type: string, coordinates: any}} geometry */
export function spotOf(geometry) {
  const polygons = polygonsOf(geometry);
  const narrow = Math.cos((polygons[0][0][0][1] * Math.PI) / 180);
  const spots = polygons.map((rings) => farthestInside(rings.map((ring) => ring.map(([x, y]) => [x * narrow, y]))));
  const { x, y, room } = spots.reduce((a, b) => (b.room > a.room ? b : a));
  return { lng: x / narrow, lat: y, room };
}
