import * as address from './address.js';
import { byId, say as aloud } from './dom.js';
import { inWords, showCard } from './card.js';
import { markLegend, showLegend } from './legend.js';
import { showLayers } from './layers.js';
import { AreaMap } from './map.js';
import { clearNotice, showEmpty, showFailure, showWaiting } from './notice.js';
import { fetchScene } from './scene.js';
import { startSheet } from './sheet.js';
import { showSteps } from './steps.js';
import { seek, showTable } from './table.js';
import { say, speak, spoken } from './words.js';

/** @typedef {import('./scene.js').Scene} Scene */

/** Milliseconds between two looks at a service that has nothing to show yet. */
const PATIENCE = 1000;
let shown = address.read(location.search);
/** @type {Scene|null} */
let scene = null;
let asked = 0;
let began = false;

/** Settles when what was asked last is on screen. */
let loaded = Promise.resolve();

const map = new AreaMap(byId('map'), { hover, choose, moved, centre: () => loaded.then(() => map.chooseAtCentre()), scaled: () => scene && showLegend(scene, map.scale) });

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
    if (spoken() !== shown.language || !began) await speak(shown.language);
    began = true;
    showLanguage();
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
    scene = found;
    map.offer(status.achtergrond ?? null);
    if (first) map.go(shown.view, status.bounds);
    render(first);
    if (scene.areas.length) clearNotice();
    else showEmpty();
  } catch (problem) {
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
  other.dataset.short = name.slice(0, 2).toUpperCase();
  other.lang = spoken() === 'nl' ? 'en' : 'nl';
}

function render(first) {
  if (!scene) return;
  byId('fictief').hidden = !scene.fictief;
  for (const id of ['query', 'open-table']) byId(id).removeAttribute('disabled');
  if (first) map.switch({});
  if (first || map.spoken !== spoken()) {
    map.speak();
    map.spoken = spoken();
    showLayers(map);
  }
  document.title = scene.indicator ? `${spoken() === 'en' ? scene.indicator.title : scene.indicator.titel} – Wijkatelier` : 'Wijkatelier';
  showSteps(scene, change);
  showCard(scene, () => change({ area: '' }));
  showTable(scene, { choose, hover, close: () => toggleTable(false) });
  map.draw(scene);
  showLegend(scene, map.scale);
  markLegend(scene.area, scene);
}

function hover(code) {
  if (!scene) return;
  map.hover(code);
  markLegend(scene.areas.find((one) => one.code === code) ?? scene.area, scene);
}

async function choose(code) {
  await change({ area: code });
  if (!scene?.area) return;
  const { area, indicator } = scene;
  map.reveal(code);
  byId('card').scrollIntoView({ block: 'nearest' });
  if (document.body.dataset.sheet === 'peek') document.body.dataset.sheet = 'half';
  aloud(indicator ? say('chosen', { naam: area.naam, titel: spoken() === 'en' ? indicator.title : indicator.titel,
    waarde: inWords(area.figures[indicator.id], indicator) }) : area.naam);
}

function toggleTable(open) {
  byId('table').hidden = !open;
  byId('open-table').setAttribute('aria-expanded', String(open));
  if (!open) {
    seek('');
    /** @type {HTMLInputElement} */ (byId('query')).value = '';
    byId('open-table').focus();
  }
  render(false);
}

byId('open-table').addEventListener('click', () => toggleTable(byId('table').hidden));
byId('language').addEventListener('click', () => change({ language: spoken() === 'nl' ? 'en' : 'nl' }));
byId('query').addEventListener('input', (event) => {
  seek(/** @type {HTMLInputElement} */ (event.target).value);
  byId('table').hidden = false;
  byId('open-table').setAttribute('aria-expanded', 'true');
  render(false);
});
byId('search').addEventListener('submit', (event) => {
  event.preventDefault();
  byId('table').querySelector('tbody button')?.click();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !byId('table').hidden) toggleTable(false);
});
window.addEventListener('popstate', () => {
  shown = address.read(location.search);
  if (scene && shown.view) map.go(shown.view, null);
  loaded = load();
});
startSheet();
loaded = load();
