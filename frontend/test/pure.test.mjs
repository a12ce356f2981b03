import { Problem, ask, without } from '../js/http.js';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { dayAfter, question } from '../beheer/audit.js';
import { placeOf as foundAt, read, write } from '../js/address.js';
import { chained, changeOf } from '../js/borders.js';
import { absence, classOf, csvCell, kindOf, number, numberAndUnit, ordered, placeOf, radiusOf, rankOf, withUnit } from '../js/figures.js';
import { HATCHES, hatchOf } from '../js/hatches.js';
import { farthestInside, holds } from '../js/inside.js';
import { momentOf, momentsOf } from '../js/moments.js';
import { placeNames } from '../js/names.js';
import { drawable } from '../js/paint.js';
import { partDone } from '../js/progress.js';

const breaks = [{ from: 0, to: 10 }, { from: 10, to: 20 }, { from: 20, to: 60, radius: 24 }];
const text = (name) => JSON.parse(readFileSync(new URL(`../i18n/${name}.json`, import.meta.url), 'utf8'));

test('both languages have every key', () => {
  assert.deepEqual(Object.keys(text('nl')).sort(), Object.keys(text('en')).sort());
});

test('a URL reads back as it was written', () => {
  const shown = { level: 'wijk', indicator: 'woz', moment: '2024', area: 'WK990101', language: 'en', beside: 'jaar:2027-2', place: '52.1,4.5,Dorpsstraat 12A, 2181 AB Ergens',
    consultation: 'a1-b2', embed: '1', view: '12.5/52.10000/4.50000' };
  assert.deepEqual(read(write(shown)), shown);
  assert.deepEqual(foundAt(shown), { lat: 52.1, lng: 4.5, name: 'Dorpsstraat 12A, 2181 AB Ergens' });
});

test('nonsense in a URL falls back to the default', () => {
  const shown = read('?niveau=straat&cijfer=<script>&gebied=X1&kaart=ver&naast=wat:1&plek=hier&inspraak=../x&embed=2&jaar=a%20b');
  assert.deepEqual(shown, { level: 'buurt', indicator: '', moment: '', area: '', language: 'nl', beside: '', place: '', consultation: '', embed: '', view: '' });
  assert.equal(write(shown), '');
});

test('a year without a map is drawn on the next division', () => {
  const indelingen = [{ id: '2023', jaar: 2023 }, { id: '2024', jaar: 2024 }, { id: '2024-2', jaar: 2024 }];
  const moments = momentsOf({ perioden: [2020, 2023, 2024, 2025] }, indelingen);
  assert.deepEqual(moments.map((one) => [one.id, one.indeling, one.own]), [['2020', '2023', false], ['2023', '2023', true], ['2024', '2024', true], ['2024-2', '2024-2', true], ['2025', '2024-2', false]]);
  assert.equal(momentOf(moments, '').id, '2024-2');
  assert.equal(momentOf(moments, '2020').id, '2020');
  assert.equal(momentOf(moments, '1900').id, '2024-2');
});

test('numbers have their Dutch form', () => {
  assert.equal(number(2340, 0, 'nl'), '2.340');
  assert.equal(number(12340, 0, 'nl'), '12.340');
  assert.equal(withUnit(4.1, { decimalen: 1, eenheid: '%', unit: '%' }, 'nl'), '4,1 %');
  assert.equal(withUnit(250000, { decimalen: 0, eenheid: '€', unit: '€' }, 'nl'), '€ 250.000');
});

test('a bound belongs to the class above it, but for the last; what lies outside to the outermost', () => {
  assert.deepEqual([-1, 0, 9.9, 10, 20, 60, 99].map((value) => classOf(value, breaks)), [0, 0, 0, 1, 2, 2, 2]);
  assert.equal(placeOf(40, breaks), 2.5 / 3);
});

test('the area of a circle is proportional to the number', () => {
  assert.equal(radiusOf(60, breaks), 24);
  assert.equal(radiusOf(15, breaks), 12);
});

test('missing is said, and sorted last both ways', () => {
  assert.equal(absence({ missing: 'secret' }), 'secret');
  assert.equal(absence({ value: 0 }), null);
  assert.deepEqual(ordered([null, 2, 1], (row) => row, false), [1, 2, null]);
  assert.deepEqual(ordered([null, 1, 2], (row) => row, true), [2, 1, null]);
});

test('a spreadsheet takes no name for a formula', () => {
  assert.equal(csvCell('=1+1'), "'=1+1");
  assert.equal(csvCell('a;b'), '"a;b"');
  assert.equal(csvCell(1.5), '1,5');
});

test('names that would touch are left out, the larger area wins', () => {
  const names = [{ code: 'a', text: 'Klein', x: 50, y: 50, room: 20 }, { code: 'b', text: 'Groot', x: 55, y: 52, room: 100 }];
  assert.deepEqual(placeNames(names).map((name) => name.code), ['b']);
});

