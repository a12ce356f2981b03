import { boxOf } from '../geometry.js';
import { paintSelection } from '../painting.js';

/** @typedef {import('../desk.js').Desk} Desk */

/** Whether units can be given to a target now; says why not. @param {Desk} desk */
export function ready(desk) {
  const { studio } = desk;
  if (!studio.open) desk.refuse('closed');
  else if (!studio.units) desk.refuse('nounits');
  else if (!studio.target) {
    desk.refuse('notarget');
    desk.take('target');
  } else return true;
  return false;
}

/** Whether a unit would move: those of the target stay where they are. @param {Desk} desk @param {number} unit */
const moves = (desk, unit) => desk.studio.units.area[unit] !== desk.studio.topology.find(desk.studio.target)?.area;

/** Selects what moves; says so where nothing does. @param {Desk} desk @param {number[]} units @param {boolean} out */
function select(desk, units, out) {
  const moving = units.filter((unit) => moves(desk, unit));
  if (moving.length) desk.studio.select(moving, out);
  else desk.refuse(units.length ? 'already' : 'nothinghere');
}

/** Assigns the unit that is clicked; a second click lets go of it. @param {Desk} desk */
export const clicking = (desk) => ({
  id: 'click', pans: true,
  click(at) {
    if (!ready(desk)) return;
    const unit = desk.studio.units.at(at.x, at.y);
    if (unit < 0) desk.refuse('nothinghere');
    else select(desk, [unit], desk.studio.selection.has(unit));
  },
});

/** Assigns all that the brush touches; Alt lets go. @param {Desk} desk */
export function brushing(desk) {
  /** @type {Set<number>} */
  let stroke = new Set();
  let from = null;
  const ring = document.getElementById('brush');
  const follow = ({ event }) => {
    const box = desk.map.element.getBoundingClientRect();
    ring.hidden = false;
    ring.style.width = ring.style.height = `${2 * desk.radius}px`;
    ring.style.transform = `translate(${event.clientX - box.left - desk.radius}px, ${event.clientY - box.top - desk.radius}px)`;
  };
  const touch = (at) => {
    const { units } = desk.studio;
    const radius = desk.radius * at.metres;
    const fresh = [];
    const steps = Math.max(1, Math.ceil(Math.hypot(at.x - from.x, at.y - from.y) / (radius * 0.7)));
    for (let i = 1; i <= steps; i++) {
      units.within(from.x + ((at.x - from.x) * i) / steps, from.y + ((at.y - from.y) * i) / steps, radius, (unit) => {
        if (stroke.has(unit) || !moves(desk, unit)) return;
        stroke.add(unit);
        fresh.push(unit);
      });
    }
    from = at;
    if (fresh.length) desk.map.canvases.over((sheet) => paintSelection(sheet, desk.studio, fresh));
  };
  return {
    id: 'brush',
    down(at) {
      if (!ready(desk)) return;
      stroke = new Set();
      from = at;
      follow(at);
      touch(at);
    },
    move(at) {
      if (at.event instanceof PointerEvent) follow(at);
      if (from) touch(at);
    },
    up(at) {
      if (!from) return;
      from = null;
      const units = [...stroke];
      stroke = new Set();
      select(desk, units, at.event.altKey);
    },
    click(at) {
      if (at.event instanceof PointerEvent) return;
      if (!ready(desk)) return;
      from = at;
      touch(at);
      this.up(at);
    },
    leave() {
      ring.hidden = true;
    },
    cancel() {
      const had = from !== null;
      from = null;
      stroke = new Set();
      desk.map.show();
      return had;
    },
    paint: (sheet) => paintSelection(sheet, desk.studio, stroke),
  };
}

/** Assigns what lies in a drawn shape: a lasso or a rectangle. @param {Desk} desk @param {'lasso'|'rectangle'} id */
export function enclosing(desk, id) {
  /** @type {number[]} */
  let line = [];
  let start = null;
  return {
    id,
    down(at) {
      if (!ready(desk)) return;
      start = at;
      line = [at.x, at.y];
    },
    move(at) {
      if (!start) return;
      if (id === 'rectangle') line = [start.x, start.y, at.x, start.y, at.x, at.y, start.x, at.y];
      else line.push(at.x, at.y);
      desk.map.move();
    },
    up(at) {
      if (!start) return;
      const ring = [...line, line[0], line[1]];
      start = null;
      line = [];
      desk.map.move();
      if (ring.length >= 8) select(desk, desk.studio.units.inside(ring, boxOf(ring)), at.event.altKey);
    },
    click(at) {
      if (id === 'rectangle' || at.event instanceof PointerEvent) return;
      if (!ready(desk)) return;
      const unit = desk.studio.units.at(at.x, at.y);
      if (unit >= 0) select(desk, [unit], false);
    },
    cancel() {
      const had = start !== null;
      start = null;
      line = [];
      desk.map.move();
      return had;
    },
    sketch: (sketch) => sketch.line(line, { closed: true }),
  };
}

/** Assigns a unit with all that hangs together with it in its buurt, within so many steps from neighbour to neighbour. @param {Desk} desk */
export const largerUnits = (desk) => ({
  id: 'larger', pans: true,
  click(at) {
    if (!ready(desk)) return;
    const { units } = desk.studio;
    const first = units.at(at.x, at.y);
    if (first < 0) {
      desk.refuse('nothinghere');
      return;
    }
    const found = new Set([first]);
    let edge = [first];
    for (let step = 0; step < desk.steps && edge.length; step++) {
      edge = edge.flatMap((unit) => units.neighbours(unit)).filter((unit) => !found.has(unit) && units.area[unit] === units.area[first]);
      edge.forEach((unit) => found.add(unit));
    }
    select(desk, [...found], desk.studio.selection.has(first));
  },
});

/** Chooses the buurt that gets land. @param {Desk} desk */
export const targeting = (desk) => ({
  id: 'target', pans: true,
  click(at) {
    const area = desk.studio.topology.at(at.x, at.y);
    if (!area) desk.refuse('nothinghere');
    else if (area.water) desk.refuse('watertarget');
    else desk.studio.aim(area.code);
  },
});
