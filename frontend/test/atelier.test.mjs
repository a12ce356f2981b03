import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { aside, crossings, longestChain, nearest, ofWkt, piece, simplify, stride, unpack, withoutLoops, wktLine, wktPolygon } from '../atelier/js/geometry.js';
import { comesAndGoes } from '../atelier/js/effect.js';
import { rdOf } from '../atelier/js/degrees.js';
import { freshLines } from '../atelier/js/fresh.js';
import { BoxGrid } from '../atelier/js/grid.js';
import { standing } from '../atelier/js/log.js';
import { offered } from '../atelier/js/places.js';
import { Topology } from '../atelier/js/topology.js';
import { Units } from '../atelier/js/units.js';
import { makeRegion, packedBorders, packedUnits } from './atelier-region.mjs';

const text = (name) => JSON.parse(readFileSync(new URL(`../atelier/i18n/${name}.json`, import.meta.url), 'utf8'));

test('both languages of the atelier have every key', () => {
  assert.deepEqual(Object.keys(text('nl')).sort(), Object.keys(text('en')).sort());
});

test('positions are steps from the one before', () => {
  assert.deepEqual([...unpack([1000, 2000, 500, -500], [10, 20], 0.001)], [11, 22, 11.5, 21.5]);
});

test('a place is inside where a ray crosses an odd number of times', () => {
  const square = [0, 0, 10, 0, 10, 10, 0, 10, 0, 0];
  assert.equal(crossings(square, 5, 5) % 2, 1);
  assert.equal(crossings(square, 15, 5) % 2, 0);
});

test('the nearest place tells where along the line it is', () => {
  const spot = nearest([0, 0, 10, 0, 10, 10], 12, 5);
  assert.deepEqual([spot.x, spot.y, spot.metres, spot.along], [10, 5, 2, 1.5]);
});

test('a piece of a line keeps the corners between, both ways', () => {
  const line = [0, 0, 10, 0, 10, 10];
  assert.deepEqual(piece(line, 0.5, 1.5), [5, 0, 10, 0, 10, 5]);
  assert.deepEqual(piece(line, 1.5, 0.5), [10, 5, 10, 0, 5, 0]);
});

test('a stride goes along the line and stops at its end', () => {
  const line = [0, 0, 10, 0, 10, 10];
  assert.equal(stride(line, 0.5, 10), 1.5);
  assert.equal(stride(line, 1.5, -10), 0.5);
  assert.equal(stride(line, 1.5, 100), 2);
  assert.equal(stride(line, 0.5, -100), 0);
});

test('what lies on the chord is left out', () => {
  assert.deepEqual(simplify([0, 0, 5, 0.1, 10, 0, 10, 10], 1), [0, 0, 10, 0, 10, 10]);
});

test('loops are cut off', () => {
  assert.deepEqual(withoutLoops([0, 0, 10, 0, 10, 5, 5, 5, 5, -5]), [0, 0, 5, 0, 5, -5]);
});

test('a line moves aside to its left, its ends stay', () => {
  const moved = aside([0, 0, 10, 0, 20, 0, 30, 10], 2);
  assert.deepEqual(moved.slice(0, 2), [0, 0]);
  assert.deepEqual(moved.slice(-2), [30, 10]);
  assert.ok(moved[3] > 0, String(moved));
  assert.ok(aside([0, 0, 30, 0], -2)[3] < 0);
});

test('borders between two buurten are joined whichever way they run', () => {
  assert.deepEqual(longestChain([[10, 0, 20, 0], [0, 0, 10, 0], [30, 0, 20, 0]]).length, 8);
});

test('WKT has millimetres and closes rings', () => {
  assert.equal(wktLine([1.23456, 2, 3, 4]), 'LINESTRING (1.235 2, 3 4)');
  assert.equal(wktPolygon([0, 0, 1, 0, 1, 1]), 'POLYGON ((0 0, 1 0, 1 1, 0 0))');
  assert.deepEqual(ofWkt('MULTIPOLYGON (((0 0, 1 0, 1 -1.5, 0 0)))'), { type: 'MultiPolygon', coordinates: [[[[0, 0], [1, 0], [1, -1.5], [0, 0]]]] });
  assert.deepEqual(ofWkt('LINESTRING (1 2, 3 4)'), { type: 'LineString', coordinates: [[1, 2], [3, 4]] });
  assert.deepEqual(ofWkt('POINT (1 2)'), { type: 'Point', coordinates: [1, 2] });
  assert.equal(ofWkt('POLYGON EMPTY'), null);
});

test('the grid finds the boxes that a scan finds', () => {
  const boxes = new Float64Array(4 * 300);
  for (let i = 0; i < 300; i++) boxes.set([(i * 37) % 1000, (i * 91) % 700, ((i * 37) % 1000) + 20, ((i * 91) % 700) + (i % 60)], 4 * i);
  const grid = new BoxGrid(boxes);
  const found = [];
  grid.meeting(200, 100, 420, 330, (i) => found.push(i));
  const scanned = [...Array(300).keys()].filter((i) => boxes[4 * i] <= 420 && boxes[4 * i + 2] >= 200 && boxes[4 * i + 1] <= 330 && boxes[4 * i + 3] >= 100);
  assert.deepEqual(found.sort((a, b) => a - b), scanned);
  assert.ok(scanned.length > 5);
});

