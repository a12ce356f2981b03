import { byId, el } from '../js/dom.js';
import { say } from '../js/words.js';
import { begin, notice } from './form.js';

const FAILURES = ['onjuist', 'teveel', 'verlopen', 'rol'];
/** The name typed before a failure, for this tab only. */
const TYPED = 'inlognaam';

const address = new URLSearchParams(location.search);
/** @type {{naam: string|null, rollen: {rol: string, gemeente: string|null}[], csrf: {token: string}}|null} */
let session = null;
/** @type {{naam: string, wachtwoord: string}[]} */
let demo = [];

/** @param {string} id */
const input = (id) => /** @type {HTMLInputElement} */ (byId(id));

function tell() {
  if (session?.naam) {
    byId('who').textContent = say('who', { naam: session.naam });
    byId('roles').replaceChildren(...session.rollen.map(({ rol, gemeente }) =>
      el('li', {}, say(gemeente ? 'somewhere' : 'everywhere', { rol: say(rol), gemeente: gemeente ?? '' }))));
  }
  byId('demolist').replaceChildren(...demo.map(({ naam, wachtwoord }) => el('li', {}, el('button', { type: 'button', onclick: () => fill(naam, wachtwoord) },
    el('b', {}, naam), el('span', {}, el('code', {}, wachtwoord), el('small', {}, say(`demo${naam}`)))))));
}

/** @param {string} naam @param {string} wachtwoord */
function fill(naam, wachtwoord) {
  input('naam').value = naam;
  input('wachtwoord').value = wachtwoord;
  byId('submit').focus();
}

async function load() {
  const answers = await Promise.all(['/api/v1/session', '/api/v1/session/demo'].map((url) => fetch(url)));
  if (answers.some((answer) => !answer.ok)) throw new Error('session');
  [session, demo] = await Promise.all(answers.map((answer) => answer.json()));
  input('csrf').value = input('csrfout').value = session?.csrf.token ?? '';
  // without the token the service refuses the form, however fast it is filled in
  input('submit').disabled = false;
  const back = address.get('terug');
  input('terug').value = back ?? '/atelier';
  if (back?.startsWith('/') && !/^\/[/\\]/.test(back)) byId('onward').setAttribute('href', back);
  byId('form').hidden = Boolean(session?.naam);
  byId('out').hidden = !session?.naam;
  byId('demo').hidden = Boolean(session?.naam) || !demo.length;
}

byId('form').addEventListener('submit', () => sessionStorage.setItem(TYPED, input('naam').value));
const loading = load();
await begin(tell);
try {
  await loading;
  tell();
  const failure = address.get('fout');
  if (failure && FAILURES.includes(failure)) {
    input('naam').value = sessionStorage.getItem(TYPED) ?? '';
    notice(failure);
  } else if (address.has('uitgelogd')) notice('uitgelogd', true);
  else if (address.has('ingesteld')) notice('ingesteld', true);
  if (!failure && !session?.naam) input('naam').focus();
  document.body.dataset.ready = 'true';
} catch (fault) {
  console.warn('session:', fault);
  input('submit').disabled = true;
  notice('offline');
}
