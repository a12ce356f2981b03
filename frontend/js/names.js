/** @typedef {{code: string, text: string, x: number, y: number, width: number, height: number}} Name pixels; width and height are the area's */

const LETTER = 6.7;
const LINE = 15;

/**
 * Which names are drawn: a name must fit in its area (with some mercy) and may not touch another; large areas go first.
 * @param {Name[]} names @returns {Name[]}
 */
export function placeNames(names) {
  const taken = [];
  const placed = [];
  for (const name of [...names].sort((a, b) => b.width * b.height - a.width * a.height)) {
    const width = name.text.length * LETTER;
    if (width > name.width * 1.1 || LINE > name.height) continue;
    const box = { left: name.x - width / 2 - 4, right: name.x + width / 2 + 4, top: name.y - LINE, bottom: name.y + LINE };
    if (taken.some((one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom)) continue;
    taken.push(box);
    placed.push(name);
  }
  return placed;
}
