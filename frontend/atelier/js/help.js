import { el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { open } from './dialog.js';
import { TOOLS } from './rail.js';

const KEYS = [['Spatie', 'help-space'], ['Esc', 'help-escape'], ['Enter', 'help-enter'], ['Shift + Enter', 'help-finish'], ['[  ]', 'help-size'], ['Alt', 'help-alt'], ['X', 'help-magnet'], ['U', 'help-units'],
  ['Ctrl + Enter', 'help-accept'], ['Ctrl + Z', 'help-undo'], ['Ctrl + Shift + Z', 'help-redo'], ['← ↑ → ↓', 'help-arrows'], ['+  −', 'help-zoom'], ['1 – 5', 'help-tabs'], ['?', 'help-help']];

/** The sheet with all shortcuts. */
export function showHelp() {
  const rows = [...TOOLS.map(({ id, key }) => [key.toUpperCase(), say(`tool-${id}`), say(`hint-${id}`)]), ...KEYS.map(([key, text]) => [key, say(text), ''])];
  open(say('shortcuts'), el('table', { className: 'keys' }, el('caption', {}, say('shortcuts')), el('tbody', {}, ...rows.map(([key, text, hint]) => el('tr', {}, el('th', { scope: 'row' }, el('kbd', {}, key)),
    el('td', {}, el('b', {}, text), hint ? el('span', {}, hint) : null))))));
}
