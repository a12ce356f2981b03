import { resolution } from './rd.js';
import { Tracing } from './tracing.js';

const L = /** @type {any} */ (window).L;

/**
 * Two canvases over the map that move with it: what is still, painted when the view or the plan changes, and what moves, painted at
 * most once a frame. Painters get the pen, a tracing for the view, and the size.
 * @typedef {{pen: CanvasRenderingContext2D, trace: Tracing, width: number, height: number, box: import('./geometry.js').Box}} Sheet
 */
export const Canvases = L.Renderer.extend({
  options: { padding: 0.15, pane: 'plan' },

  /** @param {(sheet: Sheet) => void} still @param {(sheet: Sheet) => void} moving */
  initialize(still, moving) {
    L.Renderer.prototype.initialize.call(this, {});
    this._still = still;
    this._moving = moving;
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
  },

  /** Paints what moves at the next frame. */
  move() {
    if (this._asked) return;
    this._asked = requestAnimationFrame(() => {
      this._asked = 0;
      const sheet = this.sheets[1];
      sheet.pen.clearRect(0, 0, sheet.width, sheet.height);
      this._moving(sheet);
    });
  },

  /** Paints something over what moves, now, without wiping it. @param {(sheet: Sheet) => void} painter */
  over(painter) {
    if (!this._asked) painter(this.sheets[1]);
  },
});
