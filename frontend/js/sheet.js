import { byId } from './dom.js';

const STOPS = ['peek', 'half', 'full'];

/** The bottom sheet of a phone: a tap on the handle goes to the next stop, a drag to the nearest, arrows one up or down. */
export function startSheet() {
  const handle = byId('handle');
  const panel = byId('panel');
  const at = () => STOPS.indexOf(document.body.dataset.sheet ?? 'half');
  const stop = (index) => {
    document.body.dataset.sheet = STOPS[Math.min(2, Math.max(0, index))];
  };
  let from = null;
  let dragged = false;
  handle.addEventListener('pointerdown', (event) => {
    from = event.clientY;
    dragged = false;
    handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (from === null || Math.abs(event.clientY - from) < 8) return;
    dragged = true;
    panel.style.height = `${window.innerHeight - event.clientY}px`;
  });
  const release = (event) => {
    if (from !== null && dragged) {
      const share = (window.innerHeight - event.clientY) / window.innerHeight;
      stop(share < 0.25 ? 0 : share < 0.65 ? 1 : 2);
    }
    panel.style.height = '';
    from = null;
  };
  handle.addEventListener('pointerup', release);
  handle.addEventListener('pointercancel', release);
  handle.addEventListener('click', () => {
    if (!dragged) stop((at() + 1) % 3);
  });
  handle.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowUp') stop(at() + 1);
    if (event.key === 'ArrowDown') stop(at() - 1);
  });
}
