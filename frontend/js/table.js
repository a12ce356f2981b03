import { byId, el } from './dom.js';
import { absence, classOf, kindOf, ordered, plain, titleOf, unitOf } from './figures.js';
import { sentence } from './overview.js';
import { ZERO } from './paint.js';
import { say, spoken } from './words.js';

let sortedBy = 'naam';
let down = false;

/** The title of a figure with its unit and year, so that the cells need none. */
function headOf({ indicator, moment }) {
  const unit = unitOf(indicator, spoken());
  return `${titleOf(indicator, spoken())}${unit ? ` (${unit})` : ''} ${moment.id}`;
}

/**
 * A column: what it holds of an area; wide ones are not shown on a phone, and a figure has its picture.
 * @typedef {{id: string, text: string, key: (area: any) => any, wide?: boolean, number?: boolean, picture?: import('./scene.js').Picture}} Column
 */

/** The columns of the table: names, and the figure of each map. @param {import('./scene.js').Scene} scene @returns {Column[]} */
export function columnsOf({ shown, main, beside }) {
  const figures = [main, beside].filter((one) => one?.indicator);
  return [
    { id: 'naam', text: say('name'), key: (area) => area.naam },
    ...(shown.level === 'buurt' ? [{ id: 'wijk', text: say('wijk'), key: (area) => area.wijknaam ?? '', wide: true }] : []),
    ...(shown.level === 'gemeente' ? [] : [{ id: 'gemeente', text: say('gemeente'), key: (area) => area.gemeentenaam ?? '', wide: true }]),
    ...figures.map((picture, i) => ({ id: `figure${i}`, text: headOf(picture), number: true, picture,
      key: (area) => (absence(picture.figureOf(area.code)) ? null : picture.figureOf(area.code).value) })),
  ];
}

/** Every area of both maps once. @param {import('./scene.js').Scene} scene */
export function rowsOf({ main, beside }) {
  const known = new Set(main.areas.map((area) => area.code));
  return [...main.areas, ...(beside ? beside.areas.filter((area) => !known.has(area.code)) : [])];
}

/** @param {Column} column @param {any} area */
function cell(column, area) {
  if (!column.number) return el('td', { className: column.wide ? 'wide' : '' }, column.key(area));
  const { picture } = column;
  const figure = picture.figureOf(area.code);
  const reason = figure || picture.areas.some((one) => one.code === area.code) ? absence(figure) : 'noarea';
  if (reason) return el('td', { className: 'number word' }, say(reason));
  const dot = el('i', { className: 'dot', 'aria-hidden': 'true' });
  if (picture.indicator.soort !== 'count' && picture.classes?.breaks.length) dot.style.background = figure.value === 0 ? ZERO : picture.classes.breaks[classOf(figure.value, picture.classes.breaks)].color;
  return el('td', { className: 'number' }, [plain(figure.value, picture.indicator, spoken()), kindOf(figure.value, picture.indicator, spoken())].filter(Boolean).join(' '), picture.indicator.soort === 'count' ? null : dot);
}

/**
 * Shows the table of all areas: the equal of the map for who does not see or point.
 * @param {import('./scene.js').Scene} scene @param {{choose: (code: string) => void, hover: (code: string|null) => void, close: () => void, save: () => void}} on
 */
export function showTable(scene, on) {
  const place = byId('table');
  if (place.hidden) return;
  const scrolled = place.querySelector('.rows')?.scrollTop ?? 0;
  const held = document.activeElement?.getAttribute('data-row');
  const columns = columnsOf(scene);
  const column = columns.find((one) => one.id === sortedBy) ?? columns[0];
  const heads = columns.map((one) => {
    const button = el('button', { type: 'button', 'data-row': `sort ${one.id}` }, one.text);
    button.addEventListener('click', () => {
      down = sortedBy === one.id ? !down : Boolean(one.number);
      sortedBy = one.id;
      showTable(scene, on);
    });
    const head = el('th', { scope: 'col', className: `${one.number ? 'number' : ''}${one.wide ? ' wide' : ''}` }, button);
    if (one === column) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    return head;
  });
  const body = ordered(rowsOf(scene), column.key, down).map((area) => {
    const button = el('button', { type: 'button', 'data-row': area.code }, area.naam);
    if (area.code === scene.area?.code) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => on.choose(area.code));
    button.addEventListener('focus', () => on.hover(area.code));
    button.addEventListener('blur', () => on.hover(null));
    const row = el('tr', { className: area.code === scene.area?.code ? 'chosen' : '' }, el('th', { scope: 'row' }, button), ...columns.slice(1).map((one) => cell(one, area)));
    row.dataset.code = area.code;
    row.addEventListener('mouseenter', () => on.hover(area.code));
    row.addEventListener('mouseleave', () => on.hover(null));
    return row;
  });
  const save = el('button', { type: 'button', className: 'quiet', 'data-row': 'save' }, say('csv'));
  save.addEventListener('click', on.save);
  const close = el('button', { type: 'button', className: 'close', 'aria-label': say('closetable') }, '×');
  close.addEventListener('click', on.close);
  const words = sentence(scene);
  const scroll = el('div', { className: 'rows', tabIndex: 0, role: 'group', 'aria-label': say('table') },
    el('table', {}, el('caption', {}, words), el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...body)));
  place.replaceChildren(el('header', {}, el('p', {}, words), save, close), scroll);
  scroll.scrollTop = scrolled;
  if (!held) return;
  /** @type {NodeListOf<HTMLElement>} */
  const rows = place.querySelectorAll('[data-row]');
  for (const one of rows) if (one.dataset.row === held) one.focus({ preventScroll: true });
}

/** Marks the row of the area that is pointed at on the map. @param {string|null} code */
export function markRow(code) {
  const place = byId('table');
  if (place.hidden) return;
  for (const row of place.querySelectorAll('tr.pointed')) row.classList.remove('pointed');
  if (code) place.querySelector(`tr[data-code="${code}"]`)?.classList.add('pointed');
}
