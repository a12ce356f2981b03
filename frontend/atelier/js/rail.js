import { byId, el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { icon } from './icons.js';

/** Tools in the order of the rail; a line before the first of each group. Keys are letters that the hand finds without Ctrl. */
export const TOOLS = [
  { id: 'target', key: 'd' }, { id: 'click', key: 'a', group: true }, { id: 'brush', key: 'k' }, { id: 'lasso', key: 'l' }, { id: 'rectangle', key: 'r' }, { id: 'larger', key: 'o' }, { id: 'list', key: 'w' },
  { id: 'draw', key: 'g', group: true }, { id: 'drag', key: 'v' }, { id: 'split', key: 's' },
  { id: 'create', key: 'n', group: true }, { id: 'merge', key: 'm' }, { id: 'edit', key: 'e' }, { id: 'comment', key: 'i' },
];

/** The rail of tools: one stop for Tab, arrows between. @param {(id: string) => void} take */
export function showRail(take) {
  const rail = byId('rail');
  const buttons = TOOLS.map(({ id, key, group }) => {
    const name = say(`tool-${id}`);
    const made = el('button', { type: 'button', id: `tool-${id}`, 'aria-pressed': 'false', 'aria-label': name, 'aria-keyshortcuts': key.toUpperCase(), tabIndex: -1, className: group ? 'group' : '' },
      icon(/** @type {any} */ (id)), el('span', { className: 'name', 'aria-hidden': 'true' }, name, el('kbd', {}, key.toUpperCase())));
    made.addEventListener('click', () => take(id));
    return made;
  });
  buttons[0].tabIndex = 0;
  rail.replaceChildren(...buttons);
  rail.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(/** @type {any} */ (document.activeElement));
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : step && at >= 0 ? (at + step + buttons.length) % buttons.length : -1;
    if (to < 0) return;
    event.preventDefault();
    buttons.forEach((one, i) => (one.tabIndex = i === to ? 0 : -1));
    buttons[to].focus();
  });
}

/** @param {string|null} id */
export function markTool(id) {
  for (const one of byId('rail').querySelectorAll('button')) {
    const own = one.id === `tool-${id}`;
    one.setAttribute('aria-pressed', String(own));
    if (own) byId('rail').querySelectorAll('button').forEach((other) => (other.tabIndex = other === one ? 0 : -1));
  }
}
