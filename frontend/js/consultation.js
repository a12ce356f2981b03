import { changeOf } from './borders.js';
import { byId, el, say as aloud } from './dom.js';
import { without } from './http.js';
import { remarkForm, remarkList } from './remarks.js';
import * as service from './service.js';
import { say, spoken } from './words.js';

const L = /** @type {any} */ (window).L;

/** A date as people write it. @param {string} date */
const dateText = (date) => new Date(date).toLocaleDateString(spoken() === 'en' ? 'en-GB' : 'nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });

/** At most this many names of areas are listed, and drafts offered. */
const [LISTED, OFFERED] = [6, 3];

/** Names in one text; of many the first. @param {string[]} names */
const listed = (names) => (names.length > LISTED ? say('andmore', { names: names.slice(0, LISTED).join(', '), count: names.length - LISTED }) : names.join(', '));

/**
 * Draft divisions that residents may react to: a banner, the new borders on the map, remarks and a form to make one.
 * @param {import('./maps.js').Maps} maps @param {(patch: object) => void} change
 */
export function startConsultation(maps, change) {
  /** @type {any[]} */
  let list = [];
  let open = '';
  let words = '';
  let placing = false;
  let layer = null;
  let pins = null;
  let spot = null;
  /** @type {import('./borders.js').Change|null} */
  let changes = null;
  let dismissed = false;
  let seek = false;
  const map = maps.main.map;

  /** Tells which drafts wait for remarks, with a way to each. */
  function banner() {
    const place = byId('banner');
    place.hidden = !list.length || open !== '' || dismissed;
    if (place.hidden) return;
    const [one] = list;
    const alone = list.length === 1;
    place.classList.toggle('many', !alone);
    const ways = list.slice(0, OFFERED).map(({ id, titel }) => {
      const look = el('button', { type: 'button', className: 'quiet strong' }, alone ? say('consultlook') : titel);
      look.addEventListener('click', () => {
        seek = true;
        change({ consultation: String(id) });
      });
      return look;
    });
    const away = el('button', { type: 'button', className: 'close', 'aria-label': say('close') }, '×');
    away.addEventListener('click', () => {
      dismissed = true;
      banner();
    });
    const until = alone && one.tot ? el('span', {}, ` · ${say('until', { date: dateText(one.tot) })}`) : null;
    place.replaceChildren(el('p', {}, el('b', {}, say('consultopen')), ` ${alone ? one.titel : say('consultmany', { count: list.length })}`, until), ...ways, away);
  }

  function clear() {
    layer?.remove();
    pins?.remove();
    spot?.remove();
    layer = pins = spot = changes = null;
    stop();
  }

  function stop() {
    placing = false;
    byId('canvas').classList.remove('placing');
  }

  /** Puts the mark of a remark to be made on the map and opens the form. */
  function put({ lat, lng }) {
    stop();
    spot?.remove();
    spot = L.marker([lat, lng], { draggable: true, keyboard: false, zIndexOffset: 900, icon: pin('new') }).addTo(map);
    panel(remarkForm(async (tekst) => {
      const at = spot.getLatLng();
      await service.sendRemark(open, { lon: Number(at.lng.toFixed(6)), lat: Number(at.lat.toFixed(6)), tekst });
      spot.remove();
      spot = null;
      aloud(say('remarksent'));
      panel(el('p', { className: 'thanks', tabIndex: -1 }, say('remarksent')));
      /** @type {HTMLElement} */ (byId('consultation').querySelector('.thanks')).focus();
    }, () => {
      spot?.remove();
      spot = null;
      panel(null);
    }));
    if (document.body.dataset.sheet === 'peek') document.body.dataset.sheet = 'half';
    maps.main.uncover({ lat, lng });
    byId('consultation').querySelector('textarea').focus();
  }

  const pin = (kind) => L.divIcon({ className: `remark ${kind}`, iconSize: [26, 26], iconAnchor: [13, 26], html: el('i', { 'aria-hidden': 'true' }) });

  /** What the draft changes: which areas, and how its borders look on the map. */
  function whatChanges() {
    if (!changes) return [];
    const lines = [{ kind: say('draftadded'), names: changes.added }, { kind: say('draftremoved'), names: changes.removed },
      { kind: say('draftmoved'), names: changes.moved }].filter(({ names }) => names.length);
    const key = (kind, text) => el('li', {}, el('i', { 'aria-hidden': 'true', className: kind }), text);
    return [el('dl', { className: 'changes' }, ...lines.map(({ kind, names }) => el('div', {}, el('dt', {}, kind), el('dd', {}, listed(names))))),
      el('ul', { className: 'draftkey' }, changes.made.length ? key('made', say('borderis')) : null, changes.gone.length ? key('gone', say('borderwas')) : null)];
  }

  /** @param {HTMLElement|null} inside the form, the thanks, or nothing yet */
  function panel(inside) {
    const one = list.find((it) => String(it.id) === open);
    const place = byId('consultation');
    if (!one) return place.replaceChildren();
    const away = el('button', { type: 'button', className: 'close', 'aria-label': say('close') }, '×');
    away.addEventListener('click', () => change({ consultation: '' }));
    const begin = el('button', { type: 'button', className: 'primary' }, say('remarkplace'));
    begin.addEventListener('click', () => {
      placing = true;
      byId('canvas').classList.add('placing');
      if (document.body.dataset.sheet !== 'peek') document.body.dataset.sheet = 'peek';
      aloud(say('remarkhelp'));
    });
    const centre = el('button', { type: 'button', className: 'link' }, say('remarkcentre'));
    centre.addEventListener('click', () => put(map.getCenter()));
    const parts = [el('header', {}, el('div', {}, el('p', { className: 'cap' }, say('consultation')), el('h2', {}, one.titel)), away),
      one.toelichting ? el('p', {}, one.toelichting) : null, one.tot ? el('p', { className: 'note' }, say('until', { date: dateText(one.tot) })) : null,
      ...whatChanges(), ...(inside ? [inside] : [el('p', { className: 'note' }, say('remarkhelp')), el('p', { className: 'places' }, begin, centre)]), el('div', { id: 'remarks' })];
    place.replaceChildren(...parts.filter(Boolean));
    return service.remarks(open).then((remarks) => {
      byId('remarks')?.replaceChildren(remarkList(remarks ?? [], (remark) => map.setView([remark.lat, remark.lon], Math.max(16, map.getZoom()))));
      pins?.remove();
      pins = L.layerGroup((remarks ?? []).map((remark) => L.marker([remark.lat, remark.lon], { keyboard: false, icon: pin(remark.antwoord ? 'answered' : '') })
        .bindTooltip(el('span', {}, remark.tekst.slice(0, 120)), { className: 'tip', direction: 'top', offset: [0, -24] }))).addTo(map);
    }).catch(without('remarks', null));
  }

  /** New borders in colour, borders that go in dots, each over a light edge. @param {import('./borders.js').Change} change */
  function drawing({ made, gone }) {
    const line = (lines, style) => L.polyline(lines.map((one) => one.map(([lng, lat]) => [lat, lng])), { pane: 'draft', renderer: maps.main.panes.draft, interactive: false, ...style });
    return L.featureGroup([line([...made, ...gone], { color: '#ffffff', weight: 7, opacity: 0.9 }),
      line(gone, { color: '#14213d', weight: 2.5, dashArray: '1 6', lineCap: 'round' }), line(made, { color: '#b4308b', weight: 3.5 })]);
  }

  map.on('click', (event) => placing && put(event.latlng));
  byId('beside').addEventListener('click', stop);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && stop());

  return {
    placing: () => placing,
    /**
     * Shows the consultation with this id, or the banner where none is.
     * @param {string} id @param {string} indeling newest division, which the draft changes @param {boolean} viewed whether the map shows what somebody chose to see
     */
    async show(id, indeling, viewed) {
      list = await service.consultations().catch(without('consultations', [])) ?? [];
      const known = list.some((one) => String(one.id) === id) ? id : '';
      if (known === open && spoken() === words) return known === '' ? banner() : undefined;
      clear();
      open = known;
      words = spoken();
      panel(null);
      banner();
      if (!open) return undefined;
      const found = await Promise.all([service.areas('buurt', indeling), service.draft(open)]).catch(without('draft', null));
      if (!found || open !== id) return undefined;
      changes = changeOf(found[0], found[1]);
      layer = drawing(changes).addTo(map);
      if (seek || !viewed) maps.main.fit(layer);
      seek = false;
      return panel(null);
    },
  };
}
