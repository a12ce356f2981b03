import { TABS } from './inspector.js';
import { TOOLS } from './rail.js';

/**
 * Shortcuts, wherever the focus is but in a field or dialog.
 * @param {{desk: import('./desk.js').Desk, studio: import('./studio.js').Studio, inspector: import('./inspector.js').Inspector, help: () => void}} page
 */
export function listenToKeys({ desk, studio, inspector, help }) {
  const accept = () => /** @type {HTMLButtonElement|null} */ (document.querySelector('#accept:not([disabled])'))?.click();
  document.addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (document.querySelector('dialog[open]') || !studio.head) return;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key === 'Enter') accept();
    else if (event.key === 'Escape') desk.escape();
    else if (target.closest('input:not([type=range]), textarea, select')) return;
    else if (command && event.key.toLowerCase() === 'z') studio.step(event.shiftKey ? 'redo' : 'undo');
    else if (command || event.altKey) return;
    else if (event.key === 'Enter' && target === document.body) desk.hand.enter(event);
    else if (event.key === '?') help();
    else if (event.key === '[' || event.key === ']') desk.radius = Math.max(6, Math.min(120, desk.radius * (event.key === ']' ? 1.25 : 0.8)));
    else if (event.key === 'x') desk.toggleMagnet();
    else if (event.key === 'u') {
      studio.showUnits = !studio.showUnits;
      desk.map.paint();
    } else if (TABS[Number(event.key) - 1]) inspector.open(TABS[Number(event.key) - 1]);
    else {
      const tool = TOOLS.find(({ key }) => key === event.key.toLowerCase());
      if (!tool) return;
      desk.take(tool.id);
    }
    event.preventDefault();
  });
}
