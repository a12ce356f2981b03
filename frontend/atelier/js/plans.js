import { byId, el } from '../../js/dom.js';
import { without } from '../../js/http.js';
import { say } from '../../js/words.js';
import { button, choice, field, form, input, open } from './dialog.js';
import { moment } from './numbers.js';
import { offered } from './places.js';
import { refusal } from './toast.js';

/** The plans to choose from, on a page without one. @param {import('./api.js').Service} service @param {any} session @param {(id: string) => void} choose */
export async function showPlans(service, session, choose) {
  const place = byId('start');
  place.hidden = false;
  const login = el('a', { className: 'primary', href: `/inloggen?terug=${encodeURIComponent('/atelier')}` }, say('login'));
  let plans;
  try {
    plans = await service.get('/api/v1/plans');
  } catch (problem) {
    const { status } = /** @type {any} */ (problem);
    if (status === 401 || status === 403) place.replaceChildren(el('h2', {}, say('welcome')), el('p', {}, say(session?.naam ? 'noright' : 'welcomehelp')), login);
    else place.replaceChildren(el('h2', {}, say('failed')), el('p', {}, say('failedhelp')), button(say('retry'), () => showPlans(service, session, choose), 'primary'));
    return;
  }
  const rows = [...plans].reverse().map((plan) => {
    const go = button(plan.naam, () => choose(plan.id), 'plan');
    return el('li', {}, go, el('span', {}, say('planline', { indeling: plan.indeling, auteur: plan.auteur, tijd: moment(plan.gemaakt) })), plan.status ? el('span', { className: `status ${plan.status}` }, say(`status-${plan.status}`)) : null);
  });
  place.replaceChildren(el('header', {}, el('h2', {}, say('plans')), button(say('newplan'), () => newPlan(service, session, choose), 'primary')),
    rows.length ? el('ul', { className: 'plans' }, ...rows) : el('p', { className: 'hint' }, say('noplans')));
}

/** Asks name, division and gemeenten of a new plan. @param {import('./api.js').Service} service @param {any} session @param {(id: string) => void} choose */
export async function newPlan(service, session, choose) {
  let indelingen = [];
  try {
    indelingen = await service.get('/api/v1/indelingen');
  } catch (problem) {
    refusal(problem);
    return;
  }
  const options = /** @type {[string, string][]} */ ([...indelingen].reverse().map((one) => [one.id, say('indelingof', { indeling: one.id })]));
  const division = choice('indeling', options);
  const places = el('fieldset', { className: 'units', hidden: true });
  const show = () => showPlaces(service, session, division, places);
  division.addEventListener('change', show);
  open(say('newplan'), form((fields) => make(service, '/api/v1/plans', { ...fields, ...chosen(places) }, choose), say('makeplan'),
    field(say('fig-naam'), input('naam', '', { required: true, maxLength: 120 })), field(say('fromindeling'), division), places));
  await show();
}

/** The gemeenten of the division to choose from; none where the service does not give them. @param {import('./api.js').Service} service @param {any} session @param {HTMLSelectElement} division @param {HTMLElement} places */
async function showPlaces(service, session, division, places) {
  const indeling = division.value;
  const areas = await service.get('/api/v1/areas', { level: 'gemeente', figures: 'none', indeling }).catch(without('gemeenten', { features: [] }));
  if (division.value !== indeling) return;
  const all = offered(session?.rollen ?? [], areas.features.map(({ properties }) => [properties.code, properties.naam]));
  const help = el('small', { id: 'placeshelp' }, say(all.some((one) => one.chosen) ? 'placesown' : 'placesall'));
  places.setAttribute('aria-describedby', 'placeshelp');
  places.replaceChildren(el('legend', {}, say('placesfor')), ...all.map(({ code, naam, chosen: first }) => el('label', {}, el('input', { type: 'checkbox', value: code, checked: first }), naam)), help);
  places.hidden = all.length === 0;
}

/** What is chosen, as the service reads it; nothing where that is none. @param {HTMLElement} places */
function chosen(places) {
  const codes = [...places.querySelectorAll('input:checked')].map((one) => /** @type {HTMLInputElement} */ (one).value);
  return codes.length ? { gemeenten: codes.join(',') } : {};
}

/** Asks the name of a plan that goes its own way from a point of this one. @param {import('./studio.js').Studio} studio @param {number} revision @param {(id: string) => void} choose */
export function branchPlan(studio, revision, choose) {
  open(say('branchhere'), form((fields) => make(studio.service, studio.path('/branches'), { ...fields, revision: String(revision) }, choose), say('makeplan'),
    el('p', {}, say('branchhelp', { n: revision })), field(say('fig-naam'), input('naam', say('branchname', { naam: studio.head.plan.naam }), { required: true, maxLength: 120 }))));
}

async function make(service, path, body, choose) {
  try {
    const made = await service.post(path, body);
    choose(made.plan.id);
    return true;
  } catch (problem) {
    refusal(problem);
    return false;
  }
}
