/** @typedef {{code: string, text: string, x: number, y: number, width: number, height: number}} Name pixels; width and height are the area's */

const LETTER = 6.7;
const LINE = 15;

/**
 * Which names are drawn: a name must fit in its area (with some mercy) and may not touch another or a circle; large areas go first.
 * @param {Name[]} names @param {{x: number, y: number, radius: number}[]} [circles] @returns {Name[]}
 */
export function placeNames(names, circles = []) {
  const taken = circles.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  const placed = [];
  for (const name of [...names].sort((a, b) => b.width * b.height - a.width * a.height)) {
    const width = name.text.length * LETTER;
    if (width > name.width * 1.1 || LINE > name.height) continue;
    const box = { left: name.x - width / 2 - 4, right: name.x + width / 2 + 4, top: name.y - LINE / 2 - 1, bottom: name.y + LINE / 2 + 1 };
    if (taken.some((one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom)) continue;
    taken.push(box);
    placed.push(name);
  }
  return placed;
}
