import { el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { button, field, form, input, open } from './dialog.js';
import { ofWkt } from './geometry.js';
import { empty, panel } from './inspector.js';
import { number } from './numbers.js';
import { settle } from './settle.js';

const UNITS = { m2: 'm²' };

/** What is wrong or odd in the plan; a click goes there. @param {import('./studio.js').Studio} studio @param {(finding: any) => void} go */
export function showFindings(studio, go) {
  const place = panel('findings');
  if (studio.absent.has('findings')) {
    place.replaceChildren(empty(say('absent-findings'), say('absenthelp')));
    return;
  }
  const open = studio.findings.filter((one) => !one.aanvaard);
  if (!studio.findings.length) {
    place.replaceChildren(empty(say('nofindings'), say('nofindingshelp')), ...faults(studio, go).map(({ make }) => make()));
    return;
  }
  const list = [...studio.findings].sort((a, b) => (a.aanvaard ? 1 : 0) - (b.aanvaard ? 1 : 0) || (b.ernstig ? 1 : 0) - (a.ernstig ? 1 : 0));
  if (place.firstElementChild?.className !== 'summary') place.replaceChildren(el('p', { className: 'summary' }), el('ul', { className: 'findings' }), el('div'));
  const [summary, items, beside] = place.children;
  summary.textContent = say('findingssummary', { n: open.length, grave: open.filter((one) => one.ernstig).length });
  settle(items, list.map((one) => ({ key: one, look: JSON.stringify([named(studio, one.codes), one.aanvaard, studio.open]), make: () => item(one, studio, go) })));
  settle(beside, faults(studio, go));
}

const named = (studio, codes) => codes.map((code) => studio.topology.find(code)?.naam ?? studio.topology.wijkNaam(code)).join(', ');

/** The faults of the source, where it has any. @returns {import('./settle.js').Part[]} */
function faults(studio, go) {
  if (!studio.faults.length) return [];
  return [{ key: studio.faults, look: JSON.stringify(studio.faults.map((one) => named(studio, [...one.codes, one.naar ?? '']))), make: () => source(studio, go) }];
}

/** What the source of the division had wrong, folded: it was so before the plan. @param {import('./studio.js').Studio} studio @param {(finding: any) => void} go */
function source(studio, go) {
  const rows = studio.faults.map((one) => {
    const text = say(`fault-${one.soort}`);
    const main = el('button', { type: 'button', className: 'finding' }, el('span', { className: 'sign done', 'aria-hidden': 'true' }, 'i'),
      el('span', {}, el('b', {}, named(studio, one.codes)), el('span', { className: 'why' }, text, el('em', {}, ` ${number(one.oppervlakte, one.oppervlakte < 10 ? 1 : 0)} m²`)),
        one.naar ? el('span', { className: 'why' }, say('faultgiven', { naam: named(studio, [one.naar]) })) : null));
    main.addEventListener('click', () => go({ codes: one.codes, plaats: ofWkt(one.plaats), uitleg: text }));
    return el('li', {}, main);
  });
  return el('details', { className: 'source' }, el('summary', {}, say('sourcefaults', { n: rows.length, indeling: studio.head.plan.indeling })), el('ul', { className: 'findings' }, ...rows));
}

function item(one, studio, go) {
  const names = named(studio, one.codes);
  const size = typeof one.maat === 'number' ? ` ${number(one.maat, one.maat < 10 && one.eenheid !== 'woningen' ? 1 : 0)} ${UNITS[one.eenheid] ?? one.eenheid ?? ''}` : '';
  const main = el('button', { type: 'button', className: 'finding' }, el('span', { className: `sign ${one.aanvaard ? 'done' : one.ernstig ? 'grave' : 'mild'}`, 'aria-hidden': 'true' }, one.ernstig ? '!' : 'i'),
    el('span', {}, el('b', {}, names), el('span', { className: 'why' }, one.uitleg, one.toelichting ? ` ${one.toelichting}` : null, size ? el('em', {}, size) : null), one.aanvaard ? el('span', { className: 'why' }, say('overruledbecause', one.aanvaard)) : null));
  main.addEventListener('click', () => go(one));
  const overrule = one.aanvaard || one.ernstig || !studio.open ? null : button(say('overrule'), () => ask(one, names, studio), 'small');
  return el('li', {}, main, overrule);
}

function ask(one, names, studio) {
  open(say('overrule'), el('p', {}, `${names}: ${one.uitleg}`), form(async ({ reden }) => {
    try {
      await studio.service.post(studio.path('/findings/overrule'), { soort: one.soort, codes: one.codes, reden });
      await studio.loadFindings();
    } catch (problem) {
      studio.tell('problem', problem);
      return false;
    }
    return true;
  }, say('overrule'), field(say('overrulereason'), input('reden', '', { required: true, maxLength: 500 }))));
}
