import { el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { aside, longestChain, piece, stride, wktLine, length } from './geometry.js';
import { choice, field, form, input, open } from './dialog.js';
import { hectares, number } from './numbers.js';

/** At most so many units in the list at once. */
const SHOWN = 200;

/** @typedef {import('./studio.js').Studio} Studio */

/** The way of the keyboard to assign: units in a list, nearest to the target first, and "wijs toe aan …". @param {Studio} studio */
export function assignFromList(studio) {
  const { topology, units } = studio;
  if (!units) {
    studio.tell('problem', { message: say('nounits') });
    return;
  }
  const targets = topology.list().filter((one) => !one.water);
  const to = choice('buurt', targets.map((one) => [one.code, one.naam]), studio.target ?? targets[0]?.code);
  const from = el('select', { name: 'van' });
  const list = el('fieldset', { className: 'units' });
  const fillUnits = () => {
    const area = topology.find(to.value);
    const source = topology.find(/** @type {HTMLSelectElement} */ (from).value);
    const near = [];
    for (let i = 0; i < units.count; i++) if (units.area[i] === source?.area) near.push(i);
    const borders = topology.between(area, source);
    const metres = (i) => borders.reduce((least, { line }) => {
      let best = least;
      for (let k = 0; k < line.length; k += 6) best = Math.min(best, (line[k] - units.x[i]) ** 2 + (line[k + 1] - units.y[i]) ** 2);
      return best;
    }, Infinity);
    const ordered = near.map((i) => ({ i, far: metres(i) })).sort((a, b) => a.far - b.far).slice(0, SHOWN);
    list.replaceChildren(el('legend', {}, say('unitslegend', { n: number(near.length) })), ...ordered.map(({ i }) => el('label', {},
      el('input', { type: 'checkbox', name: 'unit', value: String(i), checked: studio.selection.has(i) }), say('unitline', { id: units.number(i), woningen: number(units.woningen[i]), opp: hectares(units.opp[i]) }))));
  };
  const fillFrom = () => {
    const area = topology.find(to.value);
    from.replaceChildren(...topology.neighbours(area).map((one) => el('option', { value: one.code }, one.naam)));
    fillUnits();
  };
  to.addEventListener('change', fillFrom);
  from.addEventListener('change', fillUnits);
  fillFrom();
  open(say('tool-list'), form(() => {
    const chosen = [...list.querySelectorAll('input:checked')].map((one) => Number(/** @type {HTMLInputElement} */ (one).value));
    if (!chosen.length) {
      studio.tell('problem', { message: say('nochoice') });
      return false;
    }
    studio.selection.clear();
    studio.target = to.value;
    studio.tell('target');
    studio.select(chosen);
    return true;
  }, say('assignto'), field(say('assigntarget'), to), field(say('assignfrom'), from), list));
}

/** Moves a border by numbers: sideways by metres along a part of it, or to positions that are typed. @param {Studio} studio */
export function moveByNumbers(studio) {
  const { topology } = studio;
  const areas = topology.list().filter((one) => !one.water);
  const a = choice('a', areas.map((one) => [one.code, one.naam]), studio.target ?? areas[0]?.code);
  const b = el('select', { name: 'b' });
  const fill = () => b.replaceChildren(...topology.neighbours(topology.find(a.value)).filter((one) => !one.water).map((one) => el('option', { value: one.code }, one.naam)));
  a.addEventListener('change', fill);
  fill();
  open(say('bynumbers'), form(({ a: own, b: other, metres, from, to, line }) => {
    if (line.trim()) {
      studio.propose({ title: 'move-border', fields: { type: 'move-border', line: `LINESTRING (${line.trim().replace(/\s*[\n;]\s*/g, ', ')})`, reach: '10' } });
      return true;
    }
    const [one, two] = [topology.find(own), topology.find(other)];
    const chain = one && two ? longestChain(topology.between(one, two).map((edge) => edge.line)) : [];
    if (chain.length < 4 || !Number(metres)) {
      studio.tell('problem', { message: say('noborderbetween') });
      return false;
    }
    const whole = length(chain);
    const part = piece(chain, stride(chain, 0, (whole * Number(from)) / 100), stride(chain, 0, (whole * Number(to)) / 100));
    const edge = topology.between(one, two).sort((x, y) => y.line.length - x.line.length)[0];
    const along = chain.indexOf(edge.line[0]) <= chain.indexOf(edge.line[edge.line.length - 2]) ? 1 : -1;
    const leftIsOwn = (edge.left === one.area ? 1 : -1) * along;
    studio.propose({ title: 'move-border', fields: { type: 'move-border', line: wktLine(aside(part, -leftIsOwn * Number(metres))), reach: '2' } });
    return true;
  }, say('showpreview'), field(say('borderof'), a), field(say('borderwith'), b), field(say('metres'), input('metres', '5', { type: 'number', min: '-200', max: '200', step: '0.1' }), say('metreshelp')),
  el('div', { className: 'pair' }, field(say('frompart'), input('from', '20', { type: 'number', min: '0', max: '99' })), field(say('topart'), input('to', '80', { type: 'number', min: '1', max: '100' }))),
  field(say('positions'), el('textarea', { name: 'line', rows: 3, placeholder: '93512.4 463210.0' }), say('positionshelp'))));
}
