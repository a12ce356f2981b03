import { el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { choice, field } from './dialog.js';
import { panel } from './inspector.js';
import { hectares, number } from './numbers.js';

const PARTS = ['buurten', 'wijken', 'adressen', 'grenzen'];

/** Compares the plan with the division it began with, another division or another plan. */
export class ComparePanel {
  /** @param {import('./studio.js').Studio} studio @param {import('./map.js').AtelierMap} map */
  constructor(studio, map) {
    this.studio = studio;
    this.map = map;
    this.with = 'start';
    this.stale = true;
  }

  /** Shows the choice, then what differs. */
  async show() {
    const { studio } = this;
    const [plans, indelingen] = await Promise.all([studio.service.deel ? [] : studio.without('plans', studio.service.get('/api/v1/plans'), []), studio.without('indelingen', studio.service.get('/api/v1/indelingen'), [])]);
    const options = /** @type {[string, string][]} */ ([['start', say('comparestart', { indeling: studio.head.plan.indeling })],
      ...indelingen.filter((one) => one.id !== studio.head.plan.indeling).map((one) => [`indeling:${one.id}`, say('indelingof', { indeling: one.id })]),
      ...plans.filter((one) => one.id !== studio.head.plan.id && one.indeling === studio.head.plan.indeling).map((one) => [`plan:${one.id}`, say('planof', { naam: one.naam })])]);
    const select = choice('with', options, this.with);
    select.addEventListener('change', () => {
      this.with = select.value;
      this.fill();
    });
    this.result = el('div', { className: 'result', 'aria-live': 'off' });
    panel('compare').replaceChildren(field(say('comparewith'), select), this.result);
    await this.fill();
  }

  async fill() {
    const { studio } = this;
    this.stale = false;
    this.result.replaceChildren(el('p', { className: 'waiting' }, say('calculating')));
    let found;
    try {
      found = await studio.service.get(studio.path('/comparison'), { with: this.with });
    } catch (problem) {
      console.warn('comparison:', problem);
      this.result.replaceChildren(el('p', { className: 'failure', role: 'alert' }, say('comparefailed'), ' ', /** @type {any} */ (problem).message));
      return;
    }
    const moved = Array.isArray(found.adressen) ? found.adressen.length : found.adressen;
    const same = (one) => one.van === one.naar && (found.buurten.filter((other) => other.van === one.van).length === 1);
    const rows = found.buurten.filter((one) => !same(one));
    this.map.mark(found.grenzen.map((one) => one.plaats), 'changed');
    this.result.replaceChildren(
      el('p', { className: 'summary' }, say('comparesummary', { buurten: new Set(rows.map((one) => one.van)).size, adressen: number(moved ?? 0), grenzen: found.grenzen.length })),
      rows.length ? this.table(rows) : el('p', { className: 'hint' }, say('comparesame')),
      el('p', { className: 'downloads' }, ...PARTS.map((tabel) => el('a', { href: studio.service.url(studio.path('/comparison.csv'), { tabel, with: this.with }), download: '' }, say(`csv-${tabel}`)))));
  }

  table(rows) {
    const naam = (code) => (code ? this.studio.topology.find(code)?.naam ?? code : say('outside'));
    const body = rows.map((one) => {
      const share = one.aandelen?.woningen ?? one.aandeelWoningen ?? null;
      return el('tr', {}, el('th', { scope: 'row' }, naam(one.van)), el('td', {}, naam(one.naar)), el('td', { className: 'number' }, number(one.woningen), typeof share === 'number' ? el('small', {}, ` ${number(100 * share, 0)} %`) : null),
        el('td', { className: 'number' }, hectares(one.oppervlakte)));
    });
    return el('div', { className: 'rows', tabIndex: 0, role: 'region', 'aria-label': say('waswordt') }, el('table', {}, el('caption', {}, say('waswordt')),
      el('thead', {}, el('tr', {}, ...['was', 'wordt', 'fig-woningen', 'fig-oppervlakte'].map((key, i) => el('th', { scope: 'col', className: i > 1 ? 'number' : '' }, say(key))))), el('tbody', {}, ...body)));
  }

  /** Takes the changed borders off the map. */
  hide() {
    this.map.mark([], '');
  }
}
