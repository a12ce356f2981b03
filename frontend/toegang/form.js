import { byId } from '../js/dom.js';
import { say, speak, spoken, textsOf } from '../js/words.js';

const FOLDER = '/toegang';

/** What both pages share: their language and the button that shows the password. @param {() => void} retell puts texts that change */
export async function begin(retell) {
  const password = /** @type {HTMLInputElement} */ (byId('wachtwoord'));
  const show = byId('show');
  const name = () => { show.textContent = say(password.type === 'password' ? 'show' : 'hide'); };
  show.addEventListener('click', () => {
    password.type = password.type === 'password' ? 'text' : 'password';
    show.setAttribute('aria-pressed', String(password.type === 'text'));
    name();
  });
  const language = byId('language');
  const tell = async (/** @type {'nl'|'en'} */ wanted) => {
    await speak(wanted, textsOf(wanted, FOLDER));
    language.textContent = wanted === 'nl' ? 'English' : 'Nederlands';
    language.lang = wanted === 'nl' ? 'en' : 'nl';
    document.title = `${document.querySelector('h1')?.textContent} – Wijkatelier`;
    name();
    retell();
  };
  language.addEventListener('click', () => tell(spoken() === 'nl' ? 'en' : 'nl'));
  await tell(new URLSearchParams(location.search).get('taal') === 'en' ? 'en' : 'nl');
}

/** Says what happened, above the form; a failure gets the focus. @param {string} key @param {boolean} [good] */
export function notice(key, good = false) {
  const place = byId('notice');
  place.hidden = false;
  place.dataset.text = key;
  place.textContent = say(key);
  place.classList.toggle('good', good);
  place.setAttribute('role', good ? 'status' : 'alert');
  if (!good) place.focus();
}
