import { byId, el, say as aloud } from './dom.js';
import { partDone } from './progress.js';
import { say } from './words.js';

const REGISTERS = ['CBS', 'BAG', 'BGT', 'BRK'];
let furthest = 0;

const scroller = () => /** @type {HTMLElement} */ (byId('panel').querySelector('.scroll'));

/** Takes the notice away: the map speaks for itself. */
export function clearNotice() {
  byId('notice').hidden = true;
  scroller().removeAttribute('tabindex');
}

function show(title, text, ...rest) {
  const place = byId('notice');
  place.replaceChildren(el('h2', {}, title), el('p', {}, text), ...rest);
  if (place.hidden) aloud(title);
  place.hidden = false;
}

/** What the page will tell, in the place of the choices; the register that is being read is marked. @param {string} stage */
function introduce(stage) {
  const items = REGISTERS.map((name) => {
    const item = el('li', {}, el('b', {}, name), el('span', {}, say(`register${name}`)));
    if (stage.includes(name)) item.setAttribute('aria-current', 'step');
    return item;
  });
  // nothing in it takes focus yet, so that it must itself to be scrolled by keyboard
  scroller().tabIndex = 0;
  byId('steps').replaceChildren(el('h2', {}, say('intro')), el('p', { className: 'hint' }, say('introhelp')), el('ul', { className: 'registers' }, ...items));
}

/** There is nothing to show yet: reading goes on, has failed, or has not begun. @param {import('./scene.js').Status} status */
export function showWaiting(status) {
  const stage = status.import?.stage ?? '';
  introduce(stage);
  if (status.fout) {
    show(say('importfailed'), status.fout, el('p', {}, say('importfailedhelp')));
    return;
  }
  if (!status.import && status.klaar === false) {
    show(say('starting'), say('startinghelp'));
    return;
  }
  if (!status.import) {
    showEmpty();
    return;
  }
  furthest = Math.max(furthest, Math.round(100 * (partDone(stage, status.import.percentage) ?? 0)));
  show(say('importing'), say('importinghelp'),
    el('progress', { max: 100, value: furthest, 'aria-label': say('importing') }),
    el('p', { className: 'stage' }, el('span', {}, stage), el('b', {}, say('percentage', { n: furthest }))));
}

/** There is nothing to show yet. */
export function showEmpty() {
  show(say('empty'), say('emptyhelp'));
}

/** Something failed; what was kept and how to go on. @param {() => void} again @param {boolean} kept whether the former picture still shows */
export function showFailure(again, kept) {
  if (!kept) introduce('');
  const button = el('button', { type: 'button', className: 'primary' }, say('retry'));
  button.addEventListener('click', again);
  show(say('failed'), say('failedhelp'), button);
}
