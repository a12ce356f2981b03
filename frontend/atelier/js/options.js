import { byId, el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { button, iconButton } from './dialog.js';

/** What can be set of the tool in hand, beside the rail, with what to do next. @param {import('./desk.js').Desk} desk */
export function showOptions(desk) {
  const { id } = desk.hand.tool ?? { id: '' };
  const place = byId('options');
  const parts = [el('b', {}, say(`tool-${id}`)), el('span', { className: 'hint' }, say(`hint-${id}`))];
  if (id === 'brush') parts.push(slider('brushsize', 6, 120, desk.radius, (value) => (desk.radius = value)));
  if (id === 'larger') parts.push(slider('steps', 1, 6, desk.steps, (value) => (desk.steps = value)));
  const lined = ['draw', 'drag', 'split', 'create'].includes(id);
  if (lined) {
    const magnet = iconButton('magnet', say('magnet'), () => desk.toggleMagnet());
    magnet.id = 'magnet';
    magnet.setAttribute('aria-pressed', String(desk.studio.magnet));
    magnet.append(el('span', {}, say(desk.studio.magnet ? 'magneton' : 'magnetoff')));
    parts.push(magnet);
    if (desk.studio.magnet && desk.magnet.rests(desk.map.metres)) parts.push(el('span', { className: 'note' }, say('magnetwide')));
  }
  if (['draw', 'split', 'create'].includes(id) && desk.points > 0) parts.push(button(say('finish'), () => desk.hand.tool?.finish?.(), 'primary small'));
  if (id === 'draw' || id === 'drag') parts.push(button(say('bynumbers'), () => desk.numbers(), 'small'));
  place.hidden = !id || !desk.studio.open;
  place.replaceChildren(...parts);
}

function slider(name, min, max, value, changed) {
  const range = /** @type {HTMLInputElement} */ (el('input', { type: 'range', min: String(min), max: String(max), value: String(value), id: name }));
  range.addEventListener('input', () => changed(Number(range.value)));
  return el('label', { className: 'slider' }, say(name), range);
}