test('a name keeps off circles', () => {
  const name = { code: 'a', text: 'Klein', x: 50, y: 50, room: 20 };
  assert.deepEqual(placeNames([name], [{ x: 55, y: 45, radius: 9 }]), []);
  assert.deepEqual(placeNames([name], [{ x: 50, y: 90, radius: 9 }]), [name]);
});

test('a unit stands apart from its number, the euro before it', () => {
  assert.deepEqual(numberAndUnit(2340, { decimalen: 0, eenheid: 'inwoners per km²' }, 'nl'), ['2.340', 'inwoners per km²']);
  assert.deepEqual(numberAndUnit(1, { decimalen: 0, eenheid: '€ per m²' }, 'nl'), ['€ 1', 'per m²']);
});

test('equal values share a place', () => {
  assert.deepEqual([9, 5, 1].map((value) => rankOf(value, [5, 9, 5, 1])), [1, 2, 4]);
});

test('progress counts the stages before', () => {
  assert.equal(partDone('Demoregio 2/4: BAG lezen', 50), 0.375);
  assert.equal(partDone('Demoregio 2/4: Zichtbaar maken', null), 0.25);
  assert.equal(partDone('BGT lezen', 45), 0.45);
  assert.equal(partDone('Kaart opbouwen', null), null);
});

test('a name stands inside its area, whatever the form', () => {
  const around = [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]], [[1, 1], [7, 1], [7, 9], [1, 9], [1, 1]]];
  const { x, room } = farthestInside(around);
  assert.ok(x > 7 && x < 10 && room > 1.3 && room <= 1.76, `${x} ${room}`);
});

const square = (id, x, y, wide = 1) => ({ id, properties: { naam: id }, geometry: { type: 'Polygon', coordinates: [[[x, y], [x + wide, y], [x + wide, y + 1], [x, y + 1], [x, y]]] } });

test('a draft that merges two areas loses the border between them and nothing else', () => {
  const merged = { id: 'a', properties: { naam: 'a' }, geometry: { type: 'Polygon', coordinates: [[[1, 0], [2, 0], [2, 1], [1, 1], [0, 1], [0, 0], [1, 0]]] } };
  const change = changeOf({ features: [square('a', 0, 0), square('b', 1, 0), square('c', 3, 0)] }, { features: [merged, square('c', 3, 0)] });
  assert.deepEqual(change, { made: [], gone: [[[1, 1], [1, 0]]], removed: ['b'], added: [], moved: ['a'] });
});

test('a division that has not changed shows no borders, wherever its rings begin', () => {
  const turned = { ...square('a', 0, 0), geometry: { type: 'Polygon', coordinates: [[[1, 1], [0, 1], [0, 0], [1, 0], [1, 1]]] } };
  assert.deepEqual(changeOf({ features: [square('a', 0, 0)] }, { features: [turned] }), { made: [], gone: [], removed: [], added: [], moved: [] });
});

test('pieces of borders are joined to lines, rings too', () => {
  assert.deepEqual(chained([[[1, 0], [2, 0]], [[1, 0], [0, 0]]]), [[[2, 0], [1, 0], [0, 0]]]);
  const [ring, ...rest] = chained([[[0, 0], [1, 0]], [[1, 1], [1, 0]], [[1, 1], [0, 0]]]);
  assert.equal(rest.length, 0);
  assert.deepEqual(ring[0], ring[3]);
});

test('an area holds the places within its border, not those in its holes', () => {
  const ring = { type: 'Polygon', coordinates: [[[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]], [[3, 3], [6, 3], [6, 6], [3, 6], [3, 3]]] };
  assert.deepEqual([[1, 1], [4, 4], [10, 1]].map(([x, y]) => holds(ring, x, y)), [true, false, false]);
});

/** CBS published two buurten of 2024 without geometry; they made the whole map fail. */
test('areas without land are not drawn and break nothing', () => {
  const square = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]] };
  const feature = (code, geometry) => ({ id: code, properties: { code, naam: code }, geometry });
  const collection = { features: [feature('BU1', square), feature('BU2', null)] };
  const picture = { collection, areas: collection.features.map(({ properties }) => properties) };
  assert.deepEqual(drawable(picture).areas.map(({ code }) => code), ['BU1']);
  assert.equal(holds(null, 0.5, 0.5), false);
  assert.deepEqual(changeOf(collection, collection).made, []);
});

