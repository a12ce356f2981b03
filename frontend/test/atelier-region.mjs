/** An invented region for work on the atelier without Java: blocks of a bent street net, grouped into buurten. */
const UNIT = 0.001;
const ORIGIN = [90000, 460000];
const NAMES = ['Oranje', 'Vaart', 'Molen', 'Tulpen', 'Hyacint', 'Meer', 'Kerk', 'Zand', 'Duin', 'Linden', 'Stations', 'Veld'];
const ENDS = ['buurt', 'kwartier', 'hof', 'polder', 'oord', 'hoek', 'dam'];

function dice(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const pack = (points) => points.flatMap(([x, y], i) => (i ? [x - points[i - 1][0], y - points[i - 1][1]] : [x, y]));

/** Units, and the buurt of each: `across` columns and rows of units, `block` to a buurt's side. @param {number} across @param {number} block */
export function makeRegion(across = 100, block = 10) {
  const chance = dice(11);
  const size = 60;
  const corner = (x, y) => [Math.round(1000 * (x * size + 24 * Math.sin(y * 0.7) + 18 * Math.sin(x * 0.31 + y * 0.2))), Math.round(1000 * (y * size + 20 * Math.sin(x * 0.5) + 14 * Math.sin(y * 0.37)))];
  const edges = [];
  const edge = (x0, y0, x1, y1) => {
    const [a, b] = [corner(x0, y0), corner(x1, y1)];
    const points = [a];
    for (let i = 1; i < 8; i++) points.push([0, 1].map((k) => Math.round(a[k] + ((b[k] - a[k]) * i) / 8 + 5000 * (chance() - 0.5))));
    edges.push([...points, b]);
    return edges.length;
  };
  const flat = [];
  const upright = [];
  for (let y = 0; y <= across; y++) flat.push(Array.from({ length: across }, (_, x) => edge(x, y, x + 1, y)));
  for (let y = 0; y < across; y++) upright.push(Array.from({ length: across + 1 }, (_, x) => edge(x, y, x, y + 1)));
  const units = { rings: [], adressen: [], woningen: [], opp: [], x: [], y: [] };
  const sides = edges.map(() => [0, 0]);
  const member = [];
  const buurten = Math.ceil(across / block);
  for (let y = 0; y < across; y++) for (let x = 0; x < across; x++) {
    const unit = units.rings.length;
    const ring = [flat[y][x], upright[y][x + 1], -flat[y + 1][x], -upright[y][x]];
    for (const step of ring) sides[Math.abs(step) - 1][step > 0 ? 0 : 1] = unit + 1;
    const woningen = Math.round(28 * chance() ** 2);
    units.rings.push([ring]);
    units.woningen.push(woningen);
    units.adressen.push(woningen + Math.round(3 * chance()));
    units.opp.push(size * size);
    const middle = [corner(x, y), corner(x + 1, y + 1), corner(x + 1, y), corner(x, y + 1)];
    units.x.push(ORIGIN[0] + middle.reduce((sum, one) => sum + one[0], 0) / 4000);
    units.y.push(ORIGIN[1] + middle.reduce((sum, one) => sum + one[1], 0) / 4000);
    member.push(1 + Math.floor(y / block) * buurten + Math.floor(x / block));
  }
  const areas = Array.from({ length: buurten * buurten }, (_, i) => {
    const [r, c] = [Math.floor(i / buurten), i % buurten];
    return { area: i + 1, code: `BU9901${String(Math.floor(r / 3) + 1).padStart(2, '0')}${String((r % 3) * buurten + c + 1).padStart(2, '0')}`, naam: NAMES[(c * 5 + r) % 12] + ENDS[(c + r * 3) % 7],
      wijk: `WK9901${String(Math.floor(r / 3) + 1).padStart(2, '0')}`, water: false, slot: false, kleur: (c % 2) + 2 * (r % 2) + ((c + r) % 5 === 4 ? 1 : 0) };
  });
  return { edges, sides, units, member, areas };
}

/** Bouwstenen as the service tells them: lines in the order in which walks meet them. */
export function packedUnits({ edges, units }) {
  const numbers = new Map();
  const lines = [];
  const starts = [];
  let last = [0, 0];
  const walk = (step, first) => {
    const met = numbers.get(Math.abs(step));
    const points = step > 0 ? edges[step - 1] : [...edges[-step - 1]].reverse();
    if (first) starts.push(points[0]);
    if (met) return (lines.length + 1 - met.number) * (met.step === step ? 1 : -1);
    const steps = pack(points);
    lines.push([steps[0] - last[0], steps[1] - last[1], ...steps.slice(2)]);
    last = points[points.length - 1];
    numbers.set(Math.abs(step), { number: lines.length, step });
    return 0;
  };
  const rings = units.rings.map((unit) => unit.map((ring, part) => ring.map((step, i) => walk(step, !part && !i))));
  const from = (all, axis) => all.map((one, unit) => Math.round((one - ORIGIN[axis]) / UNIT) - starts[unit][axis]);
  return { version: '1', crs: 'EPSG:28992', unit: UNIT, origin: ORIGIN, lines, ...units, rings, x: from(units.x, 0), y: from(units.y, 1) };
}

/** Streets as lines to snap to. */
export const packedStreets = ({ edges }) => ({ origin: ORIGIN, unit: UNIT, lines: edges.map((points, i) => ({ soort: i % 7 ? 'weg' : 'water', xy: pack(points) })) });

/** Borders of the buurten as they are now. */
export function packedBorders({ edges, sides, member, areas }, revision) {
  const area = (unit) => (unit ? member[unit - 1] : 0);
  const borders = [];
  const steps = new Map(areas.map((one) => [one.area, []]));
  edges.forEach((points, i) => {
    const [left, right] = sides[i].map(area);
    if (left === right) return;
    borders.push([i + 1, left, right, pack(points)]);
    const [a, b] = [points[0].join(), points[points.length - 1].join()];
    steps.get(left)?.push({ step: i + 1, from: a, to: b });
    steps.get(right)?.push({ step: -i - 1, from: b, to: a });
  });
  const faces = (open) => {
    const rings = [];
    while (open.length) {
      const ring = [open.pop()];
      for (let next = 0; next >= 0;) {
        next = open.findIndex((one) => one.from === ring[ring.length - 1].to);
        if (next >= 0) ring.push(...open.splice(next, 1));
      }
      rings.push(ring.map((one) => one.step));
    }
    return rings.map((ring) => [ring]);
  };
  const named = [...new Set(areas.map((one) => one.wijk))].map((code, i) => ({ code, naam: `Wijk ${i + 1}` }));
  return { revision, since: null, crs: 'EPSG:28992', unit: UNIT, origin: ORIGIN, edges: borders, gone: [],
    areas: areas.filter((one) => steps.get(one.area).length).map((one) => ({ ...one, faces: faces(steps.get(one.area)) })), areasGone: [], wijken: named };
}

/** A buurt with its figures. */
export function buurt(region, area) {
  const own = region.areas.find((one) => one.area === area);
  let woningen = 0;
  let count = 0;
  region.member.forEach((one, unit) => {
    if (one !== area) return;
    count++;
    woningen += region.units.woningen[unit];
  });
  const people = Math.round(woningen * 2.14);
  const figure = (value) => (woningen < 100 ? { missing: 'secret' } : { value, low: value - 2, high: value + 2 });
  return { ...own, figures: { adressen: woningen + 40, woningen, oppervlakte: count * 3600, omtrek: 4 * Math.sqrt(count * 3600), compactheid: 0.5 + 0.003 * (count % 100), delen: 1 },
    cijfers: { inwoners: figure(people), huishoudens: figure(Math.round(woningen * 0.98)) }, maten: { reock: 0.5, afwijking: woningen / 800 - 1, homogeniteit: 0.8, grens: {} } };
}
