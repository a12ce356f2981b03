import { say } from '../../js/words.js';
import { deviation, hectares, number, released } from './numbers.js';

/** @typedef {{code: string, naam: string, wijk: string, figures: any, cijfers?: any, maten?: any}} Buurt */

/** Columns of the table before and after: how a figure of a buurt is told, and the number behind it; `off` gives the deviation from the size aimed at. */
export const FIGURES = [
  { id: 'inwoners', text: (one) => released(one?.cijfers?.inwoners), value: (one) => one?.cijfers?.inwoners?.value },
  { id: 'huishoudens', text: (one) => released(one?.cijfers?.huishoudens), value: (one) => one?.cijfers?.huishoudens?.value },
  { id: 'woningen', text: (one) => (one ? number(one.figures.woningen) : '–'), value: (one) => one?.figures.woningen },
  { id: 'oppervlakte', text: (one) => (one ? hectares(one.figures.oppervlakte) : '–'), value: (one) => one?.figures.oppervlakte },
  { id: 'afwijking', text: (one, off) => (off(one) === null ? '–' : deviation(off(one))), value: (one, off) => off(one) },
  { id: 'compactheid', text: (one) => (one ? number(one.figures.compactheid, 2) : '–'), value: (one) => one?.figures.compactheid },
  { id: 'delen', text: (one) => (!one ? '–' : one.figures.delen === 1 ? say('onepart') : say('parts', { n: one.figures.delen })), value: (one) => one?.figures.delen },
];

/** Whether people would see a difference between a buurt before and after. @param {{before: Buurt|null, after: Buurt|null, withheld?: string[]}} one @param {(one: Buurt|null) => number|null} off */
const differs = ({ before, after, withheld }, off) => !before || !after || withheld?.length > 0
  || ['code', 'naam', 'wijk', 'slot'].some((key) => before[key] !== after[key]) || FIGURES.some(({ text }) => text(before, off) !== text(after, off));

/**
 * The buurten to tell of, that of the draft first: those a draft only touches (a border divided elsewhere) stay out, unless it does nothing else.
 * @param {import('./studio.js').Draft} draft @param {any[]} changed @param {(one: Buurt|null) => number|null} off
 */
export function told({ fields }, changed, off) {
  const seen = changed.filter((one) => differs(one, off));
  const main = fields.buurt ?? fields.in;
  const first = (one) => Number((one.after ?? one.before).code === main);
  return (seen.length ? seen : [...changed]).sort((a, b) => first(b) - first(a));
}

/** What findings come and go, those left out that only get another size. @param {{nieuw?: any[], weg?: any[]}|null} findings */
export function comesAndGoes(findings) {
  const key = ({ soort, codes }) => `${soort} ${codes}`;
  const [fresh, gone] = [findings?.nieuw ?? [], findings?.weg ?? []].map((all) => new Set(all.map(key)));
  return { nieuw: (findings?.nieuw ?? []).filter((one) => !gone.has(key(one))), weg: (findings?.weg ?? []).filter((one) => !fresh.has(key(one))) };
}

/** A signed difference in words such as "+42 woningen". @param {number} difference */
export const dwellings = (difference) => say(Math.abs(difference) === 1 ? 'onedwelling' : 'moredwellings', { n: number(difference, 0, true) });

/**
 * What a draft does, in one sentence: "3 bouwstenen → Oranjebuurt: +42 woningen, compactheid 0,61 → 0,66".
 * @param {import('./studio.js').Draft} draft @param {{before: Buurt|null, after: Buurt|null}[]} changed @param {{units: number, naam: (code: string) => string}} known
 */
export function sentence(draft, changed, known) {
  const { fields } = draft;
  const naam = (code) => changed.find((one) => one.before?.code === code || one.after?.code === code)?.before?.naam ?? known.naam(code);
  const begin = {
    assign: () => say(known.units === 1 ? 'do-assign1' : 'do-assign', { n: number(known.units), naar: naam(fields.buurt) }),
    'move-border': () => say('do-move-border', { a: changed[0]?.before?.naam ?? '', b: changed[1]?.before?.naam ?? '' }),
    split: () => say('do-split', { van: naam(fields.buurt), naar: fields.naam }),
    merge: () => say('do-merge', { van: naam(fields.van), naar: naam(fields.in) }),
    create: () => say('do-create', { naam: fields.naam }),
    delete: () => say('do-delete', { naam: naam(fields.code) }),
    rename: () => say('do-rename', { van: known.naam(fields.code), naar: fields.naam }),
    recode: () => say('do-recode', { van: fields.van, naar: fields.naar }),
    'move-to-wijk': () => say('do-move-to-wijk', { naam: naam(fields.buurt), wijk: known.naam(fields.wijk) }),
    'create-wijk': () => say('do-create-wijk', { naam: fields.naam, code: fields.code }),
    lock: () => say('do-lock', { naam: fields.buurten?.split(',').map(naam).join(', ') }),
    unlock: () => say('do-unlock', { naam: fields.buurten?.split(',').map(naam).join(', ') }),
    besluit: () => say('do-besluit', { ingang: fields.ingang }),
  }[fields.type]?.() ?? fields.type;
  const main = changed.find((one) => (one.after?.code ?? one.before?.code) === (fields.buurt ?? fields.in)) ?? changed[0];
  if (!main?.before || !main.after) return begin;
  const parts = [];
  const difference = main.after.figures.woningen - main.before.figures.woningen;
  if (difference) parts.push(dwellings(difference));
  const [was, is] = [main.before.figures.compactheid, main.after.figures.compactheid];
  if (number(was, 2) !== number(is, 2)) parts.push(say('compactness', { van: number(was, 2), naar: number(is, 2) }));
  return parts.length ? `${begin}: ${parts.join(', ')}` : begin;
}

/** What is said aloud of the main buurt: "Oranjebuurt: 2.340 inwoners, +4,1 %". @param {{before: Buurt|null, after: Buurt|null}[]} changed */
export function spokenEffect(changed) {
  return changed.filter((one) => one.after).slice(0, 3).map(({ before, after }) => {
    const people = after.cijfers?.inwoners?.value;
    const text = people === undefined ? say('dwellings', { n: number(after.figures.woningen) }) : say('people', { n: number(people) });
    const [now, was] = [after.figures.woningen, before?.figures.woningen];
    return `${after.naam}: ${text}${was && was !== now ? `, ${deviation(now / was - 1)}` : ''}`;
  }).join('. ');
}
