/** Draws lines of RD metres on a canvas. Positions are set on a raster of a quarter pixel, and repeated ones left out: what is far away costs little. */
export class Tracing {
  /** @param {number} left @param {number} top RD metres of the canvas' upper left corner @param {number} scale pixels to a metre */
  constructor(left, top, scale) {
    this.left = left;
    this.top = top;
    this.scale = scale;
  }

  x(x) {
    return Math.round((x - this.left) * this.scale * 4) / 4;
  }

  y(y) {
    return Math.round((this.top - y) * this.scale * 4) / 4;
  }

  /** @param {CanvasRenderingContext2D|Path2D} path @param {import('./geometry.js').Line} line @param {boolean} back walked from its end @param {boolean} on goes on where the path is */
  line(path, line, back = false, on = false) {
    const n = line.length;
    let px = NaN;
    let py = NaN;
    for (let k = 0; k < n; k += 2) {
      const i = back ? n - 2 - k : k;
      const x = this.x(line[i]);
      const y = this.y(line[i + 1]);
      if (x === px && y === py) continue;
      if (k === 0 && !on) path.moveTo(x, y);
      else path.lineTo(x, y);
      px = x;
      py = y;
    }
  }

  /** An area of the topology. @param {CanvasRenderingContext2D|Path2D} path @param {import('./topology.js').Topology} topology @param {import('./topology.js').PlanArea} area */
  area(path, topology, area) {
    for (const ring of topology.rings(area)) {
      ring.forEach(({ edge, back }, i) => this.line(path, edge.line, back, i > 0));
      path.closePath();
    }
  }

  /** @param {CanvasRenderingContext2D|Path2D} path @param {import('./units.js').Units} units @param {number} unit */
  unit(path, units, unit) {
    for (const ring of units.rings[unit]) {
      ring.forEach((step, i) => this.line(path, units.lines[Math.abs(step) - 1], step < 0, i > 0));
      path.closePath();
    }
  }
}
