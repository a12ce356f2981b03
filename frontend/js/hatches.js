/**
 * How areas without a number look: one look per reason, those that the WMS paints (styles/choropleet.sld). A line of 0 pixels is none.
 * @typedef {{ground: string, line: string, width: number, size: number, rising: boolean}} Hatch
 * @type {Record<string, Hatch>}
 */
export const HATCHES = {
  secret: { ground: '#f1f2f4', line: '#8b93a1', width: 1.1, size: 6, rising: false },
  unknown: { ground: '#f1f2f4', line: '#c3c8d1', width: 1.2, size: 10, rising: true },
  later: { ground: '#e9f1f6', line: '#8fb0c6', width: 1.2, size: 10, rising: true },
  discontinued: { ground: '#f6efe6', line: '#cdb18d', width: 1.2, size: 14, rising: true },
  uncertain: { ground: '#f2eef6', line: '#a993c4', width: 1.2, size: 12, rising: false },
  not_applicable: { ground: '#dde1e7', line: '#dde1e7', width: 0, size: 10, rising: true },
};

/** The reason whose look is taken. @param {string} reason */
const known = (reason) => (HATCHES[reason] ? reason : 'unknown');

/** Id in the page of the pattern of a reason. @param {string} reason */
export const hatchOf = (reason) => `hatch-${known(reason)}`;

/** Both ends of the lines that a tile holds; those of its corners make the lines run on from tile to tile. @param {Hatch} hatch @returns {number[][]} */
export const linesOf = ({ size, rising, width }) => (width ? [-size, 0, size].map((shift) => (rising ? [shift, size, shift + size, 0] : [shift, 0, shift + size, size])) : []);

/** Draws the pattern of every reason in the page, once. @param {Element} defs of an SVG */
export function drawHatches(defs) {
  const make = (tag, attributes, ...children) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
    made.append(...children);
    return made;
  };
  defs.replaceChildren(...Object.entries(HATCHES).map(([reason, hatch]) => make('pattern', { id: hatchOf(reason), width: hatch.size, height: hatch.size, patternUnits: 'userSpaceOnUse' },
    make('rect', { width: hatch.size, height: hatch.size, fill: hatch.ground }),
    make('path', { d: linesOf(hatch).map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join(''), fill: 'none', stroke: hatch.line, 'stroke-width': hatch.width }))));
}

/** The look of a reason for a canvas. @param {CanvasRenderingContext2D} pen @param {string} reason or the id of its pattern @returns {CanvasPattern} */
export function hatchFor(pen, reason) {
  const hatch = HATCHES[known(reason.replace('hatch-', ''))];
  const tile = document.createElement('canvas');
  tile.width = tile.height = hatch.size;
  const on = /** @type {CanvasRenderingContext2D} */ (tile.getContext('2d'));
  on.fillStyle = hatch.ground;
  on.fillRect(0, 0, hatch.size, hatch.size);
  on.strokeStyle = hatch.line;
  on.lineWidth = hatch.width;
  on.beginPath();
  for (const [x1, y1, x2, y2] of linesOf(hatch)) {
    on.moveTo(x1, y1);
    on.lineTo(x2, y2);
  }
  on.stroke();
  return /** @type {CanvasPattern} */ (pen.createPattern(tile, 'repeat'));
}
