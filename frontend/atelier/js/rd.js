const L = /** @type {any} */ (window).L;

/** Metres to a pixel at zoom 0 of the Dutch tiling scheme (EPSG:28992); each zoom halves it. */
const COARSEST = 3440.64;

/** RD New for Leaflet: a "latlng" is y, x in RD metres, without any projection. Leaflet knows only this module's idea of the plane. */
export const RD = L.extend({}, L.CRS.Simple, {
  code: 'EPSG:28992',
  projection: { project: (place) => L.point(place.lng, place.lat), unproject: (point) => L.latLng(point.y, point.x),
    bounds: L.bounds([-285401.92, 22598.08], [595401.92, 903401.92]) },
  transformation: L.transformation(1, 285401.92, -1, 903401.92),
  scale: (zoom) => 2 ** zoom / COARSEST,
  zoom: (scale) => Math.log2(scale * COARSEST),
  infinite: true,
});

/** Metres to a pixel. @param {number} zoom */
export const resolution = (zoom) => COARSEST / 2 ** zoom;

/** @param {number} x @param {number} y RD metres */
export const place = (x, y) => L.latLng(y, x);

/** @param {import('./geometry.js').Box} box */
export const bounds = (box) => L.latLngBounds(place(box[0], box[1]), place(box[2], box[3]));

/** A GeoJSON geometry in RD as a Leaflet layer. @param {any} geometry @param {object} options */
export const drawn = (geometry, options) => L.geoJSON(geometry, { coordsToLatLng: ([x, y]) => place(x, y), interactive: false, ...options,
  pointToLayer: (_, at) => L.circleMarker(at, { radius: 9, interactive: false, ...options }) });
