import { el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { button, close, open } from './dialog.js';
import { sentence } from './effect.js';
import { moment } from './numbers.js';

/** Tells what others changed meanwhile; the draft is kept and can be tried on what is there now. @param {import('./studio.js').Studio} studio @param {any} problem */
export function showConflict(studio, problem) {
  const naam = (code) => studio.topology.find(code)?.naam ?? code;
  const known = { units: studio.selection.size, naam };
  const since = problem.body?.since ?? [];
  const draft = studio.failed;
  const again = draft ? button(say('tryagain'), async () => {
    close();
    await studio.catchUp();
    studio.propose(draft);
  }, 'primary') : null;
  open(say('conflict'), el('p', {}, problem.message || say('conflicthelp')),
    el('ul', { className: 'since' }, ...since.map((entry) => el('li', {}, el('b', {}, entry.auteur), ` · ${moment(entry.tijd)} · `, entry.command ? sentence({ fields: entry.command, title: '' }, [], known) : say(entry.kind === 'UNDO' ? 'undone' : 'redone'),
      entry.reden ? ` – “${entry.reden}”` : ''))),
    problem.body?.buurten?.length ? el('p', {}, say('conflictbuurten', { namen: problem.body.buurten.map(naam).join(', ') })) : null,
    draft ? el('p', { className: 'kept' }, say('conflictkept')) : null,
    el('footer', {}, button(say('dropdraft'), () => {
      close();
      studio.cancel();
      studio.catchUp();
    }), again));
}
