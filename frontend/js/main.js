import * as address from './address.js';
import { showCard, spokenOf } from './card.js';
import { startConsultation } from './consultation.js';
import { byId, say as aloud } from './dom.js';
import { titleOf } from './figures.js';
import { drawHatches } from './hatches.js';
import { showLayers } from './layers.js';
import { markLegend, showLegend } from './legend.js';
import { Maps } from './maps.js';
import { clearNotice, showEmpty, showFailure, showWaiting } from './notice.js';
import { showOverview } from './overview.js';
import { startPaper } from './paper.js';
import { saveCsv, startSave } from './save.js';
import { fetchScene, prefetch } from './scene.js';
import { startSearch } from './search.js';
import { startSheet } from './sheet.js';
import { showSteps } from './steps.js';
import { markRow, showTable } from './table.js';
import { say, speak, spoken } from './words.js';

/** @typedef {import('./scene.js').Scene} Scene */

/** Milliseconds between two looks at a service that has nothing to show yet. */
const PATIENCE = 1000;
let shown = address.read(location.search);
/** @type {Scene|null} */
let scene = null;
let asked = 0;
let language = '';

/** Settles when what was asked last is on screen. */
let loaded = Promise.resolve();

const scales = () => maps.all().map((one) => one.scale);
const maps = new Maps({ hover, choose, moved, centre: (map) => loaded.then(() => map.chooseAtCentre()), scaled: () => scene && showLegend(scene, scales()) });
const consultation = startConsultation(maps, change);

/** Changes what is shown. @param {Partial<address.Shown>} patch */
function change(patch) {
  shown = { ...shown, ...patch };
  history.pushState(null, '', location.pathname + address.write(shown));
  loaded = load();
  return loaded;
}

function moved(view) {
  shown = { ...shown, view };
  history.replaceState(null, '', location.pathname + address.write(shown));
}

async function load() {
  const mine = ++asked;
  byId('canvas').setAttribute('aria-busy', 'true');
  try {
    if (language !== shown.language) {
      await speak(shown.language);
      language = shown.language;
      showLanguage();
    }
    const { status, found } = await fetchScene(shown);
    if (mine !== asked) return;
    if (!found && (!scene || status.version)) {
      scene = null;
      showWaiting(status);
    }
    if (!found) {
      setTimeout(() => mine === asked && load(), PATIENCE);
      return;
    }
    const first = scene === null;
    const viewed = !first || shown.view !== '';
    scene = found;
    maps.main.offer(status.achtergrond ?? null);
    if (first) {
      maps.arrange(found.beside !== null);
      maps.main.go(shown.view, status.bounds);
    }
    render(first);
    if (first && scene.area) turnToCard();
    if (scene.main.areas.length) clearNotice();
    else showEmpty();
    consultation.show(shown.consultation, scene.indelingen.at(-1).id, viewed);
  } catch (problem) {
    console.warn('load:', problem);
    if (mine === asked) showFailure(load, scene !== null);
  } finally {
    if (mine === asked) byId('canvas').setAttribute('aria-busy', 'false');
  }
}

/** The button names the other language, in that language. */
function showLanguage() {
  const other = byId('language');
  const name = spoken() === 'nl' ? 'English' : 'Nederlands';
  other.setAttribute('aria-label', name);
  other.firstElementChild.textContent = name;
  other.dataset.short = spoken() === 'nl' ? 'EN' : 'NL';
  other.lang = spoken() === 'nl' ? 'en' : 'nl';
}

function render(first) {
  if (!scene) return;
  const { main, area } = scene;
  for (const badge of document.querySelectorAll('.badge')) badge.toggleAttribute('hidden', !scene.fictief);
  for (const id of ['query', 'open-table', 'open-save']) byId(id).removeAttribute('disabled');
  if (first) maps.switch({});
  if (first || maps.spoken !== spoken()) {
    for (const one of maps.all()) one.speak();
    maps.spoken = spoken();
    showLayers(maps);
  }
  const titles = [area?.naam, main.indicator ? `${titleOf(main.indicator, spoken())} ${main.moment.id}` : null].filter(Boolean);
  document.title = [...titles, 'Wijkatelier'].join(' – ');
  byId('bar').dataset.title = titles.join(' – ');
  showSteps(scene, change, (list) => prefetch(shown.level, list, scene));
  if (area) showCard(scene, () => change({ area: '', place: '' }));
  else showOverview(scene, { choose, hover });
  showTable(scene, { choose, hover, close: () => toggleTable(false), save: () => saveCsv(scene) });
  maps.draw(scene);
  maps.main.mark(address.placeOf(shown));
  showLegend(scene, scales());
  markLegend(area?.code ?? null, scene);
  byId('open-whole').setAttribute('href', `${location.pathname}${address.write({ ...shown, embed: '' })}`);
}

function hover(code) {
  if (!scene) return;
  maps.hover(code);
  markLegend(code ?? scene.area?.code ?? null, scene);
  markRow(code);
}

/** Shows an area, in the panel and in words. @param {string} code @param {Partial<address.Shown>} [more] */
async function choose(code, more = { place: '' }) {
  if (consultation.placing()) return;
  await change({ area: code, ...more });
  if (!scene?.area) return;
  if (!more.place) maps.main.reveal(code);
  if (document.body.dataset.sheet === 'peek') document.body.dataset.sheet = 'half';
  turnToCard();
  aloud(spokenOf(scene));
}

/** Scrolls to the chosen area, with the legend above it where the panel is tall enough for both. */
function turnToCard() {
  const scroll = byId('panel').querySelector('.scroll');
  const both = byId('legend').offsetHeight + 300 < scroll.clientHeight;
  scroll.scrollTop = byId(both ? 'legend' : 'card').offsetTop + 1;
}

/** Goes to what was searched for. @param {import('./search.js').Hit} hit */
async function found(hit) {
  const isArea = hit.code !== null;
  const level = isArea ? hit.soort : shown.level;
  const area = isArea ? hit.code : hit.gebied[level]?.code ?? '';
  const newest = scene?.indelingen.at(-1)?.id ?? '';
  const moment = scene && scene.main.moment.indeling !== newest ? newest : shown.moment;
  await choose(area, { level, moment, place: isArea ? '' : `${hit.lat.toFixed(6)},${hit.lon.toFixed(6)},${[hit.tekst, hit.toelichting].filter(Boolean).join(', ').replace(/[<>]/g, '').slice(0, 80)}` });
  maps.main.fly(hit.bbox, { lat: hit.lat, lng: hit.lon });
  if (scene && !scene.area) aloud(say('outside', { naam: hit.tekst }));
}

function toggleTable(open) {
  byId('table').hidden = !open;
  byId('open-table').setAttribute('aria-expanded', String(open));
  if (!open) byId('open-table').focus();
  render(false);
}

byId('open-table').addEventListener('click', () => toggleTable(byId('table').hidden));
byId('language').addEventListener('click', () => change({ language: spoken() === 'nl' ? 'en' : 'nl' }));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !byId('table').hidden && !event.defaultPrevented) toggleTable(false);
  if (event.key === '/' && !(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) {
    event.preventDefault();
    byId('query').focus();
  }
});
window.addEventListener('popstate', () => {
  shown = address.read(location.search);
  if (scene && shown.view) maps.main.go(shown.view, null);
  loaded = load();
});
document.body.dataset.embed = shown.embed;
drawHatches(byId('hatches'));
startSheet();
startPaper();
startSearch(found);
startSave(() => scene, () => maps.all());
loaded = load();
