import { byId, el, say as aloud } from './dom.js';
import { say } from './words.js';

/** Takes the notice away: the map speaks for itself. */
export function clearNotice() {
  byId('notice').hidden = true;
}

function show(title, text, ...rest) {
  const place = byId('notice');
  place.replaceChildren(el('h2', {}, title), el('p', {}, text), ...rest);
  if (place.hidden) aloud(title);
  place.hidden = false;
}

/** The first import is under way. @param {{stage: string, percentage: number}} running */
export function showImport(running) {
  const part = Math.max(0, Math.min(100, Math.round(running.percentage)));
  show(say('importing'), say('importinghelp'),
    el('progress', { max: 100, value: part, 'aria-label': say('importing') }),
    el('p', {}, [running.stage, say('percentage', { n: part })].filter(Boolean).join(' · ')));
}

/** There is nothing to show yet. */
export function showEmpty() {
  show(say('empty'), say('emptyhelp'));
}

/** Something failed; what was kept and how to go on. @param {() => void} again */
export function showFailure(again) {
  const button = el('button', { type: 'button', className: 'primary' }, say('retry'));
  button.addEventListener('click', again);
  show(say('failed'), say('failedhelp'), button);
}
