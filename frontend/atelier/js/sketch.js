const SPACE = 'http://www.w3.org/2000/svg';

/** Collects positions as the text of an SVG path. */
class PathText {
  text = '';

  moveTo(x, y) {
    this.text += `M${x} ${y}`;
  }

  lineTo(x, y) {
    this.text += `L${x} ${y}`;
  }
}

/**
 * The few lines under the hand, as SVG over the canvases: they change with every move of the pointer, and a browser without a GPU paints anew
 * only where they are, where touching a canvas costs it the whole window. Looks are in map.css.
 */
export class Sketch {
  constructor() {
    this.element = document.createElementNS(SPACE, 'svg');
    this.element.setAttribute('class', 'sketch');
    this.element.setAttribute('aria-hidden', 'true');
    this.used = 0;
  }

  /** Draws anew. @param {import('./tracing.js').Tracing} trace @param {(sketch: Sketch) => void} painter */
  draw(trace, painter) {
    this.trace = trace;
    this.used = 0;
    painter(this);
    for (const path of [...this.element.children].slice(this.used)) path.removeAttribute('d');
  }

  /** @param {string} text @param {string} look */
  path(text, look) {
    const path = this.element.children[this.used++] ?? this.element.appendChild(document.createElementNS(SPACE, 'path'));
    if (path.getAttribute('class') !== look) path.setAttribute('class', look);
    if (path.getAttribute('d') !== text) path.setAttribute('d', text);
  }

  /** @param {import('./geometry.js').Line} line */
  textOf(line) {
    const path = new PathText();
    this.trace.line(/** @type {any} */ (path), line);
    return path.text;
  }

  /** A line: ground, casing, line, positions. @param {import('./geometry.js').Line} line @param {{closed?: boolean, points?: boolean}} [look] */
  line(line, { closed = false, points = false } = {}) {
    if (line.length < 4) return;
    const text = this.textOf(line) + (closed ? 'Z' : '');
    if (closed) this.path(text, 'ground');
    this.path(text, 'light');
    this.path(text, 'dark');
    if (points) for (let i = 0; i < line.length; i += 2) this.point(line[i], line[i + 1]);
  }

  /** @param {number} x @param {number} y @param {string} [look] @param {number} [radius] pixels */
  point(x, y, look = 'point', radius = 4.5) {
    this.path(`M${this.trace.x(x) - radius} ${this.trace.y(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`, look);
  }

  /** What the magnet holds: the line glows, the place has a ring. @param {{x: number, y: number, soort?: string, line?: import('./geometry.js').Line}} spot */
  lure(spot) {
    if (spot.soort && spot.line) {
      this.path(this.textOf(spot.line), 'glow');
      this.point(spot.x, spot.y, 'point', 7);
    }
    this.point(spot.x, spot.y, 'dot', 2.5);
  }
}
