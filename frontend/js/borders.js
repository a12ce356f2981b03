import { polygonsOf } from './inside.js';

/**
 * Which borders two divisions do not share, found by their pieces from vertex to vertex: in a division that has been checked both
 * neighbours have every vertex of their border.
 * @typedef {{features: {id: string, properties: {naam: string}, geometry: any}[]}} Division
 * @typedef {{made: number[][][], gone: number[][][], moved: string[], added: string[], removed: string[]}} Change lines as [lng, lat]; names of areas
 */

/** @param {number[]} place */
const textOf = ([x, y]) => `${x},${y}`;

/** Pieces of all rings by their two ends, whichever way they run. @param {Division} division @returns {Map<string, number[][]>} */
function piecesOf({ features }) {
  const pieces = new Map();
  for (const { geometry } of features) {
    for (const ring of polygonsOf(geometry).flat()) {
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [textOf(ring[i - 1]), textOf(ring[i])];
        pieces.set(a < b ? `${a} ${b}` : `${b} ${a}`, [ring[i - 1], ring[i]]);
      }
    }
  }
  return pieces;
}

/** Joins pieces end to end to as few lines as a walk finds. @param {number[][][]} pieces @returns {number[][][]} */
export function chained(pieces) {
  const at = new Map();
  for (const piece of pieces) for (const end of piece) at.set(textOf(end), [...(at.get(textOf(end)) ?? []), piece]);
  const left = new Set(pieces);
  const walk = (from) => {
    const line = [from];
    for (;;) {
      const end = line[line.length - 1];
      const next = at.get(textOf(end)).find((piece) => left.has(piece));
      if (!next) return line;
      left.delete(next);
      line.push(textOf(next[0]) === textOf(end) ? next[1] : next[0]);
    }
  };
  const lines = [];
  const loose = pieces.flat().filter((end) => at.get(textOf(end)).length !== 2);
  for (const start of [...loose, ...pieces.map(([end]) => end)]) {
    while (at.get(textOf(start)).some((piece) => left.has(piece))) lines.push(walk(start));
  }
  return lines;
}

/** What a draft changes. @param {Division} before @param {Division} after @returns {Change} */
export function changeOf(before, after) {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  const only = (one, other) => chained([...one].filter(([key]) => !other.has(key)).map(([, piece]) => piece));
  const was = new Map(before.features.map((one) => [one.id, one]));
  const is = new Map(after.features.map((one) => [one.id, one]));
  const name = ({ properties }) => properties.naam;
  const differs = (one) => {
    const [a, b] = [piecesOf({ features: [one] }), piecesOf({ features: [was.get(one.id)] })];
    return a.size !== b.size || [...a.keys()].some((key) => !b.has(key));
  };
  return { made: only(now, old), gone: only(old, now), removed: before.features.filter((one) => !is.has(one.id)).map(name),
    added: after.features.filter((one) => !was.has(one.id)).map(name), moved: after.features.filter((one) => was.has(one.id) && differs(one)).map(name) };
}
