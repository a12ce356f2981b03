import { resolution } from './rd.js';
import { Sketch } from './sketch.js';
import { Tracing } from './tracing.js';

const L = /** @type {any} */ (window).L;

/**
 * Two canvases and a sketch over the map that move with it: what is still, painted when the view or the plan changes, what is chosen or pending,
 * and the lines under the hand, both drawn at most once a frame. Painters get the pen, a tracing for the view, and the size.
 * @typedef {{pen: CanvasRenderingContext2D, trace: Tracing, width: number, height: number, box: import('./geometry.js').Box}} Sheet
 */
export const Canvases = L.Renderer.extend({
  options: { padding: 0.15, pane: 'plan' },

  /** @param {(sheet: Sheet) => void} still @param {(sheet: Sheet) => void} moving @param {(sketch: Sketch) => void} drawn */
  initialize(still, moving, drawn) {
    L.Renderer.prototype.initialize.call(this, {});
    this._still = still;
    this._moving = moving;
    this._drawn = drawn;
    this._sketch = new Sketch();
    this._paths = () => {};
  },

  _updatePaths() {},

  _initContainer() {
    this._container = L.DomUtil.create('div', 'plan-canvases');
    this._canvases = ['still', 'moving'].map((name) => {
      const canvas = L.DomUtil.create('canvas', name, this._container);
      canvas.setAttribute('aria-hidden', 'true');
      return canvas;
    });
    this._container.append(this._sketch.element);
  },

  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    const size = this._bounds.getSize();
    const dots = window.devicePixelRatio || 1;
    L.DomUtil.setPosition(this._container, this._bounds.min);
    const corner = this._map.layerPointToLatLng(this._bounds.min);
    const metres = resolution(this._map.getZoom());
    this.sheets = this._canvases.map((canvas) => {
      if (canvas.width !== Math.round(size.x * dots) || canvas.height !== Math.round(size.y * dots)) {
        canvas.width = Math.round(size.x * dots);
        canvas.height = Math.round(size.y * dots);
        canvas.style.width = `${size.x}px`;
        canvas.style.height = `${size.y}px`;
      }
      const pen = canvas.getContext('2d');
      pen.setTransform(dots, 0, 0, dots, 0, 0);
      return { pen, trace: new Tracing(corner.lng, corner.lat, 1 / metres), width: size.x, height: size.y,
        box: [corner.lng, corner.lat - size.y * metres, corner.lng + size.x * metres, corner.lat] };
    });
    this.paint();
  },

  /** Paints both anew. */
  paint() {
    if (!this.sheets) return;
    this.sheets.forEach(({ pen, width, height }) => pen.clearRect(0, 0, width, height));
    this._still(this.sheets[0]);
    this._moving(this.sheets[1]);
    this._sketch.draw(this.sheets[1].trace, this._drawn);
  },

  /** Paints both anew at the next frame. */
  refresh() {
    if (this._fresh) return;
    this._fresh = requestAnimationFrame(() => {
      this._fresh = 0;
      this.paint();
    });
  },

  /** Draws the lines under the hand at the next frame. */
  move() {
    if (this._drawing) return;
    this._drawing = requestAnimationFrame(() => {
      this._drawing = 0;
      this._sketch.draw(this.sheets[1].trace, this._drawn);
    });
  },

  /** Paints what is chosen or pending at the next frame. */
  show() {
    if (this._asked) return;
    this._asked = requestAnimationFrame(() => {
      this._asked = 0;
      const sheet = this.sheets[1];
      sheet.pen.clearRect(0, 0, sheet.width, sheet.height);
      this._moving(sheet);
    });
  },

  /** Paints something over what is chosen, now, without wiping it. @param {(sheet: Sheet) => void} painter */
  over(painter) {
    if (!this._asked) painter(this.sheets[1]);
  },
});
