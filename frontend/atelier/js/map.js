import { say } from '../../js/words.js';
import { Canvases } from './canvas.js';
import { RD, bounds, drawn, place, resolution } from './rd.js';

const L = /** @type {any} */ (window).L;
const SOURCES = 'Wijkatelier · BAG, BGT, BRK, CBS';
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The map of the atelier: topography behind, canvases of the plan over it, and the pointer in RD metres. */
export class AtelierMap {
  /** @param {HTMLElement} element @param {{still: (sheet: any) => void, moving: (sheet: any) => void, drawn: (sketch: any) => void, moved: (view: string) => void}} on */
  constructor(element, on) {
    this.element = element;
    this.map = L.map(element, { crs: RD, zoomControl: false, zoomSnap: 0.5, minZoom: 3, maxZoom: 18, doubleClickZoom: false, boxZoom: false,
      zoomAnimation: !still(), fadeAnimation: !still(), markerZoomAnimation: !still(), wheelPxPerZoomLevel: 90 });
    this.map.attributionControl.setPrefix(false);
    this.map.attributionControl.addAttribution(SOURCES);
    this.map.createPane('plan').style.zIndex = 410;
    this.map.createPane('marks').style.zIndex = 430;
    this.base = L.tileLayer.wms('/wms', { layers: 'topografie', version: '1.3.0', format: 'image/png', transparent: true, tiled: true, uppercase: true,
      tileSize: 512, maxZoom: 18, updateWhenIdle: true, keepBuffer: 1 }).addTo(this.map);
    this.canvases = new Canvases(on.still, on.moving, on.drawn);
    this.marks = L.layerGroup().addTo(this.map);
    this.notes = L.layerGroup().addTo(this.map);
    this.map.on('moveend', () => {
      const { lat, lng } = this.map.getCenter();
      on.moved(`${this.map.getZoom()}/${lng.toFixed(0)}/${lat.toFixed(0)}`);
    });
    new ResizeObserver(() => this.map.invalidateSize({ pan: false })).observe(element);
  }

  /** Goes to a view such as "9/93000/463000", or else to the box, and begins to paint. @param {string} view @param {import('./geometry.js').Box} box */
  begin(view, box) {
    const [zoom, x, y] = view.split('/').map(Number);
    if (y > 0) this.map.setView(place(x, y), zoom, { animate: false });
    else this.fit(box, false);
    if (!this.map.hasLayer(this.canvases)) {
      this.canvases.addTo(this.map);
      L.control.scale({ imperial: false, position: 'bottomleft' }).addTo(this.map);
      this.speak();
    }
  }

  /** Puts a text before the sources, on every screen. @param {string} text */
  credit(text) {
    this.map.attributionControl.removeAttribution(SOURCES).addAttribution(`${text} · ${SOURCES}`);
  }

  /** Puts the texts of the language on the controls. */
  speak() {
    this.zoom?.remove();
    this.zoom = L.control.zoom({ position: 'bottomright', zoomInTitle: say('zoomin'), zoomOutTitle: say('zoomout') }).addTo(this.map);
  }

  /** @param {import('./geometry.js').Box} box @param {boolean} [animate] */
  fit(box, animate = !still()) {
    const over = (selector) => document.querySelector(selector)?.getBoundingClientRect();
    const [rail, side, bar] = [over('#rail'), over('#inspector'), over('#pending:not([hidden])')];
    this.map.fitBounds(bounds(box), { animate, maxZoom: 14, paddingTopLeft: [(rail?.width ?? 0) + 24, 72],
      paddingBottomRight: [(side?.width ?? 0) + 24, Math.min(300, bar?.height ?? 0) + 32] });
  }

  /** Paints the plan anew at the next frame. */
  paint() {
    this.canvases.refresh();
  }

  /** Draws the lines under the hand at the next frame. */
  move() {
    this.canvases.move();
  }

  /** Paints what is chosen or pending at the next frame. */
  show() {
    this.canvases.show();
  }

  /** Metres to a pixel now. */
  get metres() {
    return resolution(this.map.getZoom());
  }

  /** RD metres under a pointer. @param {{clientX: number, clientY: number}} event */
  placeOf(event) {
    const { lng, lat } = this.map.mouseEventToLatLng(event);
    return { x: lng, y: lat };
  }

  /** The place in the middle of what is free of panels. */
  middle() {
    const { lng, lat } = this.map.getCenter();
    return { x: lng, y: lat };
  }

  /** Shows geometries of findings or changed borders until the next. @param {any[]} geometries GeoJSON in RD @param {string} className */
  mark(geometries, className) {
    this.marks.clearLayers();
    for (const one of geometries) if (one) for (const part of ['casing', className]) drawn(one, { pane: 'marks', className: part, fill: part !== 'casing' }).addTo(this.marks);
  }

  /** Goes to the geometry and flashes it. @param {any} geometry GeoJSON in RD */
  flash(geometry) {
    this.mark([geometry], 'flash');
    const found = drawn(geometry, {}).getBounds();
    this.fit([found.getWest() - 40, found.getSouth() - 40, found.getEast() + 40, found.getNorth() + 40]);
  }

  /** Numbered notes on the map. @param {{x: number, y: number, text: string, className: string, choose: () => void}[]} notes */
  pin(notes) {
    this.notes.clearLayers();
    for (const note of notes) {
      L.marker(place(note.x, note.y), { keyboard: false, icon: L.divIcon({ className: `pin ${note.className}`, iconSize: [28, 28], html: note.text }) })
        .on('click', note.choose).addTo(this.notes);
    }
  }
}
