import * as address from './address.js';
import { byId, el, say as aloud } from './dom.js';
import { absence, csvOf, titleOf } from './figures.js';
import { without } from './http.js';
import { pictureOfMap } from './picture.js';
import { query } from './service.js';
import { columnsOf, rowsOf } from './table.js';
import { say, spoken } from './words.js';

/** Gives a file to the browser to keep. @param {Blob} blob @param {string} name */
function keep(blob, name) {
  const link = el('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const nameOf = ({ shown, main }) => `${main.indicator?.id ?? 'gebieden'}-${shown.level}-${main.moment.id}`;

/** The table on screen as CSV. @param {import('./scene.js').Scene} scene */
export function saveCsv(scene) {
  const columns = columnsOf(scene);
  const rows = rowsOf(scene).map((area) => [area.code, ...columns.map((one) => {
    const value = one.key(area);
    return value ?? say(absence(one.picture.figureOf(area.code)));
  })]);
  keep(new Blob([csvOf([['code', ...columns.map((one) => one.text)], ...rows])], { type: 'text/csv' }), `${nameOf(scene)}.csv`);
}

/** The areas on screen with their figures as GeoJSON. @param {import('./scene.js').Scene} scene */
export function saveGeoJson(scene) {
  const pictures = [scene.main, scene.beside].filter((one) => one?.indicator);
  const features = scene.main.collection.features.map((feature) => {
    const figures = Object.fromEntries(pictures.map(({ indicator, moment, figureOf }) => {
      const figure = figureOf(feature.id);
      return [`${indicator.id}_${moment.id}`, absence(figure) ? null : figure.value];
    }));
    const { figures: none, ...properties } = feature.properties;
    return { ...feature, properties: { ...properties, ...figures } };
  });
  keep(new Blob([JSON.stringify({ type: 'FeatureCollection', bron: scene.main.source, features })], { type: 'application/geo+json' }), `${nameOf(scene)}.geojson`);
}

/** The link to what is on screen. @param {object} [more] */
const linkOf = (scene, more = {}) => location.origin + location.pathname + address.write({ ...scene.shown, moment: scene.main.moment.id, indicator: scene.main.indicator?.id ?? '-', ...more });

/** A text to copy with the button that does it. */
function copy(label, text) {
  const field = el('input', { type: 'text', readOnly: true, value: text, 'aria-label': label });
  const button = el('button', { type: 'button', className: 'quiet strong' }, say('copy'));
  field.addEventListener('focus', () => field.select());
  button.addEventListener('click', async () => {
    await navigator.clipboard?.writeText(text).catch(without('clipboard', null));
    field.select();
    button.textContent = say('copied');
    aloud(say('copied'));
  });
  return el('div', { className: 'copy' }, el('span', { className: 'cap' }, label), el('div', {}, field, button));
}

/** Fills and opens the box for sharing and keeping. @param {() => import('./scene.js').Scene|null} now @param {() => import('./map.js').AreaMap[]} maps */
export function startSave(now, maps) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('save'));
  byId('open-save').addEventListener('click', () => {
    const scene = now();
    if (!scene) return;
    const { shown, main } = scene;
    const act = (text, note, run) => {
      const button = el('button', { type: 'button', className: 'act' }, el('b', {}, text), el('span', {}, note));
      button.addEventListener('click', run);
      return button;
    };
    const title = main.indicator ? titleOf(main.indicator, spoken()) : 'Wijkatelier';
    const geopackage = el('a', { className: 'act', href: `/api/v1/areas.gpkg?${query({ level: shown.level, indeling: main.moment.indeling })}` }, el('b', {}, 'GeoPackage'), el('span', {}, say('gpkghelp')));
    const close = el('button', { type: 'button', className: 'close', 'aria-label': say('close') }, '×');
    close.addEventListener('click', () => dialog.close());
    dialog.replaceChildren(el('header', {}, el('h2', {}, say('save')), close),
      el('section', {}, el('h3', {}, say('share')), copy(say('link'), linkOf(scene, { embed: '' })),
        copy(say('embedcode'), `<iframe src="${linkOf(scene, { embed: '1' }).replaceAll('&', '&amp;')}" title="${title.replaceAll('"', '')}" width="800" height="600" loading="lazy"></iframe>`)),
      el('section', {}, el('h3', {}, say('keep')), el('div', { className: 'acts' },
        act('PNG', say('pnghelp'), async () => keep(await pictureOfMap(scene, maps()), `${nameOf(scene)}.png`)),
        act('CSV', say('csvhelp'), () => saveCsv(scene)), act('GeoJSON', say('geojsonhelp'), () => saveGeoJson(scene)), geopackage,
        act(say('print'), say('printhelp'), () => { dialog.close(); window.print(); }))));
    dialog.showModal();
  });
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
}
