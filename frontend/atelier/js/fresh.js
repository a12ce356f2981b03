/** @typedef {import('./topology.js').Topology} Topology */

const kept = new WeakMap();
const key = (line, i) => `${Math.round(line[i] * 1000)} ${Math.round(line[i + 1] * 1000)}`;

/**
 * Stretches of border that a change brings: of borders with a new number, the segments that were on no border before. Kept per changed topology.
 * @param {Topology} before @param {Topology} after @returns {number[][]}
 */
export function freshLines(before, after) {
  if (kept.has(after)) return kept.get(after);
  const old = new Set();
  for (const edge of before.edges.values()) if (after.edges.get(edge.id)?.line !== edge.line) for (let i = 0; i < edge.line.length; i += 2) old.add(key(edge.line, i));
  const lines = [];
  for (const edge of after.edges.values()) {
    if (edge.left === edge.right || before.edges.get(edge.id)?.line === edge.line) continue;
    const { line } = edge;
    let run = [];
    for (let i = 0; i + 3 < line.length; i += 2) {
      if (old.has(key(line, i)) && old.has(key(line, i + 2))) {
        if (run.length) lines.push(run);
        run = [];
      } else run.push(...(run.length ? [] : [line[i], line[i + 1]]), line[i + 2], line[i + 3]);
    }
    if (run.length) lines.push(run);
  }
  kept.set(after, lines);
  return lines;
}
