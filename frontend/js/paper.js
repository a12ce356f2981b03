import { byId } from './dom.js';

/** Room for the map on a portrait A4 within its margins, in CSS pixels; the rest is for legend and card. */
const [WIDEST, HIGHEST] = [700, 540];

/** Keeps the size of the map on screen, so that paper shows that map, smaller, with the pictures it has. */
export function startPaper() {
  const canvas = byId('canvas');
  new ResizeObserver(() => {
    if (matchMedia('print').matches) return;
    const { clientWidth: wide, clientHeight: high } = canvas;
    const { style } = document.documentElement;
    style.setProperty('--wide', `${wide}px`);
    style.setProperty('--high', `${high}px`);
    style.setProperty('--fit', String(Math.min(WIDEST / wide, HIGHEST / high)));
  }).observe(canvas);
}
