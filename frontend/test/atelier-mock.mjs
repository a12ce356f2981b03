/** A stand-in for the service, for work on the atelier without Java: node frontend/test/atelier-mock.mjs PORT LEAFLET_DIST. Assigns units; nothing else changes the plan. */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { buurt, makeRegion, packedBorders, packedStreets, packedUnits } from './atelier-region.mjs';

const [port, leaflet] = process.argv.slice(2);
const root = new URL('..', import.meta.url).pathname;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
const CSP = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'";
const TILE = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#f1f3ea"/><path d="M0 60h256M100 0v256" stroke="#fff" stroke-width="7"/></svg>';

const region = makeRegion();
const log = [];
const undone = [];
const plan = { id: 1, naam: 'Herindeling Noord', indeling: '2024', versie: '1', auteur: 'planner', gemaakt: '2026-11-20T09:12:00Z' };
const whole = () => ({ plan, revision: log.length, buurten: region.areas.length, wijken: 4, besluit: { ingang: null, nummer: '' }, undo: log.length > undone.length * 2, redo: undone.length > 0,
  status: 'CONCEPT', mag: { bewerken: true, indienen: true, beoordelen: false, publiceren: false } });

function assign(body, keep) {
  const to = region.areas.find((one) => one.code === body.buurt).area;
  const units = body.units.split(',').map((id) => Number(id) - 1);
  const before = units.map((unit) => region.member[unit]);
  const touched = [...new Set([to, ...before])];
  const was = touched.map((area) => buurt(region, area));
  units.forEach((unit) => (region.member[unit] = to));
  const changed = touched.map((area, i) => ({ before: was[i], after: buurt(region, area), withheld: [] }));
  const borders = packedBorders(region, log.length + (keep ? 1 : 0));
  if (!keep) units.forEach((unit, i) => (region.member[unit] = before[i]));
  else log.push({ number: log.length + 1, kind: 'COMMAND', command: body, auteur: 'planner', tijd: new Date().toISOString(), reden: body.reden ?? '' });
  return { revision: log.length, changed, borders, findings: { nieuw: [], weg: [] } };
}

const figures = () => ({ revision: log.length, indicators: ['inwoners', 'huishoudens'], buurten: region.areas.map((one) => buurt(region, one.area)), wijken: [], gemeenten: [], plan: {} });
const GET = {
  '/api/v1/session': () => ({ naam: 'planner', rollen: [{ rol: 'planner', gemeente: null }], csrf: { header: 'X-CSRF-TOKEN', token: 'x' } }),
  '/api/v1/status': () => ({ version: '1', fictief: true, bounds: [4.48, 52.22, 4.617, 52.3], import: null }),
  '/api/v1/indelingen': () => [{ id: '2023', jaar: 2023 }, { id: '2024', jaar: 2024 }],
  '/api/v1/areas': () => ({ features: [['GM9901', 'Zandwijk'], ['GM9902', 'Bosrade']].map(([code, naam]) => ({ properties: { code, naam } })) }),
  '/api/v1/indicators': () => [{ id: 'inwoners', titel: 'Inwoners', title: 'Inhabitants', decimalen: 0, eenheid: 'inwoners', unit: 'inhabitants' }],
  '/api/v1/plans': () => [plan],
  '/api/v1/plans/1': whole,
  '/api/v1/plans/1/borders': () => packedBorders(region, log.length),
  '/api/v1/plans/1/figures': figures,
  '/api/v1/plans/1/findings': () => ({ revision: log.length, bevindingen: [{ soort: 'TE_WEINIG_WONINGEN', ernstig: false, uitleg: 'De buurt heeft weinig woningen.', codes: [region.areas[44].code], maat: 310, eenheid: 'woningen',
    plaats: { type: 'Point', coordinates: [92700, 462700] } }] }),
  '/api/v1/plans/1/history': () => log,
  '/api/v1/plans/1/comments': () => [],
  '/api/v1/units': () => packedUnits(region),
  '/api/v1/snap': () => packedStreets(region),
};
const POST = { '/api/v1/plans/1/preview': (body) => assign(body, false), '/api/v1/plans/1/commands': (body) => assign(body, true) };

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const send = (type, body, code = 200) => response.writeHead(code, { 'content-type': type, 'content-security-policy': CSP }).end(body);
  const json = (value) => send('application/json', JSON.stringify(value));
  if (request.method === 'POST') {
    let text = '';
    for await (const part of request) text += part;
    const act = POST[pathname];
    return act && JSON.parse(text).units ? json(act(JSON.parse(text))) : send('application/problem+json', '{"title":"De proefdienst kan dit niet.","reason":"ABSENT"}', 422);
  }
  if (GET[pathname]) return json(GET[pathname]());
  if (pathname.startsWith('/api/')) return send('application/problem+json', '{"title":"Dit is er niet.","reason":"ABSENT"}', 404);
  if (pathname === '/wms') return send('image/svg+xml', TILE);
  const file = pathname.startsWith('/webjars/leaflet/dist/') ? join(leaflet, normalize(pathname.slice(22))) : join(root, pathname === '/atelier' ? 'atelier.html' : normalize(pathname));
  try {
    return send(TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file));
  } catch {
    return send('text/plain', 'not found', 404);
  }
}).listen(Number(port), '127.0.0.1');
