import { byId, el, say as aloud } from '../../js/dom.js';
import { say, spoken } from '../../js/words.js';
import { button, input } from './dialog.js';
import { FIGURES, comesAndGoes, sentence, spokenEffect, told } from './effect.js';
import { number } from './numbers.js';
import { tint } from './palette.js';

/** The pending change at the foot: what it is, before and after, accept or cancel. @param {import('./studio.js').Studio} studio */
export function showPending(studio) {
  const place = byId('pending');
  const { pending } = studio;
  const kept = /** @type {HTMLInputElement|null} */ (place.querySelector('input'))?.value ?? '';
  const inside = place.contains(document.activeElement);
  place.hidden = !pending;
  if (!pending) {
    place.replaceChildren();
    if (inside) byId('map').focus();
    return;
  }
  const waiting = pending.waits;
  const known = { units: studio.selection.size, naam: (code) => studio.topology.find(code)?.naam ?? studio.topology.wijkNaam(code) };
  const changed = told(pending.draft, pending.changed, (one) => studio.deviation(one));
  const text = sentence(pending.draft, changed, known);
  const color = studio.topology.find(pending.draft.fields.buurt)?.kleur;
  const accept = el('button', { type: 'submit', className: 'primary', id: 'accept', disabled: waiting, 'aria-keyshortcuts': 'Control+Enter' }, say('accept'));
  const reason = input('reden', kept, { placeholder: say('reason'), maxLength: 500, 'aria-label': say('reason') });
  const swatch = el('i', { className: 'swatch', 'aria-hidden': 'true' });
  swatch.style.setProperty('--tint', tint(color ?? 0, 1));
  const form = el('form', {}, swatch, el('p', { className: 'what' }, text), reason, button(say('cancel'), () => studio.cancel(), 'quiet'), accept);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    studio.accept(reason.value.trim());
  });
  place.setAttribute('aria-busy', String(waiting));
  place.replaceChildren(waiting ? el('p', { className: 'waiting' }, say('calculating')) : beforeAfter({ ...pending, changed }, studio), form);
  if (inside && document.activeElement === document.body) (waiting ? reason : accept).focus();
  if (!waiting) aloud(`${text}. ${spokenEffect(changed)}`);
}

/** @param {import('./studio.js').Pending} pending @param {import('./studio.js').Studio} studio */
function beforeAfter({ changed, findings }, studio) {
  const off = (one) => studio.deviation(one);
  const titled = (id) => studio.indicators.get(id)?.[spoken() === 'en' ? 'title' : 'titel'] ?? id;
  if (!changed.length) return el('p', { className: 'waiting' }, say('nofigures'));
  const head = el('tr', {}, el('th', { scope: 'col' }, say('buurt')), ...FIGURES.map(({ id }) => el('th', { scope: 'col' }, say(`fig-${id}`))));
  const rows = changed.map(({ before, after, withheld }) => {
    const cells = FIGURES.map(({ text, value }) => {
      const [was, is] = [text(before, off), text(after, off)];
      if (was === is) return el('td', {}, is);
      const step = (value(after, off) ?? 0) - (value(before, off) ?? 0);
      return el('td', { className: step > 0 ? 'up' : step < 0 ? 'down' : '' }, el('span', { className: 'was' }, was), el('span', { 'aria-hidden': 'true' }, ' → '), el('b', {}, is));
    });
    const name = el('th', { scope: 'row' }, after?.naam ?? before?.naam ?? '', after ? null : el('em', {}, ` ${say('ends')}`), before ? null : el('em', {}, ` ${say('new')}`),
      withheld?.length ? el('small', { className: 'withheld' }, say('withheld', { n: withheld.length }), ': ', withheld.slice(0, 3).map(titled).join(', '), withheld.length > 3 ? ' …' : null) : null);
    return el('tr', {}, name, ...cells);
  });
  const many = (key, all) => say(all.length === 1 ? key : `${key}s`, { n: all.length });
  const { nieuw, weg } = comesAndGoes(findings);
  const fresh = nieuw.length ? el('p', { className: 'fresh' }, many('newfinding', nieuw), ' ', kinds(nieuw)) : null;
  const gone = weg.length ? el('p', { className: 'gone' }, many('gonefinding', weg), ' ', kinds(weg)) : null;
  return el('div', { className: 'effect' }, el('div', { className: 'rows', tabIndex: 0, role: 'region', 'aria-label': say('beforeafter') },
    el('table', {}, el('caption', {}, say('beforeafter')), el('thead', {}, head), el('tbody', {}, ...rows))), fresh, gone);
}

/** The first kinds of findings, each once: "De grens loopt door een pand (7)." @param {{uitleg: string}[]} findings */
function kinds(findings) {
  const often = new Map();
  for (const { uitleg } of findings) often.set(uitleg, (often.get(uitleg) ?? 0) + 1);
  return [...often].slice(0, 3).map(([text, n]) => (n > 1 ? `${text.replace(/\.$/, '')} (${number(n)}).` : text)).join(' ');
}
