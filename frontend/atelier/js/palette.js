/** Colours of the map. `kleur` of an area chooses a tint such that neighbours differ; the target has the full colour of its tint. */
export const TINTS = [[11, 110, 117], [193, 120, 23], [104, 76, 160], [58, 125, 68], [176, 62, 96], [52, 98, 168]];
export const INK = '#14213d';
export const ACCENT = '#0b6e75';

/** @param {number} kleur @param {number} opacity */
export const tint = (kleur, opacity) => `rgb(${TINTS[(kleur ?? 0) % TINTS.length].join(' ')} / ${opacity})`;

const hatches = new Map();

/** A hatch in a colour, for what is pending. @param {CanvasRenderingContext2D} context @param {string} color */
export function hatch(context, color) {
  if (!hatches.has(color)) {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 12;
    const pen = /** @type {CanvasRenderingContext2D} */ (tile.getContext('2d'));
    pen.fillStyle = color;
    pen.globalAlpha = 0.28;
    pen.fillRect(0, 0, 12, 12);
    pen.globalAlpha = 1;
    pen.strokeStyle = color;
    pen.lineWidth = 3;
    pen.lineCap = 'square';
    pen.beginPath();
    for (const shift of [-12, 0, 12]) {
      pen.moveTo(shift, 12);
      pen.lineTo(shift + 12, 0);
    }
    pen.stroke();
    hatches.set(color, context.createPattern(tile, 'repeat'));
  }
  return hatches.get(color);
}
