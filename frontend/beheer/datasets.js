import { byId, el } from '../js/dom.js';
import { say, spoken } from '../js/words.js';
import { dialog, fill, notice, trying } from './parts.js';
import { ask, upload } from './service.js';

/** @typedef {{id: number, soort: string, gebied: string, periode: string, peildatum: string|null, status: string, dekking: Record<string, number>, objecten: number, vervangenDoor: Record<string, number>, gegevens: boolean, wijzigingen: {ingetrokken: boolean, tijd: string, reden: string}[]}} Dataset */
/** @typedef {{soort: string, vervangen: number, weg: number, nieuw: number, blijft: number, veelMinder: boolean}} Soort */
/** @typedef {{dataset: number, gebied: string, nieuwer: string|null, vervangen: number, weg: number, blijft: number, soorten: Soort[]}} Vervangt */
/** @typedef {{dataset: number|null, soort: string, gebied: string, periode: string, herkend: boolean, bewaard: Record<string, number>, vervangt: Vervangt[]}} Result */
/** @typedef {{id: number, status: string, stage: string, percentage: number|null, resultaten: Result[], fout: string|null}} Job */

const SOURCES = ['bag', 'bgt', 'brk', 'cbs', 'people'];
const DATASETS = '/api/v1/datasets';
const POLL = 700;
/** More land than this is told by number. */
const NAMED = 6;

/** @type {Dataset[]} */
let all = [];
/** What was tried last: its fields, and what it would do. @type {{form: FormData, results: Result[]}|null} */
let tried = null;

/** @param {number} count */
const number = (count) => new Intl.NumberFormat(spoken()).format(count);

/** @param {string} day */
const date = (day) => new Intl.DateTimeFormat(spoken(), { dateStyle: 'medium' }).format(new Date(day));

/** @param {string} id */
const field = (id) => /** @type {HTMLInputElement} */ (byId(id));

/** Begins; for who administers. */
export async function begin() {
  byId('datasets').hidden = false;
  byId('newdata').addEventListener('submit', (event) => {
    event.preventDefault();
    trying(() => run(true));
  });
  byId('newdata').addEventListener('change', forget);
  await load();
}

async function load() {
  all = await ask('GET', DATASETS);
  tell();
}

/** Puts the texts of the language. */
export function tell() {
  fill('datasource', SOURCES.map((source) => /** @type {[string, string]} */ ([source, say(`source-${source}`)])));
  fill('datarelease', ['1', '2', '3'].map((one) => /** @type {[string, string]} */ ([one, one])));
  byId('datalist').replaceChildren(...(all.length ? all.map(item) : [el('li', { className: 'none' }, say('nodata'))]));
  if (tried) show(tried.results, true);
}

function forget() {
  tried = null;
  byId('dataresult').hidden = true;
}

/** @param {Dataset} one */
const title = (one) => [one.soort, one.gebied, one.periode].filter(Boolean).join(' ');

/** @param {Dataset} one */
function land(one) {
  const names = Object.entries(one.dekking);
  if (names.length > NAMED) return say('lands', { aantal: number(names.length) });
  return names.map(([name, count]) => `${name} (${number(count)})`).join(', ');
}

/** @param {Dataset} one */
function item(one) {
  const hidden = Object.entries(one.vervangenDoor).map(([id, count]) => el('small', {}, say('hiddenby', { aantal: number(count), door: id })));
  const last = one.wijzigingen[one.wijzigingen.length - 1];
  const button = (/** @type {string} */ key, /** @type {boolean} */ withdraw) => el('button', { type: 'button', className: 'quiet', 'aria-label': `${say(key)}: ${one.id}`, onclick: () => askChange(one, withdraw) }, say(key));
  const may = one.soort !== 'indeling' && one.gegevens;
  return el('li', {},
    el('div', { className: 'name' }, el('b', {}, `${one.id}. ${title(one)}`),
      el('small', { className: one.status === 'zichtbaar' ? '' : 'waits' }, say(`status-${one.status}`)),
      one.peildatum ? el('small', {}, date(one.peildatum)) : null),
    el('div', { className: 'dates' }, el('p', {}, land(one)), ...hidden,
      last ? el('small', {}, say(last.ingetrokken ? 'waswithdrawn' : 'wasputback', { tijd: date(last.tijd), reden: last.reden })) : null,
      one.gegevens ? null : el('small', {}, say('rowsgone'))),
    el('div', { className: 'actions' }, may && (one.status === 'zichtbaar' || one.status === 'vervangen') ? button('withdraw', true) : null,
      may && one.status === 'ingetrokken' ? button('putback', false) : null));
}

