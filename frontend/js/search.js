import { byId, el, say as aloud } from './dom.js';
import * as service from './service.js';
import { say } from './words.js';

/** Milliseconds between the last key and the question. */
const PAUSE = 50;

/** @typedef {{soort: string, tekst: string, toelichting: string, lon: number, lat: number, bbox: number[]|null, code: string|null, gebied: any}} Hit */
/** @type {Hit[]} */
let hits = [];
let at = -1;
let timer = 0;
/** @type {AbortController|null} */
let asking = null;

const field = () => /** @type {HTMLInputElement} */ (byId('query'));

/** The text with what was typed in bold. */
function marked(text, typed) {
  const start = text.toLowerCase().indexOf(typed.toLowerCase());
  return start < 0 || !typed ? [text] : [text.slice(0, start), el('mark', {}, text.slice(start, start + typed.length)), text.slice(start + typed.length)];
}

/** Moves along the answers. @param {number} index */
function point(index) {
  at = index;
  [...byId('hits').querySelectorAll('[role="option"]')].forEach((one, i) => {
    one.setAttribute('aria-selected', String(i === at));
    if (i === at) one.scrollIntoView({ block: 'nearest' });
  });
  if (at < 0) field().removeAttribute('aria-activedescendant');
  else field().setAttribute('aria-activedescendant', `hit-${at}`);
}

function shut() {
  byId('hits').hidden = true;
  field().setAttribute('aria-expanded', 'false');
  point(-1);
}

function show(choose) {
  const typed = field().value.trim();
  const list = byId('hits');
  list.replaceChildren(...hits.map((hit, i) => {
    const option = el('li', { id: `hit-${i}`, role: 'option', 'aria-selected': 'false', className: hit.soort }, el('span', {}, ...marked(hit.tekst, typed)),
      hit.toelichting ? el('small', {}, hit.toelichting) : null, el('em', {}, say(hit.soort)));
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => pick(i, choose));
    return option;
  }));
  if (!hits.length) list.replaceChildren(el('li', { className: 'none', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, say('nothing')));
  list.hidden = false;
  field().setAttribute('aria-expanded', 'true');
  point(-1);
  aloud(hits.length ? say('hits', { count: hits.length }) : say('nothing'));
}

function pick(index, choose) {
  const hit = hits[index];
  if (!hit) return;
  field().value = hit.tekst;
  shut();
  // on a phone the field lies over the buttons while it has focus
  if (matchMedia('(max-width: 720px)').matches) field().blur();
  choose(hit);
}

/** Asks for what was typed; an older question is dropped. */
async function ask(choose) {
  const typed = field().value.trim();
  asking?.abort();
  if (!typed) {
    hits = [];
    shut();
    return;
  }
  asking = new AbortController();
  try {
    hits = await service.search(typed.slice(0, 100), asking.signal);
    show(choose);
  } catch (problem) {
    if (/** @type {Error} */ (problem).name !== 'AbortError') {
      console.warn('search:', problem);
      shut();
    }
  }
}

/** Starts the search field: a list that opens while typing, for arrow keys, mouse and finger. @param {(hit: Hit) => void} choose */
export function startSearch(choose) {
  const input = field();
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => ask(choose), PAUSE);
  });
  input.addEventListener('focus', () => input.value.trim() && hits.length && show(choose));
  input.addEventListener('blur', shut);
  input.addEventListener('keydown', (event) => {
    const open = !byId('hits').hidden;
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      event.preventDefault();
      shut();
    } else if (event.key === 'Escape') input.blur();
    if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key) || !open || !hits.length) return;
    if (event.key === 'Home' || event.key === 'End') return;
    event.preventDefault();
    point(event.key === 'ArrowDown' ? (at + 1) % hits.length : at <= 0 ? hits.length - 1 : at - 1);
  });
  byId('search').addEventListener('submit', async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    if (at < 0) await ask(choose);
    pick(Math.max(0, at), choose);
  });
}
