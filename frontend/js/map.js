import { absence, hatchOf, radiusOf, classOf } from './figures.js';
import { inWords } from './card.js';
import { spotOf } from './inside.js';
import { placeNames } from './names.js';
import { el } from './dom.js';
import { say } from './words.js';

/** More areas than this are painted by the WMS: a browser's vectors would stutter. */
const VECTORS = 2000;
const L = /** @type {any} */ (window).L;

/** One WMS layer of our own service, in Web Mercator. */
function wms(layers, transparent, options = {}) {
  return L.tileLayer.wms('/wms', { layers, version: '1.3.0', format: 'image/png', transparent, tiled: true, uppercase: true,
    tileSize: 512, maxZoom: 21, updateWhenIdle: true, keepBuffer: 1, ...options });
}

/** The map: base map, areas with their figure, names, selection. It draws a scene and says what people point at. */
export class AreaMap {
  /** @param {HTMLElement} place @param {{hover: (code: string|null) => void, choose: (code: string) => void, moved: (view: string) => void, centre: () => void, scaled: (scale: number) => void}} on */
  constructor(place, on) {
    this.on = on;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = L.map(place, { zoomControl: false, zoomSnap: 0.5, minZoom: 6, maxZoom: 21, zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still });
    this.map.attributionControl.setPrefix(false);
    this.map.attributionControl.addAttribution('Wijkatelier · BAG, BGT, BRK, CBS');
    this.map.whenReady(() => L.control.scale({ imperial: false, position: 'bottomleft' }).addTo(this.map));
    for (const [name, order] of [['areas', 410], ['circles', 420], ['chosen', 430]]) this.map.createPane(name).style.zIndex = order;
    this.panes = { areas: L.svg({ pane: 'areas', padding: 0.4 }), circles: L.svg({ pane: 'circles', padding: 0.4 }), chosen: L.svg({ pane: 'chosen', padding: 0.4 }) };
    this.base = wms('topografie', true);
    this.extra = { percelen: wms('percelen', true, { zIndex: 5 }), adressen: wms('adressen', true, { zIndex: 6 }) };
    this.layers = { basemap: true, percelen: false, adressen: false, labels: true, opacity: 0.72 };
    this.tip = L.tooltip({ className: 'tip', sticky: true, direction: 'top', offset: [0, -10], opacity: 1 });
    this.names = L.layerGroup().addTo(this.map);
    this.shapes = new Map();
    this.spots = new Map();
    this.scale = 1;
    this.map.on('moveend', () => {
      const { lat, lng } = this.map.getCenter();
      on.moved(`${this.map.getZoom()}/${lat.toFixed(5)}/${lng.toFixed(5)}`);
      this.drawNames();
    });
    this.map.on('zoomend', () => {
      if (!this.scene || !this.circled().length) return;
      this.drawCircles();
      on.scaled(this.scale);
    });
    place.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') on.centre();
    });
    new ResizeObserver(() => this.map.invalidateSize({ pan: false })).observe(place);
  }

  /** Puts the texts of the language on the controls. */
  speak() {
    this.zoom?.remove();
    this.zoom = L.control.zoom({ position: 'bottomright', zoomInTitle: say('zoomin'), zoomOutTitle: say('zoomout') }).addTo(this.map);
  }

  /** Goes to a view such as "13/52.1/4.5", or to the bounds. @param {string} view @param {number[]|null} bounds */
  go(view, bounds) {
    if (view) {
      const [zoom, lat, lng] = view.split('/').map(Number);
      this.map.setView([lat, lng], zoom, { animate: false });
    } else if (bounds) {
      const [west, south, east, north] = bounds;
      this.map.fitBounds([[south, west], [north, east]], { animate: false, paddingTopLeft: [16, 16], paddingBottomRight: [16, 16 + this.covered()] });
    }
  }

  /** Pixels at the bottom of the map that lie under the sheet of a phone or under the table. */
  covered() {
    const map = this.map.getContainer().getBoundingClientRect();
    const over = (one) => (one && !one.hidden && one.getBoundingClientRect().left < map.right && one.getBoundingClientRect().right > map.left
      ? map.bottom - one.getBoundingClientRect().top : 0);
    return Math.max(0, Math.min(0.8 * map.height, Math.max(over(document.getElementById('table')), over(document.getElementById('panel')))));
  }

  /** Offers other tiles as a base map. @param {{url: string, naamsvermelding: string}|null} achtergrond */
  offer(achtergrond) {
    if (!achtergrond || this.extra.brt) return;
    this.extra.brt = L.tileLayer(achtergrond.url, { attribution: achtergrond.naamsvermelding, maxZoom: 21, maxNativeZoom: 19, zIndex: 2 });
    this.layers.brt = false;
  }

  /** Switches layers and opacity. @param {object} layers */
  switch(layers) {
    Object.assign(this.layers, layers);
    const wanted = (layer, on) => (on ? layer.addTo(this.map) : layer.remove());
    wanted(this.base, this.layers.basemap);
    for (const [name, layer] of Object.entries(this.extra)) wanted(layer, this.layers[name]);
    this.paint();
    this.drawNames();
  }

  /** Draws the scene; geometry is made anew only when the areas are others. @param {import('./main.js').Scene} scene */
  draw(scene) {
    const others = this.scene?.collection !== scene.collection;
    this.scene = scene;
    if (others) this.makeShapes();
    this.paint();
    this.drawNames();
    this.choose();
  }

  makeShapes() {
    this.areas?.remove();
    this.circles?.remove();
    this.shapes.clear();
    this.spots = new Map();
    this.circles = L.layerGroup().addTo(this.map);
    const vectors = this.scene.areas.length <= VECTORS;
    this.areas = L.geoJSON(this.scene.collection, {
      pane: 'areas', renderer: this.panes.areas, smoothFactor: 0.6,
      style: vectors ? undefined : { opacity: 0, fillOpacity: 0 },
      onEachFeature: (feature, shape) => {
        this.shapes.set(feature.properties.code, shape);
        shape.on({ mouseover: () => this.on.hover(feature.properties.code), mouseout: () => this.on.hover(null),
          click: () => this.on.choose(feature.properties.code) });
        shape.bindTooltip(() => this.tipOf(feature.properties), { className: 'tip', sticky: true, direction: 'top', offset: [0, -8], opacity: 1 });
      },
    }).addTo(this.map);
  }

  tipOf(area) {
    const { indicator } = this.scene;
    return el('div', {}, el('b', {}, area.naam), indicator ? inWords(area.figures[indicator.id], indicator) : say(area.level));
  }

  /** Colours the areas by class, or sets circles for counts. */
  paint() {
    if (!this.areas || !this.scene) return;
    const { indicator, classes, shown, areas } = this.scene;
    this.painted?.remove();
    this.circles.clearLayers();
    if (areas.length > VECTORS) {
      if (indicator) this.painted = wms(`${shown.level}:${indicator.id}`, true, { zIndex: 7, opacity: this.layers.opacity }).addTo(this.map);
      return;
    }
    const count = indicator?.soort === 'count';
    for (const area of areas) {
      const shape = this.shapes.get(area.code);
      const line = { color: '#46506a', weight: 1, opacity: 0.85, stroke: true };
      const figure = indicator ? area.figures[indicator.id] : undefined;
      const reason = absence(figure);
      if (!indicator || area.water) shape.setStyle({ ...line, fillColor: '#ffffff', fillOpacity: indicator && !area.water ? 0.3 : 0.01 });
      else if (reason) shape.setStyle({ ...line, fillColor: `url(#${hatchOf(reason)})`, fillOpacity: this.layers.opacity });
      else if (count || !classes?.breaks.length) shape.setStyle({ ...line, fillColor: '#ffffff', fillOpacity: 0.45 });
      else shape.setStyle({ ...line, fillColor: classes.breaks[classOf(figure.value, classes.breaks)].color, fillOpacity: this.layers.opacity });
    }
    if (count && classes?.breaks.length) this.drawCircles();
  }

  /** The areas that have a circle. */
  circled() {
    const { areas, indicator, classes } = this.scene;
    if (indicator?.soort !== 'count' || !classes?.breaks.length) return [];
    return areas.filter((area) => !absence(area.figures[indicator.id]) && area.figures[indicator.id].value > 0);
  }

  /** Large circles lie under small ones. */
  drawCircles() {
    const { indicator, classes } = this.scene;
    this.scale = this.circleScale();
    this.circles.clearLayers();
    const filled = this.circled().sort((a, b) => b.figures[indicator.id].value - a.figures[indicator.id].value);
    const color = classes.breaks[classes.breaks.length - 1].color;
    for (const area of filled) {
      L.circleMarker(this.centreOf(area.code), { pane: 'circles', renderer: this.panes.circles, interactive: false,
        radius: this.scale * radiusOf(area.figures[indicator.id].value, classes.breaks), color: '#ffffff', weight: 1.5,
        fillColor: color, fillOpacity: Math.min(1, this.layers.opacity + 0.1) }).addTo(this.circles);
    }
  }

  /** The place inside an area for its name or circle. */
  centreOf(code) {
    if (!this.spots.has(code)) this.spots.set(code, spotOf(this.shapes.get(code).feature.geometry));
    return this.spots.get(code);
  }

  /** Pixels between that place and the border of the area. */
  roomOf(code) {
    const { lat, lng, room } = this.centreOf(code);
    return this.map.latLngToContainerPoint([lat, lng]).y - this.map.latLngToContainerPoint([lat + room, lng]).y;
  }

  /** How much smaller circles are drawn than the classes say, so that they do not hide each other where areas are small. */
  circleScale() {
    const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 1;
    const { indicator, classes } = this.scene;
    const circled = this.circled();
    if (!circled.length || !this.map._loaded) return 1;
    const drawn = middle(circled.map((area) => radiusOf(area.figures[indicator.id].value, classes.breaks)));
    const room = middle(circled.map((area) => this.roomOf(area.code)));
    return Math.min(1, Math.max(0.4, (1.3 * room) / drawn));
  }

  drawNames() {
    this.names.clearLayers();
    if (!this.scene || !this.layers.labels || this.scene.areas.length > VECTORS || !this.map._loaded) return;
    const seen = this.map.getBounds();
    const { classes } = this.scene;
    const circles = this.circled().map((area) => ({ code: area.code, ...this.map.latLngToContainerPoint(this.centreOf(area.code)),
      radius: this.scale * radiusOf(area.figures[this.scene.indicator.id].value, classes.breaks) }));
    const radius = new Map(circles.map((one) => [one.code, one.radius]));
    const candidates = [];
    for (const area of this.scene.areas) {
      if (area.water || !seen.contains(this.centreOf(area.code))) continue;
      const at = this.map.latLngToContainerPoint(this.centreOf(area.code));
      const room = this.roomOf(area.code);
      const under = radius.has(area.code) ? radius.get(area.code) + 10 : 0;
      candidates.push({ code: area.code, text: area.naam, x: at.x, y: at.y + under, under, room });
    }
    for (const { code, text, under } of placeNames(candidates, circles)) {
      L.marker(this.centreOf(code), { interactive: false, keyboard: false,
        icon: L.divIcon({ className: 'place', iconSize: [0, 0], iconAnchor: [0, -under], html: el('span', { 'aria-hidden': 'true' }, text) }) }).addTo(this.names);
    }
  }

  /** Outlines the chosen area twice, light and dark, so that it shows on any colour. */
  choose() {
    this.outline?.remove();
    const shape = this.scene.area && this.shapes.get(this.scene.area.code);
    if (!shape) return;
    const line = (color, weight) => L.geoJSON(shape.feature, { pane: 'chosen', renderer: this.panes.chosen, interactive: false,
      style: { color, weight, fill: false, opacity: 1, lineJoin: 'round' } });
    this.outline = L.layerGroup([line('#ffffff', 7), line('#14213d', 3.5)]).addTo(this.map);
  }

  /** Brings an area into view if it is not. @param {string} code */
  reveal(code) {
    const shape = this.shapes.get(code);
    if (!shape) return;
    const { x, y } = this.map.getSize();
    const free = L.latLngBounds(this.map.containerPointToLatLng([0, 0]), this.map.containerPointToLatLng([x, y - this.covered()]));
    if (!free.contains(shape.getBounds())) {
      this.map.fitBounds(shape.getBounds(), { maxZoom: Math.max(15, this.map.getZoom()), paddingTopLeft: [48, 48], paddingBottomRight: [48, 48 + this.covered()] });
    }
  }

  /** Draws the border of the area that is pointed at heavier. @param {string|null} code */
  hover(code) {
    if (this.scene.areas.length > VECTORS) return;
    this.shapes.get(this.hovered)?.setStyle({ weight: 1, color: '#46506a' });
    this.hovered = code;
    this.shapes.get(code)?.setStyle({ weight: 3, color: '#14213d' }).bringToFront();
  }

  chooseAtCentre() {
    const centre = this.map.latLngToLayerPoint(this.map.getCenter());
    for (const [code, shape] of this.shapes) if (shape._containsPoint ? shape._containsPoint(centre) : false) return this.on.choose(code);
    const { x, y } = this.map.getContainer().getBoundingClientRect();
    const size = this.map.getSize();
    const hit = document.elementsFromPoint(x + size.x / 2, y + size.y / 2);
    for (const [code, shape] of this.shapes) if (hit.includes(shape.getElement())) return this.on.choose(code);
    return undefined;
  }
}
