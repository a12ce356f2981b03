import { inWords } from './tell.js';
import { holds, spotOf } from './inside.js';
import { placeNames } from './names.js';
import { POINTED, REST, circlesOf, drawable, scaleOf, styleOf } from './paint.js';
import { titleOf } from './figures.js';
import { el } from './dom.js';
import { say, spoken } from './words.js';

/** More areas than this are painted by the WMS: a browser's vectors would stutter. */
const VECTORS = 2000;
const L = /** @type {any} */ (window).L;
/** Steps of zooming: whole ones, so that the base map is sharp; finer ones to fill the window with a region. */
const [STEP, FINE] = [1, 0.25];
/** Pixels between a gemeente's middle and its border up to which its name helps to find one's way. */
const WIDE = 320;
const PANES = [['halo', 405], ['areas', 410], ['around', 415], ['circles', 420], ['draft', 425], ['chosen', 430]];

/** One WMS layer of our own service, in Web Mercator. */
function wms(layers, transparent, options = {}) {
  return L.tileLayer.wms('/wms', { layers, version: '1.3.0', format: 'image/png', transparent, tiled: true, uppercase: true,
    tileSize: 512, maxZoom: 21, updateWhenIdle: true, keepBuffer: 1, ...options });
}

/** A map: base map, areas with a figure, names, selection. It draws a picture and says what people point at. */
export class AreaMap {
  /** @param {HTMLElement} place @param {{hover: (code: string|null) => void, choose: (code: string) => void, moved: (view: string) => void, centre: () => void, scaled: () => void}} on */
  constructor(place, on) {
    this.on = on;
    this.still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map = L.map(place, { zoomControl: false, trackResize: false, zoomSnap: STEP, minZoom: 6, maxZoom: 21, zoomAnimation: !this.still, fadeAnimation: !this.still, markerZoomAnimation: !this.still });
    this.map.attributionControl.setPrefix(false);
    this.map.attributionControl.addAttribution('Wijkatelier · BAG, BGT, BRK, CBS');
    this.map.whenReady(() => L.control.scale({ imperial: false, position: 'bottomleft' }).addTo(this.map));
    /** Paints nothing that is seen: areas that the WMS paints, for pointing. @type {any} */
    this.unseen = null;
    this.panes = {};
    for (const [name, order] of PANES) {
      this.map.createPane(name).style.zIndex = order;
      this.panes[name] = L.svg({ pane: name, padding: 0.4 });
    }
    this.map.createPane('painted').style.zIndex = '402';
    this.base = wms('topografie', true);
    this.extra = { percelen: wms('percelen', true, { zIndex: 5 }), adressen: wms('adressen', true, { zIndex: 6 }) };
    this.layers = { basemap: true, percelen: false, adressen: false, labels: true, opacity: 0.8 };
    this.names = L.layerGroup().addTo(this.map);
    this.shapes = new Map();
    this.spots = new Map();
    this.scale = 1;
    this.map.on('moveend', () => {
      on.moved(this.view());
      this.drawNames();
    });
    this.map.on('zoomend', () => this.picture && circlesOf(this.picture).length && on.scaled());
    place.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') on.centre();
    });
    /** @type {{bounds: number[], view: string}|null} what was last made to fill the window */
    this.filled = null;
    new ResizeObserver(() => this.resized()).observe(place);
  }

  /** The view as text: "13/52.10000/4.50000". */
  view() {
    const { lat, lng } = this.map.getCenter();
    return `${this.map.getZoom()}/${lat.toFixed(5)}/${lng.toFixed(5)}`;
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
      this.finely(() => this.map.setView([lat, lng], zoom, { animate: false }));
    } else if (bounds) {
      const [west, south, east, north] = bounds;
      this.finely(() => this.map.fitBounds([[south, west], [north, east]], { animate: false, ...this.free(16) }));
      this.filled = { bounds, view: this.view() };
    }
  }

  /** Takes a new size of the window; a region that filled it and was not moved since fills it again. @returns {boolean} whether it did */
  resized() {
    const fill = this.map._loaded && this.filled?.view === this.view() ? this.filled.bounds : null;
    this.map.invalidateSize({ animate: false });
    this.go('', fill);
    return fill !== null;
  }

  /** Moves a place out from under what covers the map. @param {{lat: number, lng: number}} place */
  uncover(place) {
    this.map.panInside(place, { animate: !this.still, ...this.free(40) });
  }

  /** Shows all of a layer that has any extent. @param {any} layer */
  fit(layer) {
    const bounds = layer.getBounds();
    if (bounds.isValid()) this.map.fitBounds(bounds, { maxZoom: 15, animate: !this.still, ...this.free(48) });
  }

  /** Moves the map in fine steps of zooming. @param {() => void} move */
  finely(move) {
    this.map.options.zoomSnap = FINE;
    move();
    this.map.options.zoomSnap = STEP;
  }

  /** Shows bounds, or a point closely. @param {number[]|null} bounds west, south, east, north @param {{lat: number, lng: number}} point */
  fly(bounds, { lat, lng }) {
    const box = bounds ? [[bounds[1], bounds[0]], [bounds[3], bounds[2]]] : [[lat, lng], [lat, lng]];
    this.map.fitBounds(box, { maxZoom: 17, animate: !this.still, ...this.free(40) });
  }

  /** Padding that keeps what is shown out from under sheet and table. @param {number} pad pixels */
  free(pad) {
    return { paddingTopLeft: [pad, pad], paddingBottomRight: [pad, pad + this.covered()] };
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

  /** Draws a picture but its names, which come last; geometry is made anew only when the areas are others. @param {import('./scene.js').Picture} picture @param {any} around the gemeenten @param {any} area that is chosen */
  draw(picture, around, area) {
    const others = this.picture?.collection !== picture.collection;
    this.picture = drawable(picture);
    if (others) this.makeShapes();
    if (this.around !== around) this.drawAround(around);
    this.paint();
    this.choose(area);
  }

  makeShapes() {
    this.areas?.remove();
    this.circles?.remove();
    this.shapes.clear();
    this.spots = new Map();
    this.hovered = null;
    this.circles = L.layerGroup().addTo(this.map);
    const vectors = this.picture.areas.length <= VECTORS;
    this.areas = L.geoJSON(this.picture.collection, {
      pane: 'areas', renderer: vectors ? this.panes.areas : (this.unseen ??= L.canvas({ pane: 'areas', padding: 0.1 })), smoothFactor: 0.6,
      style: vectors ? undefined : { stroke: false, fill: true, fillOpacity: 0 },
      onEachFeature: (feature, shape) => {
        const { code } = feature.properties;
        this.shapes.set(code, shape);
        shape.on({ mouseover: () => this.on.hover(code), mouseout: () => this.on.hover(null), click: () => this.on.choose(code) });
        shape.bindTooltip(() => this.tipOf(feature.properties), { className: 'tip', sticky: true, direction: 'top', offset: [0, -8], opacity: 1 });
      },
    }).addTo(this.map);
  }

  /** Gemeenten in a stronger line over a soft edge, so that the eye finds its way. */
  drawAround(around) {
    this.around = around;
    this.towns = (around?.features ?? []).filter(({ geometry }) => geometry).map(({ properties, geometry }) => ({ text: properties.naam, ...spotOf(geometry) }));
    this.rims?.forEach((one) => one.remove());
    const line = (pane, style) => L.geoJSON(around, { pane, renderer: this.panes[pane], interactive: false, smoothFactor: 0.6, style: { fill: false, ...style } }).addTo(this.map);
    this.rims = around ? [line('halo', { color: '#ffffff', weight: 9, opacity: 0.9, lineJoin: 'round' }), line('around', { color: '#2b3a57', weight: 1.6, opacity: 0.75 })] : [];
  }

  tipOf(area) {
    const { indicator, figureOf, moment } = this.picture;
    return el('div', {}, el('b', {}, area.naam), ...(indicator
      ? [inWords(figureOf(area.code), indicator), el('small', {}, `${titleOf(indicator, spoken())}, ${moment.id}`)] : [say(area.level)]));
  }

  /** Colours the areas by class, or sets circles for counts. */
  paint() {
    document.documentElement.style.setProperty('--cover', String(this.layers.opacity));
    if (!this.areas || !this.picture) return;
    const { indicator, moment, areas, classes } = this.picture;
    this.painted?.remove();
    this.circles.clearLayers();
    if (areas.length > VECTORS) {
      if (indicator) this.painted = wms(`${areas[0].level}:${indicator.id}`, true, { pane: 'painted', opacity: this.layers.opacity, indeling: moment.indeling,
        // kinds have their colours whatever is asked, and fewer than three classes cannot be
        ...(classes?.breaks.length > 2 && !classes.breaks[0].naam ? { breaks: [classes.breaks[0].from, ...classes.breaks.map((one) => one.to)].join(',') } : {}) }).addTo(this.map);
      return;
    }
    for (const area of areas) {
      const shape = this.shapes.get(area.code);
      const style = styleOf(area, this.picture, this.layers.opacity);
      if (Object.entries(style).some(([name, value]) => shape.options[name] !== value)) shape.setStyle(style);
    }
    this.drawCircles();
  }

  /** The scale at which the circles leave room for each other. */
  roomyScale() {
    const circles = this.picture && this.map._loaded && this.picture.areas.length <= VECTORS ? circlesOf(this.picture) : [];
    return scaleOf(circles, circles.map((one) => this.roomOf(one.code)));
  }

  /** @param {number} [scale] the one of the other map too, so that circles can be compared */
  drawCircles(scale = this.scale) {
    this.scale = scale;
    const circles = this.map._loaded && this.picture.areas.length <= VECTORS ? circlesOf(this.picture) : [];
    this.circles.clearLayers();
    for (const { code, radius, color } of circles) {
      L.circleMarker(this.centreOf(code), { pane: 'circles', renderer: this.panes.circles, interactive: false, radius: this.scale * radius,
        color: '#ffffff', weight: 1.25, fillColor: color, fillOpacity: Math.min(1, this.layers.opacity + 0.05) }).addTo(this.circles);
    }
  }

  /** The place inside an area for its name or circle. */
  centreOf(code) {
    if (!this.spots.has(code)) this.spots.set(code, spotOf(this.shapes.get(code).feature.geometry));
    return this.spots.get(code);
  }

  /** Pixels between that place and the border of the area. */
  roomOf(code) {
    return this.pixels(this.centreOf(code));
  }

  /** The room of a place in pixels. */
  pixels({ lat, lng, room }) {
    return this.map.latLngToContainerPoint([lat, lng]).y - this.map.latLngToContainerPoint([lat + room, lng]).y;
  }

  /** Names of gemeenten while they help to find one's way, and of the areas that have room for theirs. */
  drawNames() {
    this.names.clearLayers();
    if (!this.picture || !this.layers.labels || this.picture.areas.length > VECTORS || !this.map._loaded) return;
    const seen = this.map.getBounds();
    const circles = circlesOf(this.picture).map(({ code, radius }) => ({ code, ...this.map.latLngToContainerPoint(this.centreOf(code)), radius: this.scale * radius }));
    const radius = new Map(circles.map((one) => [one.code, one.radius]));
    const candidates = this.picture.areas.filter((area) => !area.water && seen.contains(this.centreOf(area.code))).map((area) => {
      const at = this.map.latLngToContainerPoint(this.centreOf(area.code));
      const under = radius.has(area.code) ? radius.get(area.code) + 10 : 0;
      return { code: area.code, text: area.naam, x: at.x, y: at.y + under, under, room: this.roomOf(area.code), spot: this.centreOf(area.code) };
    });
    const towns = this.picture.areas[0]?.level === 'gemeente' ? [] : (this.towns ?? []).map((one) => ({ ...one, ...this.map.latLngToContainerPoint(one), room: this.pixels(one), kind: 'gemeente', spot: one }))
      .filter((one) => one.room < WIDE && seen.contains(one.spot));
    this.placed = placeNames(candidates, circles, placeNames(towns));
    for (const { text, under = 0, spot, kind = '' } of this.placed) {
      L.marker(spot, { interactive: false, keyboard: false,
        icon: L.divIcon({ className: `place ${kind}`, iconSize: [0, 0], iconAnchor: [0, -under], html: el('span', { 'aria-hidden': 'true' }, text) }) }).addTo(this.names);
    }
  }

  /** Outlines the chosen area twice, light and dark, so that it shows on any colour. @param {any} area or null */
  choose(area) {
    this.outline?.remove();
    const shape = area && this.shapes.get(area.code);
    if (!shape) return;
    const line = (color, weight) => L.geoJSON(shape.feature, { pane: 'chosen', renderer: this.panes.chosen, interactive: false,
      style: { color, weight, fill: false, opacity: 1, lineJoin: 'round' } });
    this.outline = L.layerGroup([line('#ffffff', 7), line('#14213d', 3.5)]).addTo(this.map);
  }

  /** Marks a place that was searched for. @param {{lat: number, lng: number, name: string}|null} place */
  mark(place) {
    this.marker?.remove();
    this.marker = place ? L.marker([place.lat, place.lng], { interactive: false, keyboard: false, zIndexOffset: 500,
      icon: L.divIcon({ className: 'found', iconSize: [28, 36], iconAnchor: [14, 34], html: el('i', { 'aria-hidden': 'true' }) }) }).addTo(this.map) : null;
  }

  /** Brings an area into view if it is not. @param {string} code */
  reveal(code) {
    const shape = this.shapes.get(code);
    if (!shape) return;
    const { x, y } = this.map.getSize();
    const free = L.latLngBounds(this.map.containerPointToLatLng([0, 0]), this.map.containerPointToLatLng([x, y - this.covered()]));
    if (!free.contains(shape.getBounds())) this.map.fitBounds(shape.getBounds(), { maxZoom: Math.max(15, this.map.getZoom()), animate: !this.still, ...this.free(48) });
  }

  /** Draws the border of the area that is pointed at heavier, and tells its figure where the pointer is on another map. @param {string|null} code @param {boolean} [tell] */
  hover(code, tell = false) {
    if (!this.picture || this.picture.areas.length > VECTORS) return;
    this.shapes.get(this.hovered)?.setStyle(REST).closeTooltip();
    this.hovered = code;
    const shape = this.shapes.get(code);
    shape?.setStyle(POINTED).bringToFront();
    if (tell && shape) shape.openTooltip(this.centreOf(code));
  }

  chooseAtCentre() {
    const { lat, lng } = this.map.getCenter();
    const found = this.picture.collection.features.find(({ geometry }) => holds(geometry, lng, lat));
    return found ? this.on.choose(found.properties.code) : undefined;
  }
}
