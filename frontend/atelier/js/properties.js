import { el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { button, choice, close, field, form, input, open } from './dialog.js';

/** @typedef {import('./studio.js').Studio} Studio @typedef {import('./topology.js').PlanArea} PlanArea */

/** The first code of the wijk that no buurt has. @param {Studio} studio @param {string} wijk such as WK990101 */
export function freeCode(studio, wijk) {
  for (let n = 1; n < 100; n++) {
    const code = `BU${wijk.slice(2)}${String(n).padStart(2, '0')}`;
    if (!studio.topology.find(code)) return code;
  }
  return '';
}

const wijken = (studio) => /** @type {[string, string][]} */ (studio.topology.wijken.map(({ code, naam }) => [code, `${naam} (${code})`]));
const buurten = (areas) => /** @type {[string, string][]} */ (areas.map((one) => [one.code, one.naam]));

/** Name, code, wijk, lock and end of a buurt; each change is shown before it is made. @param {Studio} studio @param {PlanArea} area */
export function editBuurt(studio, area) {
  const propose = (fields) => {
    close();
    studio.propose({ fields, title: fields.type });
  };
  const direct = (fields) => {
    close();
    studio.give({ fields, title: fields.type });
  };
  open(say('properties', { naam: area.naam }),
    form(({ naam }) => propose({ type: 'rename', code: area.code, naam }), say('rename'), field(say('fig-naam'), input('naam', area.naam, { required: true, maxLength: 80 }))),
    form(({ naar }) => propose({ type: 'recode', van: area.code, naar }), say('recode'), field(say('code'), input('naar', area.code, { required: true, pattern: 'BU[0-9]{8}' }))),
    form(({ wijk }) => propose({ type: 'move-to-wijk', buurt: area.code, wijk }), say('move-to-wijk'), field(say('wijk'), choice('wijk', wijken(studio), area.wijk))),
    form(({ code, naam }) => propose({ type: 'create-wijk', code, naam }), say('create-wijk'), field(say('newwijkcode'), input('code', freeWijk(studio, area), { required: true, pattern: 'WK[0-9]{6}' })), field(say('newwijkname'), input('naam', '', { required: true, maxLength: 80 }))),
    el('footer', { className: 'acts' }, button(say(area.slot ? 'unlock' : 'lock'), () => direct({ type: area.slot ? 'unlock' : 'lock', buurten: area.code }), 'quiet'),
      button(say('lockothers'), () => direct({ type: 'lock', buurten: studio.topology.list().filter((one) => one.code !== area.code && !one.slot).map((one) => one.code).join(',') }), 'quiet'),
      button(say('unlockall'), () => direct({ type: 'unlock', buurten: studio.topology.list().filter((one) => one.slot).map((one) => one.code).join(',') || area.code }), 'quiet'),
      button(say('delete'), () => propose({ type: 'delete', code: area.code }), 'quiet danger')));
}

function freeWijk(studio, area) {
  const begin = area.wijk.slice(0, 6);
  for (let n = 1; n < 100; n++) {
    const code = begin + String(n).padStart(2, '0');
    if (!studio.topology.wijken.some((one) => one.code === code)) return code;
  }
  return '';
}

/** Merges a buurt with a neighbour. @param {Studio} studio @param {PlanArea} area */
export function mergeBuurt(studio, area) {
  const neighbours = studio.topology.neighbours(area).filter((one) => !one.water);
  open(say('tool-merge'), form(({ in: into }) => studio.propose({ fields: { type: 'merge', van: area.code, in: into }, title: 'merge' }), say('showpreview'),
    el('p', {}, say('mergewhat', { naam: area.naam })), field(say('mergeinto'), choice('in', buurten(neighbours)))));
}

/** Asks code and name of the buurt at the right of the line. @param {Studio} studio @param {{area: PlanArea, line: string}} given */
export function splitBuurt(studio, { area, line }) {
  open(say('tool-split'), form(({ code, naam }) => studio.propose({ fields: { type: 'split', buurt: area.code, line, code, naam, ...(studio.magnet ? { snap: '2' } : {}) }, title: 'split' }), say('showpreview'),
    el('p', {}, say('splitwhat', { naam: area.naam })), field(say('newname'), input('naam', '', { required: true, maxLength: 80 })),
    field(say('code'), input('code', freeCode(studio, area.wijk), { required: true, pattern: 'BU[0-9]{8}' }))));
}

/** Asks code, name and wijk of a new buurt. @param {Studio} studio @param {{area: PlanArea|undefined, region: string}} given */
export function createBuurt(studio, { area, region }) {
  const wijk = area?.wijk ?? studio.topology.wijken[0]?.code ?? '';
  open(say('tool-create'), form(({ code, naam, wijk: within }) => studio.propose({ fields: { type: 'create', code, naam, wijk: within, region }, title: 'create' }), say('showpreview'),
    field(say('newname'), input('naam', '', { required: true, maxLength: 80 })), field(say('wijk'), choice('wijk', wijken(studio), wijk)),
    field(say('code'), input('code', freeCode(studio, wijk), { required: true, pattern: 'BU[0-9]{8}' }))));
}
