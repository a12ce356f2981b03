import { byId, el, say as aloud } from '../../js/dom.js';
import { say } from '../../js/words.js';

/** Milliseconds that a toast stays; longer texts stay longer. */
const STAY = 6000;

/** Says at the foot of the map what happened, in place of what happened before, or why something cannot be done; also aloud. @param {string} text @param {'plain'|'warn'|'ok'} [kind] */
export function toast(text, kind = 'plain') {
  const place = byId('toasts');
  for (const old of place.querySelectorAll('p')) if (old.textContent === text || (kind === 'ok' && old.classList.contains('ok'))) old.remove();
  const note = el('p', { className: `toast ${kind}` }, text);
  place.append(note);
  while (place.children.length > 3) place.firstElementChild?.remove();
  aloud(text);
  setTimeout(() => note.remove(), STAY + 40 * text.length);
}

/** Says what the service refused, in its words where it has any. @param {any} problem */
export function refusal(problem) {
  console.warn('refused:', problem);
  if (problem.status === 0) toast(say('offline'), 'warn');
  else if (problem.status === 401 || problem.status === 403) toast(say(problem.status === 401 ? 'needlogin' : 'noright'), 'warn');
  else toast([problem.message || say('failed'), problem.reason === 'FIELD_MISSING' ? problem.detail : ''].filter(Boolean).join(' '), 'warn');
}
