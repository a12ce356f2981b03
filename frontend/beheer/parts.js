import { byId, el } from '../js/dom.js';
import { say } from '../js/words.js';

/** Says what happened, or went wrong. @param {string} text @param {boolean} [good] */
export function notice(text, good = true) {
  const place = byId('notice');
  place.hidden = false;
  place.textContent = text;
  place.classList.toggle('good', good);
  place.setAttribute('role', good ? 'status' : 'alert');
  if (!good) place.focus();
}

/** Does something and says what the service refuses. @param {() => Promise<void>} work */
export async function trying(work) {
  try {
    byId('notice').hidden = true;
    await work();
  } catch (/** @type {any} */ refused) {
    console.warn('beheer:', refused);
    const known = say(refused.reason ?? 'offline');
    notice(known === refused.reason ? refused.message : known, false);
  }
}

/**
 * Shows a secret that is told once, with a button that copies it.
 * @param {string} id of its place @param {string} lead @param {string} secret
 */
export function once(id, lead, secret) {
  const place = byId(id);
  const value = /** @type {HTMLInputElement} */ (el('input', { type: 'text', readOnly: true, value: secret, 'aria-label': lead, onfocus: () => value.select() }));
  const copy = el('button', { type: 'button', className: 'secondary', onclick: async () => {
    value.select();
    try {
      await navigator.clipboard.writeText(secret);
      copy.textContent = say('copied');
    } catch {
      // without the right to the clipboard the text is selected, to copy by hand
    }
  } }, say('copy'));
  place.replaceChildren(el('p', {}, lead), el('div', { className: 'secret' }, value, copy,
    el('button', { type: 'button', className: 'quiet', onclick: () => { place.hidden = true; place.replaceChildren(); } }, say('hide'))));
  place.hidden = false;
  place.focus();
}

/**
 * Asks in a dialog; closes with Escape. The focus goes back to where it was.
 * @param {string} title @param {(Node|string)[]} content @param {string} accept text of the button @param {() => Promise<void>} work what it does @param {boolean} [danger]
 */
export function dialog(title, content, accept, work, danger = false) {
  const box = /** @type {HTMLDialogElement} */ (byId('dialog'));
  const form = el('form', { method: 'dialog', onsubmit: async (/** @type {Event} */ event) => {
    event.preventDefault();
    box.close();
    await trying(work);
  } }, el('h2', { id: 'dialogtitle' }, title), ...content, el('div', { className: 'buttons' },
    el('button', { type: 'button', className: 'secondary', onclick: () => box.close() }, say('cancel')),
    el('button', { type: 'submit', className: danger ? 'primary danger' : 'primary' }, accept)));
  box.replaceChildren(form);
  box.showModal();
}

/** @param {string} id @param {[string, string][]} options value and text; the choice stays where it can */
export function fill(id, options) {
  const select = /** @type {HTMLSelectElement} */ (byId(id));
  const chosen = select.value;
  select.replaceChildren(...options.map(([value, text]) => el('option', { value }, text)));
  if (options.some(([value]) => value === chosen)) select.value = chosen;
}
