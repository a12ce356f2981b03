import { byId } from '../js/dom.js';
import { say, speak, spoken, textsOf } from '../js/words.js';
import * as accounts from './accounts.js';
import * as audit from './audit.js';
import * as datasets from './datasets.js';
import { trying } from './parts.js';
import * as password from './password.js';
import { gemeenten, session } from './service.js';
import * as tokens from './tokens.js';

const language = byId('language');
let naam = '';
let administers = false;

/** @param {'nl'|'en'} wanted */
async function tell(wanted) {
  await speak(wanted, textsOf(wanted, '/beheer'));
  language.textContent = wanted === 'nl' ? 'English' : 'Nederlands';
  language.lang = wanted === 'nl' ? 'en' : 'nl';
  document.title = `${say('manage')} – Wijkatelier`;
  if (!naam) return;
  byId('who').textContent = say('who', { naam });
  if (administers) {
    accounts.tell();
    datasets.tell();
    audit.tell();
  }
  tokens.tell();
}

language.addEventListener('click', () => tell(spoken() === 'nl' ? 'en' : 'nl'));
await tell(new URLSearchParams(location.search).get('taal') === 'en' ? 'en' : 'nl');
await trying(async () => {
  const me = await session();
  if (!me.naam) {
    location.assign('/inloggen?terug=/beheer');
    return;
  }
  naam = me.naam;
  administers = me.rollen.some(({ rol, gemeente }) => rol === 'beheerder' && gemeente === null);
  /** @type {HTMLInputElement} */ (byId('csrf')).value = me.csrf.token;
  byId('who').textContent = say('who', { naam });
  password.begin(naam);
  await Promise.all([administers ? gemeenten().then((places) => accounts.begin(naam, places)) : null, administers ? datasets.begin() : null, administers ? audit.begin() : null, tokens.begin()]);
  document.body.dataset.ready = 'true';
});
