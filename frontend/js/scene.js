import { absence, classOf } from './figures.js';
import { without } from './http.js';
import { momentOf, momentsOf } from './moments.js';
import * as service from './service.js';

/**
 * One map: a figure of a moment, with the areas that it is drawn on.
 * @typedef {{indicator: import('./figures.js').Indicator|null, moment: import('./moments.js').Moment, collection: any, areas: any[],
 *   figureOf: (code: string) => import('./figures.js').Figure|undefined, classes: any, tally: Tally, source: string}} Picture
 * How many areas are in each class of the picture, and how many are not.
 * @typedef {{classes: number[], zero: number, missing: {reason: string, count: number}[]}} Tally
 * All that is on screen, made whole before anything of it shows, so that legend, map and table never tell different things.
 * @typedef {{shown: import('./address.js').Shown, indicators: import('./figures.js').Indicator[], indelingen: any[], moments: import('./moments.js').Moment[],
 *   main: Picture, beside: Picture|null, around: any, area: any, detail: any, fictief: boolean}} Scene
 * @typedef {{version: string|null, fictief: boolean, bounds: number[]|null, import: {stage: string, percentage: number|null}|null,
 *   fout: string|null, datasets: number, achtergrond: any, klaar?: boolean}} Status
 */
/** Milliseconds after which the service is asked again what it serves. */
const FRESH = 30_000;

/** @type {Status|null} */
let status = null;
let asked = 0;

/** What the service serves, not older than half a minute; another version forgets what was fetched. */
async function current() {
  if (status?.version && Date.now() - asked < FRESH) return status;
  const now = await service.status();
  if (now.version !== status?.version) service.forget();
  status = now;
  asked = Date.now();
  return now;
}

/** Counts the areas of a picture; water does not count. @returns {Tally} */
export function tallyOf(areas, figureOf, breaks) {
  const tally = { classes: breaks.map(() => 0), zero: 0, missing: [] };
  const missing = new Map();
  for (const { code, water } of areas) {
    if (water) continue;
    const figure = figureOf(code);
    const reason = absence(figure);
    if (reason) missing.set(reason, (missing.get(reason) ?? 0) + 1);
    else if (figure.value === 0) tally.zero += 1;
    else if (breaks.length) tally.classes[classOf(figure.value, breaks)] += 1;
  }
  tally.missing = [...missing].map(([reason, count]) => ({ reason, count }));
  return tally;
}

/**
 * Where a figure comes from: the sources and their dates, or in short who made them and the newest date.
 * @param {any} answer with datasets and herkomst @param {import('./figures.js').Indicator|null} indicator @param {boolean} [short]
 */
export function sourceOf(answer, indicator, short = false) {
  const used = (answer?.herkomst?.[indicator?.id]?.datasets ?? []).map((id) => answer.datasets.find((one) => one.id === id)).filter(Boolean);
  const day = (date) => (date ? `, ${date.split('-').reverse().map(Number).join('-')}` : '');
  const texts = short ? used.map((one) => one.bron.split(',')[0]) : used.map((one) => `${one.bron}${day(one.peildatum)}`);
  // the borders have a day too, which is not that of what is counted within them
  const newest = (answer?.herkomst?.[indicator?.id]?.peildatum ?? '').split('/').at(-1);
  return `${[...new Set(texts)].join('; ')}${short ? day(newest) : ''}` || indicator?.bron || '';
}

/** @returns {Promise<Picture>} */
async function pictureOf(level, indicator, moment, newest) {
  const [collection, figures, classes] = await Promise.all([service.areas(level, moment.indeling), indicator ? service.figures(level, indicator.id, moment) : null,
    indicator ? service.classes(level, indicator.id, newest).catch(without('classes', null)) : null]);
  const areas = collection.features.map((feature) => feature.properties);
  const found = new Map((figures?.areas ?? []).map((one) => [one.code, one.figures[indicator.id]]));
  const figureOf = (code) => found.get(code);
  return { indicator, moment, collection, areas, figureOf, classes, tally: tallyOf(areas, figureOf, classes?.breaks ?? []), source: sourceOf(figures, indicator) };
}

/** What the second map shows. */
function besideOf(shown, indicators, indelingen, indicator, moment) {
  const [kind, id] = shown.beside.split(':');
  const other = kind === 'cijfer' ? indicators.find((one) => one.id === id) : indicator;
  if (!other || !id) return null;
  const moments = momentsOf(other, indelingen);
  return { indicator: other, moment: kind === 'jaar' ? moments.find((one) => one.id === id) : momentOf(moments, moment.id) };
}

/** Fetches what is to be shown; nothing is found while the service has no divisions. @param {import('./address.js').Shown} shown @returns {Promise<{status: Status, found: Scene|null}>} */
export async function fetchScene(shown) {
  const now = await current();
  if (!now.version) return { status: now, found: null };
  const [indicators, indelingen] = await Promise.all([service.indicators(), service.indelingen()]);
  if (!indelingen.length) return { status: now, found: null };
  const indicator = shown.indicator === '-' ? null : (indicators.find((one) => one.id === shown.indicator) ?? indicators[0] ?? null);
  const moments = momentsOf(indicator, indelingen);
  const moment = momentOf(moments, shown.moment);
  const newest = indelingen[indelingen.length - 1].id;
  const other = besideOf(shown, indicators, indelingen, indicator, moment);
  const [main, beside, around] = await Promise.all([pictureOf(shown.level, indicator, moment, newest),
    other?.moment ? pictureOf(shown.level, other.indicator, other.moment, newest) : null, service.areas('gemeente', moment.indeling).catch(without('gemeenten', null))]);
  const area = main.areas.find((one) => one.code === shown.area) ?? beside?.areas.find((one) => one.code === shown.area) ?? null;
  const detail = area && moment.own ? await service.area(area.code, moment.indeling).catch(without('area', null)) : null;
  return { status: now, found: { shown, indicators, indelingen, moments, main, beside, around, area, detail, fictief: Boolean(now.fictief) } };
}

/** Fetches figures before they are asked for. @param {string} level @param {import('./figures.js').Indicator[]} indicators @param {Scene} scene */
export function prefetch(level, indicators, { main, indelingen }) {
  for (const one of indicators) {
    const moment = momentOf(momentsOf(one, indelingen), main.moment.id);
    if (moment) service.figures(level, one.id, moment).catch(without('figures ahead', null));
    service.classes(level, one.id, indelingen[indelingen.length - 1].id).catch(without('classes ahead', null));
  }
}
