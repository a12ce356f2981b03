import * as address from './address.js';
import * as service from './service.js';
import { byId, say as aloud } from './dom.js';
import { inWords, showCard } from './card.js';
import { markLegend, showLegend } from './legend.js';
import { showLayers } from './layers.js';
import { AreaMap } from './map.js';
import { clearNotice, showEmpty, showFailure, showImport } from './notice.js';
import { startSheet } from './sheet.js';
import { showSteps } from './steps.js';
import { seek, showTable } from './table.js';
import { say, speak, spoken } from './words.js';

/**
 * All that is on screen, made whole before anything of it shows, so that legend, map and table never tell different things.
 * @typedef {{shown: address.Shown, indeling: string, indicators: import('./figures.js').Indicator[], indelingen: any[],
 *   indicator: import('./figures.js').Indicator|null, classes: any, collection: any, areas: any[], area: any, fictief: boolean}} Scene
 */
let shown = address.read(location.search);
/** @type {Scene|null} */
let scene = null;
let asked = 0;

const map = new AreaMap(byId('map'), { hover, choose, moved });

/** Changes what is shown. @param {Partial<address.Shown>} patch */
function change(patch) {
  shown = { ...shown, ...patch };
  history.pushState(null, '', location.pathname + address.write(shown));
  return load();
}

function moved(view) {
  shown = { ...shown, view };
  history.replaceState(null, '', location.pathname + address.write(shown));
}

async function load() {
  const mine = ++asked;
  try {
    if (spoken() !== shown.language || !byId('steps').hasChildNodes()) await speak(shown.language);
    const now = await service.status();
    if (now.import && !(now.version && scene)) {
      showImport(now.import);
      setTimeout(() => mine === asked && load(), 1000);
      if (!now.version) return;
    }
    const [indicators, indelingen] = await Promise.all([service.indicators(), service.indelingen()]);
    const indeling = indelingen.some((one) => one.id === shown.indeling) ? shown.indeling : (indelingen.at(-1)?.id ?? '');
    if (!indeling) {
      if (!now.import) showEmpty();
      return;
    }
    const indicator = shown.indicator === '-' ? null : (indicators.find((one) => one.id === shown.indicator) ?? indicators[0] ?? null);
    const [collection, classes] = await Promise.all([service.areas(shown.level, indeling),
      indicator ? service.classes(shown.level, indicator.id, indeling).catch(() => null) : null]);
    if (mine !== asked) return;
    const areas = collection.features.map((feature) => feature.properties);
    const first = scene === null;
    scene = { shown, indeling, indicators, indelingen, indicator, classes, collection, areas,
      area: areas.find((one) => one.code === shown.area) ?? null, fictief: Boolean(now.fictief ?? collection.fictief) };
    if (first) map.go(shown.view, now.bounds);
    render(first);
    if (areas.length) clearNotice();
    else showEmpty();
  } catch (problem) {
    if (mine !== asked) return;
    showFailure(load);
  }
}

function render(first) {
  if (!scene) return;
  byId('fictief').hidden = !scene.fictief;
  byId('query').setAttribute('placeholder', say('search'));
  const other = byId('language');
  other.textContent = spoken() === 'nl' ? 'English' : 'Nederlands';
  other.lang = spoken() === 'nl' ? 'en' : 'nl';
  if (first) map.switch({});
  if (first || map.spoken !== spoken()) {
    map.speak();
    map.spoken = spoken();
    showLayers(map);
  }
  document.title = scene.indicator ? `${spoken() === 'en' ? scene.indicator.title : scene.indicator.titel} – Wijkatelier` : 'Wijkatelier';
  showSteps(scene, change);
  showLegend(scene);
  showCard(scene, () => change({ area: '' }));
  showTable(scene, { choose, hover, close: () => toggleTable(false) });
  map.draw(scene);
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
  load();
});
startSheet();
load();
