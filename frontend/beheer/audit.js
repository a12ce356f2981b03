import { byId, el } from '../js/dom.js';
import { say, spoken } from '../js/words.js';
import { fill, trying } from './parts.js';
import { ask } from './service.js';

/** @typedef {{nummer: number, tijd: string, wie: string, naam: string, daad: string, onderwerp: string, onderwerpNaam: string, uitkomst: string, detail: string}} Line */
/** @typedef {{daad: string, wie: string, uitkomst: string, van: string, tot: string}} Filter */

const DEEDS = ['INLOGGEN', 'UITLOGGEN', 'ACCOUNT_GEMAAKT', 'ACCOUNT_VERWIJDERD', 'ROLLEN', 'WACHTWOORD', 'INSTELLINK', 'TOKEN_GEMAAKT', 'TOKEN_INGETROKKEN', 'DEELLINK_GEMAAKT', 'DEELLINK_INGETROKKEN', 'IMPORT', 'INTREKKEN', 'TERUGZETTEN',
  'PLAN_GEMAAKT', 'BEWERKING', 'AANVAARDING', 'INSPRAAK', 'REACTIE', 'INDIENEN', 'AKKOORD', 'TERUG', 'PUBLICEREN', 'INZAGE', 'BACKUP', 'HERSTEL', 'SLEUTEL_OVERGENOMEN'];
/** Who does something without an account. */
const OTHERS = ['beheertoken', 'deellink', 'niemand', 'opdrachtregel', 'dienst'];
const OUTCOMES = ['gelukt', 'geweigerd'];
const AT_ONCE = 50;

/** @type {Line[]} */
let lines = [];
/** Number after which the next page begins; null on the last one. @type {number|null} */
let next = null;
/** Names of accounts. @type {string[]} */
let names = [];
/** What following the chain gave. @type {{goed: boolean, regels: number, fouten: {nummer: number}[]}|null} */
let checked = null;

/** @param {string} id */
const field = (id) => /** @type {HTMLInputElement|HTMLSelectElement} */ (byId(id));

/** The day after a day, both as 2026-03-01. @param {string} day */
export function dayAfter(day) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** What is asked of the service; the last day counts. @param {Filter} filter @param {number} after 0 for the newest */
export function question(filter, after) {
  const asked = new URLSearchParams({ volgorde: 'nieuwste', aantal: String(AT_ONCE) });
  for (const name of /** @type {('daad'|'wie'|'uitkomst'|'van')[]} */ (['daad', 'wie', 'uitkomst', 'van'])) if (filter[name]) asked.set(name, filter[name]);
  if (filter.tot) asked.set('tot', dayAfter(filter.tot));
  if (after) asked.set('na', String(after));
  return `/api/v1/audit?${asked}`;
}

/** Begins; for who administers. */
export async function begin() {
  byId('audit').hidden = false;
  byId('auditfilter').addEventListener('submit', (event) => {
    event.preventDefault();
    trying(load);
  });
  byId('auditmore').addEventListener('click', () => trying(more));
  byId('auditcheck').addEventListener('click', () => trying(check));
  names = (await ask('GET', '/api/v1/accounts')).map((/** @type {{naam: string}} */ one) => one.naam);
  await load();
  // a long chain takes a while: nobody waits for it
  trying(check);
}

/** @returns {Filter} */
const filter = () => ({ daad: field('auditdeed').value, wie: field('auditwho').value, uitkomst: field('auditoutcome').value, van: field('auditfrom').value, tot: field('auditto').value });

async function load() {
  const page = await ask('GET', question(filter(), 0));
  lines = page.regels;
  next = page.volgende;
  tell();
}

async function more() {
  const page = await ask('GET', question(filter(), next ?? 0));
  const first = lines.length;
  lines = [...lines, ...page.regels];
  next = page.volgende;
  tell();
  // who reads on goes on where the new ones begin
  const item = /** @type {HTMLElement|undefined} */ (byId('auditlist').children[first]);
  if (item) {
    item.tabIndex = -1;
    item.focus();
  }
}

async function check() {
  byId('auditstate').textContent = say('auditchecking');
  checked = await ask('GET', '/api/v1/audit/controle');
  tellState();
}

function tellState() {
  const place = byId('auditstate');
  place.classList.toggle('broken', checked !== null && !checked.goed);
  if (checked === null) return;
  const count = new Intl.NumberFormat(spoken()).format(checked.regels);
  place.textContent = checked.goed ? say('auditgood', { aantal: count }) : say('auditbroken', { nummers: checked.fouten.map(({ nummer }) => nummer).join(', ') });
}

/** Puts the texts of the language. */
export function tell() {
  const any = /** @type {[string, string]} */ (['', say('auditany')]);
  fill('auditdeed', [any, ...DEEDS.map((deed) => /** @type {[string, string]} */ ([deed, say(`deed-${deed}`)]))]);
  fill('auditwho', [/** @type {[string, string]} */ (['', say('auditanybody')]), ...names.map((naam) => /** @type {[string, string]} */ ([naam, naam])), ...OTHERS.map((other) => /** @type {[string, string]} */ ([other, say(`actor-${other}`)]))]);
  fill('auditoutcome', [any, ...OUTCOMES.map((one) => /** @type {[string, string]} */ ([one, say(`outcome-${one}`)]))]);
  byId('auditlist').replaceChildren(...(lines.length ? lines.map(item) : [el('li', { className: 'none' }, say('auditnone'))]));
  byId('auditmore').hidden = next === null;
  tellState();
}

/** @param {Line} one */
function who(one) {
  const [actor, token] = one.wie.split('/');
  const name = one.naam || (actor.startsWith('account:') ? say('accountgone', { nummer: actor.slice(8) }) : say(`actor-${actor}`));
  return token ? say('bytoken', { naam: name }) : name;
}

/** @param {Line} one */
function subject(one) {
  const [kind, number] = one.onderwerp.split(':');
  if (one.onderwerpNaam) return one.onderwerpNaam;
  if (kind === 'plan') return el('a', { href: `/atelier?plan=${number}` }, say('auditplan', { nummer: number }));
  return one.onderwerp.replace(':', ' ');
}

/** @param {Line} one */
function item(one) {
  const time = new Intl.DateTimeFormat(spoken(), { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(one.tijd));
  return el('li', {}, el('time', { dateTime: one.tijd }, time), el('b', {}, who(one)),
    el('span', {}, say(`deed-${one.daad}`), one.onderwerp ? ': ' : '', one.onderwerp ? subject(one) : '',
      one.detail ? el('small', {}, one.detail) : '', one.uitkomst === 'geweigerd' ? el('small', { className: 'waits' }, say('outcome-geweigerd')) : ''));
}