test('an empty grid finds nothing', () => {
  new BoxGrid(new Float64Array(0)).meeting(0, 0, 1, 1, () => assert.fail());
});

test('undo takes the last command, redo brings it back, a command ends what can be redone', () => {
  const log = (...kinds) => kinds.map((kind, i) => ({ number: i + 1, kind }));
  assert.deepEqual([...standing(log('COMMAND', 'COMMAND', 'UNDO', 'UNDO', 'REDO'))], [1]);
  assert.deepEqual([...standing(log('COMMAND', 'COMMAND', 'UNDO', 'COMMAND'))], [1, 4]);
});

test('units and buurten tell where a place lies, and a change moves only what it names', () => {
  const region = makeRegion(12, 4);
  const topology = new Topology().apply(packedBorders(region, 0));
  const units = new Units(packedUnits(region));
  units.place(topology);
  assert.deepEqual([...units.area], region.member);
  const unit = units.at(units.x[50], units.y[50]);
  assert.equal(unit, 50);
  assert.ok(units.neighbours(50).includes(51) && units.neighbours(50).length === 4);
  const [from, to] = [topology.areas.get(units.area[50]), topology.neighbours(topology.areas.get(units.area[50]))[0]];
  region.member[50] = to.area;
  const after = topology.with({ ...packedBorders(region, 1), since: null });
  assert.equal(after.at(units.x[50], units.y[50]).area, to.area);
  assert.equal(topology.at(units.x[50], units.y[50]).area, from.area);
});

test('of a changed border only the new stretch is fresh', () => {
  const area = (number) => ({ area: number, code: `BU0000000${number}`, naam: 'A', wijk: 'WK000000', faces: [] });
  const packed = (since, xy) => ({ revision: 0, since, origin: [0, 0], unit: 1, edges: [[since ? 2 : 1, 1, 2, xy]], gone: since ? [1] : [], areas: [area(1), area(2)] });
  const before = new Topology().apply(packed(null, [0, 0, 10, 0, 10, 0, 10, 0]));
  const after = before.with(packed(1, [0, 0, 10, 0, 5, 9, 5, -9, 10, 0]));
  assert.deepEqual(freshLines(before, after), [[10, 0, 15, 9, 20, 0]]);
});

test('Amersfoort is where RD says it is', () => {
  const { x, y } = rdOf(4.90, 52.37);
  assert.ok(Math.abs(x - 121800) < 300 && Math.abs(y - 486900) < 700, `${x} ${y}`);
  assert.deepEqual(rdOf(5.38720621, 52.1551744), { x: 155000, y: 463000 });
});

test('a finding that only gets another size neither comes nor goes', () => {
  const finding = (soort, codes, maat) => ({ soort, codes, maat });
  const { nieuw, weg } = comesAndGoes({ nieuw: [finding('KLEIN', ['A'], 3), finding('PAND', ['B'], 1)], weg: [finding('KLEIN', ['A'], 5), finding('SLIERT', ['C'], 1)] });
  assert.deepEqual([nieuw, weg].map((all) => all.map(({ soort }) => soort)), [['PAND'], ['SLIERT']]);
  assert.deepEqual(comesAndGoes(null), { nieuw: [], weg: [] });
});

test('the page asks for every module at once', () => {
  const root = new URL('..', import.meta.url);
  const found = new Set();
  const follow = (url) => {
    if (found.has(url.href)) return;
    found.add(url.href);
    for (const [, path] of readFileSync(url, 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g)) follow(new URL(path, url));
  };
  follow(new URL('atelier/js/main.js', root));
  const page = readFileSync(new URL('atelier.html', root), 'utf8');
  const named = [...page.matchAll(/(?:modulepreload" href|<script src)="(\/(?:atelier\/)?js\/[^"]+)"/g)].map(([, path]) => new URL(`.${path}`, root).href);
  assert.deepEqual(named.sort(), [...found].sort());
});

test('a plan is for the gemeenten of its maker unless they choose; of a planner for all it is for what it changes', () => {
  const all = [['GM2', 'Zee'], ['GM1', 'Aa'], ['GM3', 'Boog']];
  const told = (rollen) => offered(rollen, all).map(({ code, chosen }) => `${code} ${chosen}`);
  assert.deepEqual(told([{ rol: 'planner', gemeente: null }]), ['GM1 false', 'GM3 false', 'GM2 false']);
  assert.deepEqual(told([{ rol: 'beheerder', gemeente: null }]), ['GM1 false', 'GM3 false', 'GM2 false']);
  assert.deepEqual(told([{ rol: 'planner', gemeente: 'GM2' }, { rol: 'lezer', gemeente: null }, { rol: 'beoordelaar', gemeente: 'GM1' }]), ['GM2 true']);
  assert.deepEqual(told([{ rol: 'planner', gemeente: 'GM2' }, { rol: 'planner', gemeente: 'GM3' }]), ['GM3 true', 'GM2 true']);
  assert.deepEqual(told([{ rol: 'lezer', gemeente: null }]), []);
});
