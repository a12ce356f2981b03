import { byId, el } from './dom.js';
import { say } from './words.js';

let open = false;

/** The button and box for the layers of the map. @param {import('./maps.js').Maps} maps */
export function showLayers(maps) {
  const box = el('div', { id: 'layerbox', hidden: !open });
  const button = el('button', { type: 'button', 'aria-expanded': String(open), 'aria-controls': 'layerbox' }, say('layers'));
  button.addEventListener('click', () => {
    open = !open;
    box.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  });
  for (const name of ['basemap', 'brt', 'percelen', 'adressen', 'labels'].filter((one) => one in maps.main.layers)) {
    const input = el('input', { type: 'checkbox', checked: maps.main.layers[name] });
    input.addEventListener('change', () => maps.switch({ [name]: input.checked }));
    box.append(el('label', {}, input, say(name)));
  }
  const range = el('input', { type: 'range', min: '20', max: '100', step: '5', value: String(Math.round(maps.main.layers.opacity * 100)) });
  range.addEventListener('input', () => maps.switch({ opacity: Number(range.value) / 100 }));
  box.append(el('label', { className: 'range' }, say('opacity'), range));
  byId('layers').replaceChildren(button, box);
}
