import { byId, el } from '../js/dom.js';
import { say } from '../js/words.js';
import { dialog, fill, notice, once, trying } from './parts.js';
import { account, ask } from './service.js';

/** @typedef {import('./service.js').Account} Account */
/** @typedef {import('./service.js').Grant} Grant */

const ROLES = ['lezer', 'planner', 'beoordelaar', 'beheerder'];

/** @type {Account[]} */
let all = [];
/** @type {Map<string, string>} */
let places = new Map();
let own = '';

/** @param {string} id */
const value = (id) => /** @type {HTMLInputElement|HTMLSelectElement} */ (byId(id)).value;

/** @param {string|null} gemeente */
const place = (gemeente) => (gemeente === null ? say('everywhere') : places.get(gemeente) ?? gemeente);

/** @returns {[string, string][]} */
const roleOptions = () => ROLES.map((rol) => [rol, say(rol)]);

/** @returns {[string, string][]} */
const placeOptions = () => [['', say('everywhere')], ...[...places].map(([code, naam]) => /** @type {[string, string]} */ ([code, naam]))];

/** @param {Grant} grant */
const grantText = ({ rol, gemeente }) => `${say(rol)}, ${place(gemeente)}`;

/** Begins; for who administers. @param {string} naam @param {Map<string, string>} gemeenten */
export async function begin(naam, gemeenten) {
  own = naam;
  places = gemeenten;
  byId('accounts').hidden = false;
  byId('newaccount').addEventListener('submit', (event) => {
    event.preventDefault();
    trying(make);
  });
  await load();
}

async function load() {
  all = await ask('GET', '/api/v1/accounts');
  tell();
}

/** Puts the texts of the language. */
export function tell() {
  fill('newrole', roleOptions());
  fill('newplace', placeOptions());
  byId('rightslist').replaceChildren(...ROLES.flatMap((rol) => [el('dt', {}, say(rol)), el('dd', {}, say(`may${rol}`))]));
  byId('accountlist').replaceChildren(...all.map(item));
}

/** @param {Account} one */
function item(one) {
  const button = (/** @type {string} */ key, /** @type {() => void} */ onclick) =>
    el('button', { type: 'button', className: 'quiet', onclick, 'aria-label': `${say(key)}: ${one.naam}` }, say(key));
  return el('li', {},
    el('div', { className: 'name' }, el('b', {}, one.naam), one.naam === own ? el('small', {}, say('you')) : null,
      one.ingesteld ? null : el('small', { className: 'waits' }, say('waits'))),
    el('ul', { className: 'chips', 'aria-label': say('roles') }, ...one.rollen.map((grant) => el('li', {}, grantText(grant)))),
    el('div', { className: 'actions' }, button('roles', () => editRoles(one)), button('newlink', () => askLink(one)),
      one.naam === own ? null : button('remove', () => askRemove(one))));
}

async function make() {
  const made = await ask('POST', '/api/v1/accounts', { naam: value('newname'), rollen: [{ rol: value('newrole'), gemeente: value('newplace') || null }], persoon: value('newperson') || null });
  /** @type {HTMLFormElement} */ (byId('newaccount')).reset();
  await load();
  showLink(made);
}

/** @param {{naam: string, link: string}} made */
function showLink(made) {
  once('newlink', say('linkonce', { naam: made.naam }), new URL(made.link, location.href).href);
}

/** @param {Account} one */
function askLink(one) {
  dialog(say('newlinkfor', { naam: one.naam }), [el('p', {}, say('newlinkhelp'))], say('newlink'), async () => showLink(await ask('POST', `${account(one.naam)}/link`)));
}

/** @param {Account} one */
function askRemove(one) {
  dialog(say('removefor', { naam: one.naam }), [el('p', {}, say('removehelp'))], say('remove'), async () => {
    await ask('DELETE', account(one.naam));
    await load();
    notice(say('removed', { naam: one.naam }));
    byId('accountstitle').focus();
  }, true);
}

/** @param {Account} one */
function editRoles(one) {
  let grants = one.rollen.map((grant) => ({ ...grant }));
  const list = el('ul', { className: 'grants' });
  const role = /** @type {HTMLSelectElement} */ (el('select', { id: 'addrole' }, ...roleOptions().map(([code, text]) => el('option', { value: code }, text))));
  const where = /** @type {HTMLSelectElement} */ (el('select', { id: 'addplace' }, ...placeOptions().map(([code, text]) => el('option', { value: code }, text))));
  const same = (/** @type {Grant} */ a, /** @type {Grant} */ b) => a.rol === b.rol && a.gemeente === b.gemeente;
  const show = () => list.replaceChildren(...grants.map((grant) => el('li', {}, grantText(grant),
    el('button', { type: 'button', className: 'quiet', 'aria-label': `${say('remove')}: ${grantText(grant)}`, onclick: () => {
      grants = grants.filter((other) => other !== grant);
      show();
      add.focus();
    } }, say('remove')))));
  const add = el('button', { type: 'button', className: 'secondary', onclick: () => {
    const grant = { rol: role.value, gemeente: where.value || null };
    if (!grants.some((other) => same(other, grant))) grants.push(grant);
    show();
  } }, say('add'));
  show();
  dialog(say('rolesfor', { naam: one.naam }), [list, el('div', { className: 'maker' },
    el('div', { className: 'field' }, el('label', { htmlFor: 'addrole' }, say('role')), role),
    el('div', { className: 'field' }, el('label', { htmlFor: 'addplace' }, say('place')), where), add)], say('keep'), async () => {
    await ask('PUT', account(one.naam), { rollen: grants });
    await load();
    notice(say('kept', { naam: one.naam }));
  });
}
