import { absence, classOf, radiusOf } from './figures.js';
import { hatchOf } from './hatches.js';

/** Border of an area at rest and under the pointer. */
export const REST = { color: '#2b3a57', weight: 0.7, opacity: 0.5, stroke: true };
export const POINTED = { color: '#14213d', weight: 2.5, opacity: 1 };

/** Fill of an area whose number is zero: none of the colours of the classes. */
export const ZERO = '#f4f5f7';

/**
 * How an area looks: fill by class, hatch where there is no number; an area of a count stays light under its circle.
 * @param {any} area @param {import('./scene.js').Picture} picture @param {number} opacity
 */
export function styleOf(area, { indicator, figureOf, classes }, opacity) {
  if (!indicator || area.water) return { ...REST, fillColor: '#ffffff', fillOpacity: indicator && !area.water ? 0.3 : 0.01 };
  const figure = figureOf(area.code);
  const reason = absence(figure);
  if (reason) return { ...REST, fillColor: `url(#${hatchOf(reason)})`, fillOpacity: Math.min(1, opacity + 0.1) };
  if (indicator.soort === 'count' || !classes?.breaks.length) return { ...REST, fillColor: '#ffffff', fillOpacity: 0.55 };
  return { ...REST, fillColor: figure.value === 0 ? ZERO : classes.breaks[classOf(figure.value, classes.breaks)].color, fillOpacity: opacity };
}

/** A picture without the areas to which the source gave no land: they are in the table, but there is nothing to draw. @param {import('./scene.js').Picture} picture @returns {import('./scene.js').Picture} */
export function drawable(picture) {
  const landless = new Set(picture.collection.features.filter(({ geometry }) => !geometry).map(({ properties }) => properties.code));
  return landless.size ? { ...picture, areas: picture.areas.filter(({ code }) => !landless.has(code)) } : picture;
}

/** The areas that have a circle, the largest first, since large circles lie under small ones. @param {import('./scene.js').Picture} picture */
export function circlesOf({ indicator, classes, areas, figureOf }) {
  if (indicator?.soort !== 'count' || !classes?.breaks.length) return [];
  return areas.filter((area) => !area.water && !absence(figureOf(area.code)) && figureOf(area.code).value > 0)
    .map((area) => ({ code: area.code, radius: radiusOf(figureOf(area.code).value, classes.breaks), color: classes.breaks[classes.breaks.length - 1].color }))
    .sort((a, b) => b.radius - a.radius);
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 1;

/** How much smaller circles are drawn than the classes say, so that they do not hide each other where areas are small. @param {{radius: number}[]} circles @param {number[]} rooms */
export const scaleOf = (circles, rooms) => (circles.length ? Math.min(1, Math.max(0.4, (1.3 * middle(rooms)) / middle(circles.map((one) => one.radius)))) : 1);
