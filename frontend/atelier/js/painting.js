import { placeNames } from '../../js/names.js';
import { farthestInside } from '../../js/inside.js';
import { freshLines } from './fresh.js';
import { meet } from './geometry.js';
import { ACCENT, INK, hatch, tint } from './palette.js';

/** Units are drawn from where their mean side has this many pixels. */
const UNIT_SIDE = 9;

/** @typedef {import('./canvas.js').Sheet} Sheet @typedef {import('./topology.js').Topology} Topology @typedef {import('./topology.js').PlanArea} PlanArea */

/** What of the plan stands still: tints, units, borders, names. @param {Sheet} sheet @param {import('./studio.js').Studio} studio */
export function paintStill(sheet, studio) {
  const { pen, trace, box } = sheet;
  const { topology, units, target } = studio;
  const seen = [...topology.areas.values()].filter((area) => meet(area.box, box));
  for (const area of seen) {
    if (area.water) continue;
    pen.beginPath();
    trace.area(pen, topology, area);
    pen.fillStyle = area.code === target ? tint(area.kleur, 0.5) : tint(area.kleur, 0.16);
    pen.fill('evenodd');
  }
  if (units && studio.showUnits && sideOf(units) * trace.scale >= UNIT_SIDE) paintUnits(sheet, units);
  paintBorders(sheet, topology);
  const chosen = topology.find(target);
  if (chosen) paintOutline(sheet, topology, chosen);
  paintNames(sheet, topology, seen, target);
}

function sideOf(units) {
  units.side ??= Math.sqrt(units.opp.reduce((a, b) => a + b, 0) / Math.max(1, units.count));
  return units.side;
}

function paintUnits({ pen, trace, box }, units) {
  const drawn = new Uint8Array(units.lines.length);
  pen.beginPath();
  units.grid.meeting(...box, (unit) => {
    for (const ring of units.rings[unit]) {
      for (const step of ring) {
        const i = Math.abs(step) - 1;
        if (drawn[i]) continue;
        drawn[i] = 1;
        trace.line(pen, units.lines[i]);
      }
    }
  });
  pen.lineWidth = 1;
  pen.lineJoin = 'round';
  pen.strokeStyle = 'rgb(20 33 61 / 38%)';
  pen.stroke();
}

/** One crisp line with a light casing; heavier between wijken and round the whole. @param {Sheet} sheet @param {Topology} topology */
function paintBorders({ pen, trace, box }, topology) {
  const light = new Path2D();
  const heavy = new Path2D();
  for (const edge of topology.edges.values()) {
    if (edge.left === edge.right || !meet(edge.box, box)) continue;
    const [a, b] = [topology.areas.get(edge.left), topology.areas.get(edge.right)];
    trace.line(a && b && a.wijk === b.wijk ? light : heavy, edge.line);
  }
  pen.lineJoin = pen.lineCap = 'round';
  const kinds = [{ path: light, width: 1.5 }, { path: heavy, width: 2.75 }];
  for (const { path, width } of kinds) strokePath(pen, path, 'rgb(255 255 255 / 85%)', width + 3);
  for (const { path, width } of kinds) strokePath(pen, path, INK, width);
}

/** @param {CanvasRenderingContext2D} pen @param {Path2D} path @param {string} color @param {number} width */
function strokePath(pen, path, color, width) {
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.stroke(path);
}

/** Light and dark, so that it shows on any colour. @param {Sheet} sheet @param {Topology} topology @param {PlanArea} area */
function paintOutline({ pen, trace }, topology, area) {
  const path = new Path2D();
  trace.area(path, topology, area);
  pen.lineJoin = 'round';
  strokePath(pen, path, '#fff', 7);
  strokePath(pen, path, tint(area.kleur, 1), 4);
}

/** Where the name of an area stands, kept until its border changes. @param {Topology} topology @param {PlanArea & {spot?: any}} area */
function spotOf(topology, area) {
  if (area.spot) return area.spot;
  const rings = topology.rings(area).map((ring) => {
    const size = ring.reduce((sum, { edge }) => sum + edge.line.length / 2, 0);
    const every = Math.max(1, Math.floor(size / 120));
    const points = [];
    for (const { edge, back } of ring) {
      const n = edge.line.length / 2;
      for (let k = 0; k < n; k += every) {
        const i = back ? n - 1 - k : k;
        points.push([edge.line[2 * i], edge.line[2 * i + 1]]);
      }
    }
    return points;
  }).filter((ring) => ring.length > 2);
  area.spot = rings.length ? farthestInside(rings) : { x: (area.box[0] + area.box[2]) / 2, y: (area.box[1] + area.box[3]) / 2, room: 0 };
  return area.spot;
}

function paintNames({ pen, trace, width, height }, topology, seen, target) {
  const names = [];
  for (const area of seen) {
    if (area.water) continue;
    const spot = spotOf(topology, area);
    const [x, y] = [trace.x(spot.x), trace.y(spot.y)];
    if (x > 0 && y > 0 && x < width && y < height) names.push({ code: area.code, text: area.slot ? `${area.naam} 🔒` : area.naam, x, y, room: (area.code === target ? 3 : 1) * spot.room * trace.scale });
  }
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  for (const { code, text, x, y } of placeNames(names)) {
    pen.font = `${code === target ? 700 : 600} ${code === target ? 13 : 12}px system-ui, sans-serif`;
    pen.strokeStyle = 'rgb(255 255 255 / 92%)';
    pen.lineWidth = 4;
    pen.strokeText(text, x, y);
    pen.fillStyle = INK;
    pen.fillText(text, x, y);
  }
}

/** Some units with the hatch of the target. @param {Sheet} sheet @param {import('./studio.js').Studio} studio @param {Iterable<number>} chosen */
export function paintSelection({ pen, trace }, studio, chosen) {
  if (!studio.units) return;
  const area = studio.topology.find(studio.target);
  const path = new Path2D();
  for (const unit of chosen) trace.unit(path, studio.units, unit);
  pen.fillStyle = hatch(pen, area ? tint(area.kleur, 1) : ACCENT);
  pen.fill(path, 'evenodd');
  pen.strokeStyle = area ? tint(area.kleur, 1) : ACCENT;
  pen.lineWidth = 1.5;
  pen.stroke(path);
}

/** Land that changes sides in the pending change, hatched, with its new borders. @param {Sheet} sheet @param {Topology} before @param {Topology} after @param {string[]} codes of changed buurten */
export function paintPending(sheet, before, after, codes) {
  const { pen, trace } = sheet;
  for (const code of codes) {
    const [was, is] = [before.find(code), after.find(code)];
    if (!is) continue;
    const path = new Path2D();
    if (was) trace.area(path, before, was);
    trace.area(path, after, is);
    pen.save();
    pen.clip(inner(trace, after, is), 'evenodd');
    pen.fillStyle = hatch(pen, tint(is.kleur, 1));
    pen.fill(path, 'evenodd');
    pen.restore();
  }
  const path = new Path2D();
  for (const line of freshLines(before, after)) trace.line(path, line);
  pen.lineJoin = pen.lineCap = 'round';
  strokePath(pen, path, '#fff', 6);
  strokePath(pen, path, ACCENT, 3);
}

function inner(trace, topology, area) {
  const path = new Path2D();
  trace.area(path, topology, area);
  return path;
}
