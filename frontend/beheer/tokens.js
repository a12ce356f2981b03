import { byId, el } from '../js/dom.js';
import { say, spoken } from '../js/words.js';
import { dialog, fill, notice, once, trying } from './parts.js';
import { ask } from './service.js';

/** @typedef {import('./service.js').Token} Token */

const DAYS = [30, 90, 366];
const TOKENS = '/api/v1/tokens';

/** @type {Token[]} */
let all = [];

/** @param {string} id */
const value = (id) => /** @type {HTMLInputElement|HTMLSelectElement} */ (byId(id)).value;

/** @param {string} time */
const day = (time) => new Intl.DateTimeFormat(spoken(), { dateStyle: 'long' }).format(new Date(time));

export async function begin() {
  byId('newtoken').addEventListener('submit', (event) => {
    event.preventDefault();
    trying(make);
  });
  await load();
}

async function load() {
  all = await ask('GET', TOKENS);
  tell();
}

/** Puts the texts of the language. */
export function tell() {
  fill('tokendays', DAYS.map((days) => /** @type {[string, string]} */ ([String(days), say(`days${days}`)])));
  byId('tokenlist').replaceChildren(...(all.length ? all.map(item) : [el('li', { className: 'none' }, say('notokens'))]));
}

/** @param {Token} one */
function item(one) {
  const over = Date.parse(one.tot) <= Date.now();
  return el('li', {},
    el('div', { className: 'name' }, el('b', {}, one.naam)),
    el('p', { className: over ? 'dates waits' : 'dates' }, say(over ? 'ended' : 'until', { van: day(one.gemaakt), tot: day(one.tot) })),
    el('div', { className: 'actions' }, el('button', { type: 'button', className: 'quiet', 'aria-label': `${say('remove')}: ${one.naam}`, onclick: () => askRemove(one) }, say('remove'))));
}

async function make() {
  const made = await ask('POST', TOKENS, { naam: value('tokenname'), dagen: Number(value('tokendays')) });
  /** @type {HTMLFormElement} */ (byId('newtoken')).reset();
  await load();
  once('newsecret', say('tokenonce', { naam: made.naam }), made.token);
}

/** @param {Token} one */
function askRemove(one) {
  dialog(say('removetoken', { naam: one.naam }), [el('p', {}, say('removetokenhelp'))], say('remove'), async () => {
    await ask('DELETE', `${TOKENS}/${one.id}`);
    byId('newsecret').hidden = true;
    await load();
    notice(say('tokenremoved', { naam: one.naam }));
    byId('tokenstitle').focus();
  }, true);
}
