import { byId, el } from './dom.js';
import { absence, csvCell, number, ordered, plain, withUnit } from './figures.js';
import { say, spoken } from './words.js';

let sortedBy = 'naam';
let down = false;
let wanted = '';

/** Keeps only rows whose name holds the text. @param {string} text */
export function seek(text) {
  wanted = text.trim().toLocaleLowerCase('nl');
}

/** The title of a figure with its unit, so that the cells need none. */
function headOf(indicator) {
  const title = spoken() === 'en' ? indicator.title : indicator.titel;
  const unit = (spoken() === 'en' ? indicator.unit : indicator.eenheid) || '';
  return unit && unit.toLowerCase() !== title.toLowerCase() ? `${title} (${unit})` : title;
}

const columnsOf = ({ shown, indicator }) => [
  { id: 'naam', text: say('name'), key: (area) => area.naam },
  ...(shown.level === 'buurt' ? [{ id: 'wijk', text: say('wijk'), key: (area) => area.wijknaam ?? '', wide: true }] : []),
  ...(shown.level === 'gemeente' ? [] : [{ id: 'gemeente', text: say('gemeente'), key: (area) => area.gemeentenaam ?? '', wide: true }]),
  ...(indicator ? [{ id: 'figure', text: headOf(indicator), number: true,
    key: (area) => (absence(area.figures[indicator.id]) ? null : area.figures[indicator.id].value) }] : []),
];

const bare = (figure, indicator) => (absence(figure) ? say(absence(figure)) : plain(figure.value, indicator, spoken()));

/** The sentence above the table. */
function sentence({ areas, shown, indicator }, rows) {
  const plural = { buurt: 'buurten', wijk: 'wijken', gemeente: 'gemeenten' }[shown.level];
  if (wanted) return rows.length ? say('found', { count: rows.length, query: wanted }) : say('nothing');
  const filled = indicator ? areas.filter((area) => !absence(area.figures[indicator.id])) : [];
  const count = number(areas.length, 0, spoken());
  if (!filled.length) return say('plain', { count, level: say(plural) });
  const top = filled.reduce((a, b) => (b.figures[indicator.id].value > a.figures[indicator.id].value ? b : a));
  return say('summary', { count, level: say(plural), top: top.naam,
    value: withUnit(top.figures[indicator.id].value, indicator, spoken()) });
}

function download({ shown, indicator, areas }) {
  const rows = areas.map((area) => [area.code, area.naam, area.wijknaam ?? '', area.gemeentenaam ?? '',
    ...(indicator ? [absence(area.figures[indicator.id]) ? say(absence(area.figures[indicator.id])) : area.figures[indicator.id].value] : [])]);
  const lines = [['code', 'naam', 'wijk', 'gemeente', ...(indicator ? [indicator.id] : [])], ...rows];
  const text = `\ufeff${lines.map((line) => line.map(csvCell).join(';')).join('\r\n')}\r\n`;
  const link = el('a', { href: URL.createObjectURL(new Blob([text], { type: 'text/csv' })), download: `${shown.level}-${indicator?.id ?? 'gebieden'}.csv` });
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * Shows the table of all areas: the equal of the map for who does not see or point.
 * @param {import('./main.js').Scene} scene @param {{choose: (code: string) => void, hover: (code: string|null) => void, close: () => void}} on
 */
export function showTable(scene, on) {
  const place = byId('table');
  if (place.hidden) return;
  const scrolled = place.querySelector('.rows')?.scrollTop ?? 0;
  const held = document.activeElement?.getAttribute('data-row');
  const columns = columnsOf(scene);
  const column = columns.find((one) => one.id === sortedBy) ?? columns[0];
  const found = scene.areas.filter((area) => !wanted || `${area.naam} ${area.wijknaam ?? ''} ${area.gemeentenaam ?? ''} ${area.code}`.toLocaleLowerCase('nl').includes(wanted));
  const rows = ordered(found, column.key, down);
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
  const body = rows.map((area) => {
    const button = el('button', { type: 'button', 'data-row': area.code }, area.naam);
    if (area.code === scene.area?.code) button.setAttribute('aria-current', 'true');
    button.addEventListener('click', () => on.choose(area.code));
    const cells = columns.slice(1).map((one) => (one.number
      ? el('td', { className: `number${absence(area.figures[scene.indicator.id]) ? ' word' : ''}` }, bare(area.figures[scene.indicator.id], scene.indicator))
      : el('td', { className: one.wide ? 'wide' : '' }, one.key(area))));
    const row = el('tr', { className: area.code === scene.area?.code ? 'chosen' : '' }, el('th', { scope: 'row' }, button), ...cells);
    row.addEventListener('mouseenter', () => on.hover(area.code));
    row.addEventListener('mouseleave', () => on.hover(null));
    return row;
  });
  const csv = el('button', { type: 'button', className: 'quiet' }, say('csv'));
  csv.addEventListener('click', () => download(scene));
  const close = el('button', { type: 'button', className: 'close', 'aria-label': say('close') }, '×');
  close.addEventListener('click', on.close);
  const words = sentence(scene, rows);
  const scroll = el('div', { className: 'rows', tabIndex: 0, role: 'group', 'aria-label': say('table') },
    el('table', {}, el('caption', {}, words), el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...body)));
  place.replaceChildren(el('header', {}, el('p', {}, words), csv, close), scroll);
  scroll.scrollTop = scrolled;
  if (held) for (const one of place.querySelectorAll('[data-row]')) if (one.dataset.row === held) one.focus({ preventScroll: true });
}
