/**
 * A stand-in for the service, for work on the page without Java: node frontend/test/mock.mjs PORT LEAFLET_DIST [importing|empty|failing].
 * LEAFLET_DIST is the dist folder of the unpacked Leaflet webjar. The region is invented.
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

const [port, leaflet, state = 'whole'] = process.argv.slice(2);
const root = new URL('..', import.meta.url).pathname;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
const CSP = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'";
const COLORS = ['#eff6e9', '#bfe3c6', '#7cc6bf', '#3a94ad', '#1f5a86'];

const indicator = (id, thema, titel, title, eenheid, unit, soort, decimalen) => ({ id, thema, titel, title, eenheid, unit, soort, decimalen,
  definitie: `${titel}, volgens de registers op de peildatum.`, definition: `${title}, by the registers.`, bron: 'BAG en CBS', perioden: [2022, 2023, 2024] });
const INDICATORS = [indicator('bevolkingsdichtheid', 'bevolking', 'Bevolkingsdichtheid', 'Population density', 'inwoners per km²', 'inhabitants per km²', 'density', 0),
  indicator('inwoners', 'bevolking', 'Inwoners', 'Inhabitants', 'inwoners', 'inhabitants', 'count', 0),
  indicator('gemiddelde_woz', 'wonen', 'Gemiddelde WOZ-waarde', 'Mean property value', '€', '€', 'mean', 0),
  indicator('aandeel_water', 'ruimte', 'Aandeel water', 'Share of water', '%', '%', 'share', 1)];
const NAMES = ['Oranje', 'Vaart', 'Molen', 'Tulpen', 'Hyacint', 'Meer', 'Kerk', 'Zand', 'Duin', 'Linden', 'Stations', 'Veld'];
const ENDS = ['buurt', 'kwartier', 'wijk', 'polder', 'oord', 'hoek', 'dam'];

let seed = 7;
const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const corner = Array.from({ length: 10 }, (_, y) => Array.from({ length: 11 }, (__, x) => [
  4.48 + 0.013 * (x + 0.5 * chance()), 52.22 + 0.0085 * (y + 0.5 * chance())]));
const FEATURES = [];
for (let y = 0; y < 9; y++) for (let x = 0; x < 10; x++) {
  const code = `BU9901${String(y * 10 + x).padStart(4, '0')}`;
  const people = Math.round(80 + 3200 * chance() ** 2);
  const missing = chance() < 0.06 ? 'secret' : chance() < 0.04 ? 'later' : null;
  const figure = (value) => (missing ? { missing } : { value, low: value, high: value });
  FEATURES.push({ type: 'Feature', id: code, geometry: { type: 'Polygon', coordinates: [[corner[y][x], corner[y][x + 1], corner[y + 1][x + 1], corner[y + 1][x], corner[y][x]]] },
    properties: { code, naam: NAMES[(x * 5 + y) % 12] + ENDS[(x + y * 3) % 7], level: 'buurt', water: false, wijk: 'WK990101', wijknaam: `Wijk ${Math.floor(y / 3) + 1}`,
      gemeente: 'GM9901', gemeentenaam: ['Duinrecht', 'Meerbloem', 'Vaartwoude'][Math.floor(x / 3.4)],
      figures: { bevolkingsdichtheid: figure(Math.round(people * 1.9)), inwoners: missing ? { missing } : { value: people, low: people - 2, high: people + 2 },
        gemiddelde_woz: figure(Math.round(210 + 400 * chance()) * 1000), aandeel_water: figure(Math.round(300 * chance() ** 3) / 10) } } });
}

function classes(query) {
  const id = query.get('indicator');
  const { soort } = INDICATORS.find((one) => one.id === id);
  const figures = FEATURES.map((feature) => feature.properties.figures[id]);
  const values = figures.filter((one) => !one.missing).map((one) => one.value).sort((a, b) => a - b);
  const at = [0, 1, 2, 3, 4, 5].map((i) => values[Math.min(values.length - 1, Math.round((i * values.length) / 5))]);
  const breaks = COLORS.map((color, i) => ({ from: at[i], to: at[i + 1], color: soort === 'count' ? '#0b6e75' : color,
    count: values.filter((value) => (i === 0 || value > at[i]) && value <= at[i + 1]).length, radius: soort === 'count' ? 24 * Math.sqrt(at[i + 1] / at[5]) : null }));
  const missing = ['secret', 'later'].map((reason) => ({ reason, count: figures.filter((one) => one.missing === reason).length }));
  return { indicator: id, level: 'buurt', indeling: '2024', method: 'quantile', soort, breaks, missing };
}

const TILE = '<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512"><rect width="512" height="512" fill="#f1f3ea"/><path d="M0 330C160 250 330 420 512 330v60C330 470 160 310 0 390z" fill="#d6e6ef"/><path d="M0 120h512M200 0v512" stroke="#e3e3e3" stroke-width="12"/><path d="M0 120h512M200 0v512" stroke="#fff" stroke-width="9"/></svg>';
const PROVENANCE = { datasets: [{ id: 1, bron: 'CBS, kerncijfers', peildatum: '2024-01-01' }],
  herkomst: Object.fromEntries(INDICATORS.map(({ id }) => [id, { status: 'published', datasets: [1] }])) };
const ANSWERS = {
  '/api/v1/status': () => (state === 'importing' ? { version: null, fictief: false, bounds: null, import: { stage: 'Demoregio 5/11: BGT lezen', percentage: 45 }, fout: null, datasets: 4 }
    : { version: '1', fictief: true, bounds: [4.48, 52.22, 4.617, 52.3], rdnaptrans: 'approximate', import: null, fout: null, datasets: 7 }),
  '/api/v1/indicators': () => INDICATORS,
  '/api/v1/indelingen': () => (state === 'empty' ? [] : [2023, 2024].map((jaar) => ({ id: String(jaar), jaar, buurten: 90, wijken: 3, gemeenten: 3 }))),
  '/api/v1/areas': () => ({ type: 'FeatureCollection', fictief: true, features: FEATURES }),
  '/api/v1/figures': (query) => ({ ...PROVENANCE, areas: FEATURES.map(({ properties }) => ({ code: properties.code, naam: properties.naam, figures: { [query.get('indicator')]: properties.figures[query.get('indicator')] } })) }),
  '/api/v1/search': (query) => FEATURES.filter((one) => one.properties.naam.toLowerCase().startsWith(query.get('q').toLowerCase())).slice(0, 8).map(({ properties, geometry }) => ({ soort: 'buurt',
    tekst: properties.naam, toelichting: properties.gemeentenaam, lon: geometry.coordinates[0][0][0], lat: geometry.coordinates[0][0][1], bbox: null, code: properties.code, gebied: {} })),
  '/api/v1/consultations': () => [{ id: 'plan1', titel: 'Nieuwe buurten in Duinrecht', toelichting: 'Het voorstel volgt de nieuwe straten.', tot: '2027-02-01' }],
  '/api/v1/consultations/plan1/areas': () => ({ type: 'FeatureCollection', features: FEATURES.slice(0, 30) }),
  '/api/v1/consultations/plan1/remarks': () => [{ id: 1, lon: 4.52, lat: 52.25, tekst: 'De school hoort bij de Molenbuurt.', antwoord: 'Dat nemen we over.', tijd: '2026-11-20T10:00:00Z' }],
  '/api/v1/classes': classes,
};

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const send = (type, body, code = 200) => response.writeHead(code, { 'content-type': type, 'content-security-policy': CSP }).end(body);
  if (pathname in ANSWERS) return state === 'failing' ? send('application/problem+json', '{}', 500) : send('application/json', JSON.stringify(ANSWERS[pathname](searchParams)));
  const one = FEATURES.find(({ id }) => pathname === `/api/v1/areas/${id}`);
  if (one) return send('application/json', JSON.stringify({ ...one, ...PROVENANCE }));
  if (pathname === '/wms') return send('image/svg+xml', TILE);
  const file = pathname.startsWith('/webjars/leaflet/dist/') ? join(leaflet, normalize(pathname.slice(22))) : join(root, pathname === '/' ? 'index.html' : normalize(pathname));
  try {
    return send(TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file));
  } catch {
    return send('text/plain', 'not found', 404);
  }
}).listen(Number(port), '127.0.0.1');
