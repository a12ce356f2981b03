import * as service from './service.js';

/**
 * All that is on screen, made whole before anything of it shows, so that legend, map and table never tell different things.
 * @typedef {{shown: import('./address.js').Shown, indeling: string, indicators: import('./figures.js').Indicator[], indelingen: any[],
 *   indicator: import('./figures.js').Indicator|null, classes: any, collection: any, areas: any[], area: any, fictief: boolean}} Scene
 * @typedef {{version: string|null, fictief: boolean, bounds: number[]|null, import: {stage: string, percentage: number|null}|null,
 *   fout: string|null, datasets: number}} Status
 */
/** @type {string|null} */
let version = null;

/** Fetches what is to be shown; nothing is found while the service has no divisions. @param {import('./address.js').Shown} shown @returns {Promise<{status: Status, found: Scene|null}>} */
export async function fetchScene(shown) {
  const status = await service.status();
  if (status.version !== version) service.forget();
  version = status.version;
  if (!version) return { status, found: null };
  const [indicators, indelingen] = await Promise.all([service.indicators(), service.indelingen()]);
  const indeling = indelingen.some((one) => one.id === shown.indeling) ? shown.indeling
    : (indelingen.find((one) => one.actueel) ?? indelingen.at(-1))?.id;
  if (!indeling) return { status, found: null };
  const indicator = shown.indicator === '-' ? null : (indicators.find((one) => one.id === shown.indicator) ?? indicators[0] ?? null);
  const [collection, classes] = await Promise.all([service.areas(shown.level, indeling),
    indicator ? service.classes(shown.level, indicator.id, indeling).catch(() => null) : null]);
  const areas = collection.features.map((feature) => feature.properties);
  const area = areas.find((one) => one.code === shown.area) ?? null;
  return { status, found: { shown, indeling, indicators, indelingen, indicator, classes, collection, areas, area,
    fictief: Boolean(status.fictief || collection.fictief) } };
}
