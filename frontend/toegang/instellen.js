import { byId } from '../js/dom.js';
import { without } from '../js/http.js';
import { say } from '../js/words.js';
import { begin, notice } from './form.js';

const code = new URLSearchParams(location.search).get('code') ?? '';
/** @type {string|null|undefined} name of the account; null where one is chosen, undefined until it is known */
let naam;

/** @param {string} id */
const input = (id) => /** @type {HTMLInputElement} */ (byId(id));

/** @param {Response} answer why it was refused: a key of the texts */
async function reason(answer) {
  const problem = await answer.json().catch(without('setup', {}));
  return say(problem.reason) === problem.reason ? 'offline' : problem.reason;
}

await begin(() => { byId('lead').textContent = naam === undefined ? '' : say(naam === null ? 'first' : 'yours'); });
// the code is good once: it need not stay in the history
history.replaceState(null, '', '/instellen');

byId('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  input('submit').disabled = true;
  const body = JSON.stringify({ code, naam: input('naam').value, wachtwoord: input('wachtwoord').value });
  const answer = await fetch('/api/v1/setup', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }).catch(without('setup', null));
  input('submit').disabled = false;
  if (answer?.ok) location.assign('/inloggen?ingesteld');
  else notice(answer ? await reason(answer) : 'offline');
});

const link = await fetch(`/api/v1/setup?code=${encodeURIComponent(code)}`, { cache: 'no-store' }).catch(without('setup', null));
if (link?.ok) {
  naam = (await link.json()).naam;
  byId('lead').textContent = say(naam === null ? 'first' : 'yours');
  byId('form').hidden = false;
  if (naam !== null) {
    input('naam').value = naam;
    input('naam').readOnly = true;
  }
  input(naam === null ? 'naam' : 'wachtwoord').focus();
} else notice(link ? await reason(link) : 'offline');
