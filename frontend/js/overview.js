import { byId, el } from './dom.js';
import { absence, titleOf, unitOf } from './figures.js';
import { inWords, many } from './tell.js';
import { say, spoken } from './words.js';

/** How many areas stand at each end of the list. */
const ENDS = 3;

/** The unit where it is short enough to stand beside every number, else none. @param {string} unit */
const shortUnit = (unit) => (/^(%|€)$/.test(unit ?? '') ? unit : '');

/** Areas with a number, highest first. @param {import('./scene.js').Picture} picture */
export function ranked({ areas, figureOf }) {
  return areas.filter((area) => !area.water && !absence(figureOf(area.code))).map((area) => ({ area, value: figureOf(area.code).value })).sort((a, b) => b.value - a.value);
}

/** The picture in one sentence. @param {import('./scene.js').Scene} scene */
export function sentence({ main, shown }) {
  const { indicator, areas, moment } = main;
  const level = many(shown.level);
  const all = indicator ? ranked(main) : [];
  const count = String(areas.filter((area) => !area.water).length);
  if (!all.length) return say('plain', { count, level });
  const [top, low] = [all[0], all[all.length - 1]];
  const unit = unitOf(indicator, spoken());
  const bare = { ...indicator, eenheid: shortUnit(indicator.eenheid), unit: shortUnit(indicator.unit) };
  const told = ({ area }) => inWords(main.figureOf(area.code), bare);
  return say('summary', { count, level, titel: `${titleOf(indicator, spoken())}${unit && !shortUnit(unit) ? ` (${unit})` : ''}`, year: moment.id, top: top.area.naam,
    value: told(top), low: low.area.naam, lowvalue: told(low), middle: told(all[Math.floor(all.length / 2)]) });
}

/** What the panel tells while no area is chosen: the highest and the lowest areas, to go to. @param {import('./scene.js').Scene} scene @param {{choose: (code: string) => void, hover: (code: string|null) => void}} on */
export function showOverview(scene, on) {
  const { main, shown } = scene;
  const all = main.indicator ? ranked(main) : [];
  if (all.length < 2) return byId('card').replaceChildren(el('p', { className: 'hint' }, say('hintshort')));
  const most = Math.max(...all.map((one) => Math.abs(one.value))) || 1;
  const row = ({ area, value }) => {
    const bar = el('i', { 'aria-hidden': 'true' });
    bar.style.width = `${Math.max(1, (100 * Math.abs(value)) / most)}%`;
    const button = el('button', { type: 'button' }, el('span', {}, area.naam, area.gemeentenaam && shown.level !== 'gemeente' ? el('small', {}, ` ${area.gemeentenaam}`) : null),
      el('b', {}, inWords(main.figureOf(area.code), { ...main.indicator, eenheid: shortUnit(main.indicator.eenheid), unit: shortUnit(main.indicator.unit) })), bar);
    button.addEventListener('click', () => on.choose(area.code));
    button.addEventListener('mouseenter', () => on.hover(area.code));
    button.addEventListener('mouseleave', () => on.hover(null));
    return el('li', {}, button);
  };
  const few = Math.min(ENDS, Math.floor(all.length / 2));
  return byId('card').replaceChildren(el('p', { className: 'hint' }, say('hint')),
    el('h3', {}, say('highest')), el('ol', { className: 'ends' }, ...all.slice(0, few).map(row)),
    el('h3', {}, say('lowest')), el('ol', { className: 'ends' }, ...all.slice(-few).reverse().map(row)));
}