test('every reason for no number has a look of its own, that of the WMS', () => {
  const style = readFileSync(new URL('../../styles/choropleet.sld', import.meta.url), 'utf8');
  const states = { geheim: 'secret', onbekend: 'unknown', later: 'later', vervallen: 'discontinued', onzeker: 'uncertain', nvt: 'not_applicable' };
  const rules = [...style.matchAll(/<se:Rule>\s*<se:Name>(\w+)<[^]*?<\/se:Rule>/g)];
  assert.deepEqual(rules.map(([, state]) => states[state]).sort(), Object.keys(HATCHES).sort());
  for (const [rule, state] of rules) {
    const of = (pattern) => rule.match(pattern)?.[1];
    const { ground, line, width, size, rising } = HATCHES[states[state]];
    assert.equal(of(/"fill">(#\w+)/), ground, state);
    const mark = of(/shape:\/\/(\w+)/);
    if (!mark) assert.equal(width, 0, state);
    else assert.deepEqual([mark, of(/"stroke">(#\w+)/), Number(of(/"stroke-width">([\d.]+)/)), Number(of(/<se:Size>(\d+)/))], [rising ? 'slash' : 'backslash', line, width, size], state);
  }
  assert.equal(new Set(Object.values(HATCHES).map((one) => JSON.stringify(one))).size, 6);
  assert.equal(new Set(Object.keys(HATCHES).map(hatchOf)).size, 6);
  assert.equal(hatchOf('something new'), hatchOf('unknown'));
});

test('the number of a class is told with its name', () => {
  const urban = { decimalen: 0, eenheid: 'klasse', unit: 'class', namen: ['zeer sterk', 'niet stedelijk'], names: ['very', 'not urban'] };
  assert.equal(withUnit(2, urban, 'nl'), '2 niet stedelijk');
  assert.equal(withUnit(2, urban, 'en'), '2 not urban');
  assert.equal(kindOf(3, urban, 'nl'), '');
  assert.equal(withUnit(3, urban, 'nl'), '3 klasse');
  assert.equal(kindOf(1, { decimalen: 0 }, 'nl'), '');
});

test('the log of the administration is asked for newest first, its last day included', () => {
  const none = { daad: '', wie: '', uitkomst: '', van: '', tot: '' };
  assert.equal(question(none, 0), '/api/v1/audit?volgorde=nieuwste&aantal=50');
  assert.equal(question({ daad: 'IMPORT', wie: 'jan & co', uitkomst: 'geweigerd', van: '2026-03-01', tot: '2026-03-31' }, 812),
    '/api/v1/audit?volgorde=nieuwste&aantal=50&daad=IMPORT&wie=jan+%26+co&uitkomst=geweigerd&van=2026-03-01&tot=2026-04-01&na=812');
  assert.deepEqual(['2026-02-28', '2028-02-28', '2026-12-31'].map(dayAfter), ['2026-03-01', '2028-02-29', '2027-01-01']);
});

test('every deed that the audit keeps has words in both languages', () => {
  const deeds = readFileSync(new URL('../../src/main/java/nl/wijkatelier/domain/audit/Deed.java', import.meta.url), 'utf8').match(/^ {4}[A-Z_]+(?=,|$)/gm).map((line) => line.trim());
  assert.ok(deeds.length >= 26);
  const page = readFileSync(new URL('../beheer/audit.js', import.meta.url), 'utf8');
  for (const language of ['nl', 'en']) {
    const words = JSON.parse(readFileSync(new URL(`../beheer/${language}.json`, import.meta.url), 'utf8'));
    for (const deed of deeds) assert.ok(words[`deed-${deed}`], `${language} ${deed}`);
  }
  for (const deed of deeds) assert.ok(page.includes(`'${deed}'`), deed);
});

test('the client of the pages sends JSON with the token, and a refusal or a lost line is a Problem that the console names', async (t) => {
  const [was, said] = [globalThis.fetch, t.mock.method(console, 'warn', () => {})];
  t.after(() => { globalThis.fetch = was; });
  const answers = (body, more) => { globalThis.fetch = async (path, sent) => { asked = { path, ...sent }; return new Response(body, more); }; };
  let asked;
  answers('{"id":1}', { status: 201, headers: { 'content-type': 'application/json' } });
  assert.deepEqual(await ask('POST', '/x', { body: { a: 1 }, csrf: { header: 'x-csrf', token: 't' } }), { id: 1 });
  assert.deepEqual(asked.headers, { accept: 'application/json', 'content-type': 'application/json', 'x-csrf': 't' });
  assert.equal(asked.body, '{"a":1}');
  await ask('GET', '/x', { csrf: { header: 'x-csrf', token: 't' } });
  assert.equal(asked.headers['x-csrf'], undefined);
  answers(null, { status: 204 });
  assert.equal(await ask('DELETE', '/x'), null);
  answers('{"title":"Vol","reason":"FULL"}', { status: 429, headers: { 'content-type': 'application/problem+json', 'retry-after': '60' } });
  await assert.rejects(ask('GET', '/x'), (problem) => problem instanceof Problem && problem.status === 429 && problem.reason === 'FULL' && problem.after === 60 && problem.message === 'Vol');
  answers('<html>', { status: 502, headers: { 'content-type': 'application/json' } });
  await assert.rejects(ask('GET', '/x'), { status: 502 });
  assert.equal(said.mock.callCount(), 1);
  globalThis.fetch = async () => { throw new TypeError('lost'); };
  assert.equal(await ask('GET', '/x').catch(without('x', 'none')), 'none');
  assert.equal(said.mock.callCount(), 3);
  globalThis.fetch = async () => { throw new DOMException('', 'AbortError'); };
  await assert.rejects(ask('GET', '/x'), { name: 'AbortError' });
});
