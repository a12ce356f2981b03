import { byId } from '../js/dom.js';
import { say } from '../js/words.js';
import { notice, trying } from './parts.js';
import { ask, session } from './service.js';

/** @param {string} id */
const field = (id) => /** @type {HTMLInputElement} */ (byId(id));

/** Begins; for everybody who has logged in. @param {string} naam */
export function begin(naam) {
  // password managers look for it
  field('ownname').value = naam;
  byId('changepassword').addEventListener('submit', (event) => {
    event.preventDefault();
    trying(change);
  });
}

async function change() {
  await ask('POST', '/api/v1/session/wachtwoord', { huidig: field('currentpassword').value, nieuw: field('newpassword').value });
  /** @type {HTMLFormElement} */ (byId('changepassword')).reset();
  // the log-in goes on under another id, with another token against forged requests
  field('csrf').value = (await session()).csrf.token;
  notice(say('passwordchanged'));
}
