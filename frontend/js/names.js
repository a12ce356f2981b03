/**
 * Pixels; room is the distance to the area's border. The map keeps with it what it draws it by: the place, how far under it, what kind.
 * @typedef {{code?: string, text: string, x: number, y: number, room: number, under?: number, spot?: any, kind?: string}} Name
 */

const LETTER = 6.7;
const LINE = 15;

/** Names may be this much longer than the circle that fits in their area. */
const MERCY = 1.7;

const boxOf = ({ text, x, y }) => ({ left: x - (text.length * LETTER) / 2 - 4, right: x + (text.length * LETTER) / 2 + 4, top: y - LINE / 2 - 1, bottom: y + LINE / 2 + 1 });

/**
 * Which names are drawn: a name must fit in its area, with some mercy, and may not touch another or a circle; large areas go first.
 * @param {Name[]} names @param {{x: number, y: number, radius: number}[]} [circles]
 * @param {Name[]} [before] drawn already; they come first @returns {Name[]}
 */
export function placeNames(names, circles = [], before = []) {
  const taken = [...circles.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })), ...before.map(boxOf)];
  const placed = [...before];
  for (const name of [...names].sort((a, b) => b.room - a.room)) {
    const width = name.text.length * LETTER;
    if (width > 2 * MERCY * name.room || LINE > 2 * name.room) continue;
    const box = boxOf(name);
    if (taken.some((one) => one.left < box.right && box.left < one.right && one.top < box.bottom && box.top < one.bottom)) continue;
    taken.push(box);
    placed.push(name);
  }
  return placed;
}
