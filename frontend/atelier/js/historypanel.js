import { el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { button } from './dialog.js';
import { sentence } from './effect.js';
import { empty, panel } from './inspector.js';
import { standing } from './log.js';
import { moment } from './numbers.js';

/** Who did what, when and why, the last first; from each point one can look or branch. @param {import('./studio.js').Studio} studio @param {{look: (revision: number|null) => void, branch: (revision: number) => void}} on */
export function showHistory(studio, on) {
  const place = panel('history');
  const steps = [...troubles(studio.head.problemen ?? []), ...reviewed(studio.head.beoordeling ?? [])];
  if (!studio.history.length) {
    place.replaceChildren(...steps, empty(say('nohistory'), say('nohistoryhelp')));
    return;
  }
  const counts = standing(studio.history);
  const known = { units: 0, naam: (code) => studio.topology.find(code)?.naam ?? studio.topology.wijkNaam(code) };
  const items = [...studio.history].reverse().map((entry) => {
    const done = entry.kind === 'COMMAND';
    const text = !done ? say(entry.kind === 'UNDO' ? 'undone' : 'redone') : entry.command.type === 'assign' ? say('did-assign', { naar: known.naam(entry.command.buurt) })
      : entry.command.type === 'move-border' ? say('did-move-border') : sentence({ fields: entry.command, title: '' }, [], known);
    const looked = studio.past === entry.number;
    return el('li', { className: `${done && !counts.has(entry.number) ? 'taken' : ''} ${looked ? 'looked' : ''}`, 'aria-current': looked ? 'step' : 'false' },
      el('p', {}, el('b', {}, text), done && !counts.has(entry.number) ? el('em', {}, ` (${say('takenback')})`) : null),
      el('p', { className: 'who' }, `${entry.number} · ${entry.auteur} · ${moment(entry.tijd)}`),
      entry.reden ? el('p', { className: 'why' }, `“${entry.reden}”`) : null,
      el('p', { className: 'acts' }, button(say('look'), () => on.look(entry.number), 'small'), studio.service.deel ? null : button(say('branchhere'), () => on.branch(entry.number), 'small')));
  });
  const start = el('li', {}, el('p', {}, el('b', {}, say('start', { indeling: studio.head.plan.indeling }))), el('p', { className: 'who' }, `${studio.head.plan.auteur} · ${moment(studio.head.plan.gemaakt)}`),
    el('p', { className: 'acts' }, button(say('look'), () => on.look(0), 'small'), studio.service.deel ? null : button(say('branchhere'), () => on.branch(0), 'small')));
  place.replaceChildren(...steps, el('ol', { className: 'history', reversed: true }, ...items, start));
}

/** What of the log does not fit, and what is shown instead. @param {{code: string, van: number, tot: number, getoond: number}[]} problems */
function troubles(problems) {
  return problems.map((problem) => el('p', { className: 'warning' }, say(`problem-${problem.code}`, { van: problem.van, tot: problem.tot, getoond: problem.getoond })));
}

/** The steps on the way to a division, the last first; where who judged might use an account that drew, that too. @param {{soort: string, auteur: string, tijd: string, reden: string, letOp: string[]}[]} steps */
function reviewed(steps) {
  if (!steps.length) return [];
  return [el('ol', { className: 'history steps', reversed: true }, ...[...steps].reverse().map((step) => el('li', {},
    el('p', {}, el('b', {}, say(`step-${step.soort}`))),
    el('p', { className: 'who' }, `${step.auteur} · ${moment(step.tijd)}`),
    step.reden ? el('p', { className: 'why' }, `“${step.reden}”`) : null,
    step.letOp?.length ? el('p', { className: 'warning' }, say('stepownaccounts', { naam: step.auteur, namen: step.letOp.join(', ') })) : null)))];
}
