import { el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { empty, panel } from './inspector.js';
import { deviation, number, released } from './numbers.js';
import { tint } from './palette.js';
import { settle } from './settle.js';
import { compare } from './topology.js';

/** Deviations from here on fill their bar. */
const FULL = 1;
let order = 'naam';

const KEYS = {
  naam: (one) => one.naam,
  inwoners: (one) => one.cijfers?.inwoners?.value ?? null,
  woningen: (one) => one.figures?.woningen ?? null,
  afwijking: (one) => one.off,
};

/** The table of buurten with their deviation from the target size as a bar. @param {import('./studio.js').Studio} studio @param {(code: string) => void} choose */
export function showFigures(studio, choose) {
  const place = panel('figures');
  const rows = studio.topology.list().filter((area) => !area.water).map((area) => ({ ...studio.figures.get(area.code), code: area.code, naam: area.naam, kleur: area.kleur, slot: area.slot, wijk: area.wijk, off: studio.deviation(studio.figures.get(area.code)) }));
  if (!rows.length) {
    place.replaceChildren(empty(say('noareas'), say('noareashelp')));
    return;
  }
  const down = order !== 'naam';
  rows.sort((a, b) => {
    const [x, y] = [KEYS[order](a), KEYS[order](b)];
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0);
    return typeof x === 'string' ? compare(x, y) : down ? y - x : x - y;
  });
  const often = new Map();
  for (const one of rows) often.set(one.naam, (often.get(one.naam) ?? 0) + 1);
  if (!place.querySelector('.rows')) frame(place, studio, choose);
  summary(place, rows, studio);
  for (const cell of place.querySelectorAll('thead th')) {
    const key = /** @type {HTMLElement} */ (cell.firstChild).dataset.key?.slice('sort-'.length);
    cell.setAttribute('aria-sort', key === order ? (key === 'naam' ? 'ascending' : 'descending') : 'none');
  }
  settle(/** @type {Element} */ (place.querySelector('tbody')), rows.map((one) => {
    const seen = { code: one.code, naam: one.naam, wijk: often.get(one.naam) > 1 ? studio.topology.wijkNaam(one.wijk) : '', kleur: one.kleur, slot: one.slot, chosen: one.code === studio.target,
      inwoners: released(one.cijfers?.inwoners), woningen: one.figures ? number(one.figures.woningen) : '–', off: one.off === null ? null : Math.round(1e3 * one.off) / 1e3 };
    return { key: one.code, look: JSON.stringify(seen), make: () => row(seen, choose) };
  }));
}

/** What stays whatever the figures are. */
function frame(place, studio, choose) {
  const head = Object.keys(KEYS).map((key) => {
    const sort = el('button', { type: 'button' }, say(`fig-${key}`));
    sort.dataset.key = `sort-${key}`;
    sort.addEventListener('click', () => {
      order = key;
      showFigures(studio, choose);
    });
    return el('th', { scope: 'col', className: key === 'naam' ? '' : 'number' }, sort);
  });
  const size = /** @type {HTMLInputElement} */ (el('input', { type: 'number', min: '1', max: '99999' }));
  size.addEventListener('change', () => {
    studio.size = Math.max(0, Number(size.value) || 0);
    studio.tell('figures');
  });
  place.replaceChildren(el('div', { className: 'summary' }, el('p'), el('label', { className: 'aimed' }, say('aimed'), size)),
    el('div', { className: 'rows', tabIndex: 0, role: 'region', 'aria-label': say('tab-figures') },
      el('table', {}, el('caption', {}, say('figurescaption')), el('thead', {}, el('tr', {}, ...head)), el('tbody'))));
}

/** A row; the wijk stands with a name that others have too. */
function row(one, choose) {
  const name = el('button', { type: 'button' }, swatch(one.kleur), el('span', {}, breakable(one.naam), one.wijk ? el('small', {}, one.wijk) : null), one.slot ? el('span', { className: 'locked', title: say('locked') }, ' 🔒') : null);
  name.dataset.key = one.code;
  name.addEventListener('click', () => choose(one.code));
  return el('tr', { className: one.chosen ? 'chosen' : '' }, el('th', { scope: 'row' }, name), el('td', { className: 'number' }, one.inwoners),
    el('td', { className: 'number' }, one.woningen), el('td', { className: 'number bar-cell' }, bar(one.off)));
}

/** A name that may break before its last part: Componisten-kwartier. @param {string} naam */
const breakable = (naam) => naam.replace(/(?<=[a-z]{5})(buurt|kwartier|terrein|dorp|wijk|park|polder|veld)(?![a-z])/g, '\u00ad$1');

function swatch(kleur) {
  const made = el('i', { className: 'dot', 'aria-hidden': 'true' });
  made.style.background = tint(kleur, 1);
  return made;
}

/** A bar from the middle: more than the target to the right. @param {number|null} share */
function bar(share) {
  if (share === null) return el('span', {}, '–');
  const part = Math.min(1, Math.abs(share) / FULL);
  const fill = el('i', { className: share < 0 ? 'under' : 'over' });
  fill.style.width = `${50 * part}%`;
  return el('span', { className: 'deviation' }, el('span', { className: 'track', 'aria-hidden': 'true' }, fill), el('span', {}, deviation(share)));
}

function summary(place, rows, studio) {
  const woningen = rows.reduce((sum, one) => sum + (one.figures?.woningen ?? 0), 0);
  place.querySelector('.summary p').textContent = say('figuressummary', { n: number(rows.length), woningen: number(woningen) });
  const size = /** @type {HTMLInputElement} */ (place.querySelector('.summary input'));
  if (size !== document.activeElement) size.value = studio.size ? String(studio.size) : '';
  size.placeholder = number(Math.round(studio.aimed));
}
