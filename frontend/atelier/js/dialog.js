import { byId, el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { icon } from './icons.js';

/** A labelled field. @param {string} text @param {HTMLElement} input @param {string} [help] */
export function field(text, input, help = '') {
  return el('label', { className: 'field' }, el('span', {}, text), input, help ? el('small', {}, help) : null);
}

/** @param {string} name @param {string} [value] @param {object} [more] */
export const input = (name, value = '', more = {}) => /** @type {HTMLInputElement} */ (el('input', { name, value, autocomplete: 'off', ...more }));

/** @param {string} name @param {[string, string][]} options value and text @param {string} [value] */
export function choice(name, options, value = '') {
  const select = el('select', { name }, ...options.map(([key, text]) => el('option', { value: key, selected: key === value }, text)));
  return /** @type {HTMLSelectElement} */ (select);
}

/** @param {string} text @param {() => void} act @param {string} [className] */
export function button(text, act, className = 'quiet') {
  const made = el('button', { type: 'button', className }, text);
  made.addEventListener('click', act);
  return made;
}

/** A button with an icon only; its name is the label. @param {any} name @param {string} label @param {() => void} act */
export function iconButton(name, label, act) {
  const made = el('button', { type: 'button', className: 'icon', 'aria-label': label, title: label }, icon(name));
  made.addEventListener('click', act);
  return made;
}

/** Opens the dialog with a title and some content; Escape closes it. @param {string} title @param {...(Node|null)} content */
export function open(title, ...content) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('dialog'));
  const head = el('header', {}, el('h2', { id: 'dialogtitle' }, title), iconButton('close', say('close'), () => dialog.close()));
  dialog.replaceChildren(head, el('div', { className: 'content' }, ...content));
  if (!dialog.open) dialog.showModal();
  const first = dialog.querySelector('.content input, .content select, .content textarea, .content button');
  /** @type {HTMLElement|null} */ (first)?.focus();
  return dialog;
}

export const close = () => /** @type {HTMLDialogElement} */ (byId('dialog')).close();

/** A form that gives its fields on submit; closes the dialog unless the handler says false. @param {(fields: Record<string, string>) => any} submit @param {string} text of its button @param {...(Node|null)} children */
export function form(submit, text, ...children) {
  const made = el('form', { className: 'form' }, ...children, el('footer', {}, el('button', { type: 'submit', className: 'primary' }, text)));
  made.addEventListener('submit', async (event) => {
    event.preventDefault();
    const fields = Object.fromEntries([...new FormData(/** @type {HTMLFormElement} */ (made))].map(([name, value]) => [name, String(value)]));
    if ((await submit(fields)) !== false) close();
  });
  return made;
}