/** @param {Dataset} one @param {boolean} withdraw */
function askChange(one, withdraw) {
  const reason = /** @type {HTMLInputElement} */ (el('input', { id: 'changereason', type: 'text', required: true, maxLength: 1000, autocomplete: 'off' }));
  const key = withdraw ? 'withdraw' : 'putback';
  dialog(say(`${key}for`, { naam: title(one), id: String(one.id) }), [el('p', {}, say(`${key}help`)),
    el('label', { htmlFor: 'changereason' }, say('reason')), reason], say(key), async () => {
    await ask('POST', `${DATASETS}/${one.id}/${withdraw ? 'intrekken' : 'terugzetten'}`, { reden: reason.value });
    await load();
    notice(say(`${key}done`, { id: String(one.id) }));
    byId('datatitle').focus();
  }, withdraw);
}

/** The fields as the service reads them. */
function fields() {
  const form = new FormData();
  form.set('bron', field('datasource').value);
  for (const file of field('datafiles').files ?? []) form.append('bestand', file);
  for (const [name, id] of [['gebied', 'dataland'], ['peildatum', 'dataday'], ['jaar', 'datayear'], ['release', 'datarelease']])
    if (field(id).value.trim()) form.set(name, field(id).value.trim());
  for (const [name, id] of [['historie', 'datahistory'], ['fictief', 'datafiction']]) if (field(id).checked) form.set(name, 'true');
  return form;
}

/** @param {boolean} trial whether nothing is to be kept @param {boolean} [older] */
async function run(trial, older = false) {
  const form = trial || !tried ? fields() : tried.form;
  const sent = new FormData();
  for (const [name, value] of form) sent.append(name, value);
  if (trial) sent.set('dry-run', 'true');
  if (older) sent.set('ouder', 'true');
  const job = await follow(await upload('/api/v1/imports', sent));
  if (job.status !== 'klaar') {
    forget();
    notice(job.fout ?? say('stopped'), false);
    return;
  }
  tried = trial ? { form, results: job.resultaten } : null;
  show(job.resultaten, trial);
  if (!trial) {
    /** @type {HTMLFormElement} */ (byId('newdata')).reset();
    await load();
    notice(say('imported'));
  }
}

/** Waits for a job, shows how far it is. @param {Job} job @returns {Promise<Job>} */
async function follow(job) {
  const place = byId('dataresult');
  const stage = el('p', { role: 'status' });
  place.replaceChildren(stage, el('button', { type: 'button', className: 'quiet', onclick: () => ask('DELETE', `/api/v1/jobs/${job.id}`) }, say('stop')));
  place.hidden = false;
  let now = job;
  while (now.status === 'wacht' || now.status === 'bezig') {
    stage.textContent = now.percentage === null ? now.stage || say('waiting') : `${now.stage}: ${now.percentage} %`;
    await new Promise((done) => { setTimeout(done, POLL); });
    now = await ask('GET', `/api/v1/jobs/${job.id}`);
  }
  return now;
}

/** Says what was, or would be, replaced. @param {Result[]} results @param {boolean} trial */
function show(results, trial) {
  const place = byId('dataresult');
  const replaced = results.flatMap((one) => one.vervangt);
  const older = replaced.some((one) => one.nieuwer);
  const loss = replaced.some((one) => one.soorten.some((soort) => soort.veelMinder));
  place.replaceChildren(
    ...results.map((one) => el('p', {}, say(one.herkend ? 'known' : trial ? 'wouldkeep' : 'kept2', { naam: [one.soort, one.gebied, one.periode].filter(Boolean).join(' '), aantal: number(Object.values(one.bewaard).reduce((sum, count) => sum + count, 0)) }))),
    ...replaced.map(replacement),
    results.every((one) => one.herkend) || replaced.length ? '' : el('p', {}, say('replacesnothing')),
    trial && !results.every((one) => one.herkend) ? el('div', { className: 'buttons' }, el('button', { type: 'button', className: older || loss ? 'primary danger' : 'primary', onclick: () => trying(() => run(false, older)) }, say(older ? 'importolder' : 'import'))) : '');
  place.classList.toggle('warns', older || loss);
  place.hidden = false;
  place.focus();
}

/** @param {Vervangt} one */
function replacement(one) {
  return el('div', {},
    el('p', {}, say('replaces', { id: String(one.dataset), naam: one.gebied, aantal: number(one.vervangen), blijft: number(one.blijft) })),
    el('ul', { className: 'lines' }, ...one.soorten.filter((soort) => soort.vervangen).map((soort) => el('li', { className: soort.veelMinder ? 'waits' : '' },
      say('replacesline', { soort: soort.soort, vervangen: number(soort.vervangen), nieuw: number(soort.nieuw), weg: number(soort.weg), blijft: number(soort.blijft) }),
      soort.veelMinder ? ` ${say('muchless')}` : ''))),
    one.nieuwer ? el('p', { className: 'waits' }, say('older', { waarom: one.nieuwer })) : '');
}
