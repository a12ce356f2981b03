import { without } from '../../js/http.js';
import { byId, el, say as aloud } from '../../js/dom.js';
import { say, speak, spoken } from '../../js/words.js';
import { CommentsPanel } from './commentspanel.js';
import { ComparePanel } from './comparepanel.js';
import { showConflict } from './conflict.js';
import { rdOf } from './degrees.js';
import { Desk } from './desk.js';
import { button, iconButton } from './dialog.js';
import { language, planAsked, service, texts } from './early.js';
import { spokenEffect, told } from './effect.js';
import { showFigures } from './figurespanel.js';
import { showFindings } from './findingspanel.js';
import { showHelp } from './help.js';
import { showHistory } from './historypanel.js';
import { Inspector } from './inspector.js';
import { listenToKeys } from './keys.js';
import { listen } from './live.js';
import { showOptions } from './options.js';
import { showPending } from './pendingbar.js';
import { branchPlan, showPlans } from './plans.js';
import { consultation, nextStep, share } from './publishing.js';
import { showRail } from './rail.js';
import { Studio } from './studio.js';
import { showTarget } from './targetbar.js';
import { refusal, toast } from './toast.js';

const query = new URLSearchParams(location.search);
const studio = new Studio(service);
let session = null;
let stop = () => {};

/** Keeps in the address what is shown. @param {Record<string, string>} patch */
function address(patch) {
  for (const [name, value] of Object.entries(patch)) if (value) query.set(name, value);
  else query.delete(name);
  history.replaceState(null, '', `${location.pathname}?${query}`.replace(/%2F/g, '/').replace(/\?$/, ''));
}

const desk = new Desk(studio, { moved: (view) => address({ kaart: view }), comment: (at) => comments.write(at) });
const compare = new ComparePanel(studio, desk.map);
const comments = new CommentsPanel(studio, desk.map, (x, y) => desk.go(x, y), rdOf);
const inspector = new Inspector((tab) => {
  if (tab === 'compare') compare.show();
  else compare.hide();
});

/** Opens another plan: the page starts anew with it. @param {string} id */
const choose = (id) => location.assign(`/atelier?plan=${id}${query.get('taal') ? `&taal=${query.get('taal')}` : ''}`);

function showHead() {
  const { head } = studio;
  byId('planname').textContent = head ? head.plan.naam : '';
  document.title = head ? `${head.plan.naam} – Atelier` : 'Atelier – Wijkatelier';
  if (!head) return;
  const status = head.status ?? 'CONCEPT';
  const mark = byId('status');
  mark.textContent = say(`status-${status}`);
  mark.className = `status ${status}`;
  mark.hidden = false;
  const may = !service.deel && studio.past === null;
  const act = { CONCEPT: 'submit', INGEDIEND: 'review', GOEDGEKEURD: 'publish', GEPUBLICEERD: 'published' }[status];
  byId('actions').replaceChildren(...[iconButton('undo', say('undo'), () => studio.step('undo')), iconButton('redo', say('redo'), () => studio.step('redo'))].map((one, i) => {
    /** @type {HTMLButtonElement} */ (one).disabled = !may || !studio.open || !(i ? head.redo : head.undo);
    return one;
  }), ...(may && (head.mag?.beheren ?? true) ? [button(say('share'), () => share(studio)), button(say('consultation'), () => consultation(studio))] : []), ...(may ? [button(say(act), () => nextStep(studio), 'primary')] : []));
  document.body.classList.toggle('reading', !studio.open);
  document.body.classList.toggle('shared', service.deel !== '');
  showOptions(desk);
  showBanner();
}

function showBanner() {
  const place = byId('banner');
  const parts = [];
  if (studio.past !== null) parts.push(el('p', {}, say('pastbanner', { n: studio.past }), button(say('backtonow'), () => studio.look(null), 'small'), button(say('branchhere'), () => branchPlan(studio, studio.past, choose), 'small')));
  else if (service.deel) parts.push(el('p', {}, say('sharedbanner')));
  else if (studio.head && !studio.open) parts.push(el('p', {}, say(studio.head.status && studio.head.status !== 'CONCEPT' ? 'closedbanner' : 'readbanner')));
  const missing = [...studio.absent].filter((part) => part !== 'remarks');
  if (missing.length) parts.push(el('p', { className: 'missing' }, say('missingparts', { parts: missing.map((part) => say(`part-${part}`)).join(', ') }), button(say('retry'), again, 'small')));
  place.hidden = !parts.length;
  place.replaceChildren(...parts);
}

/** Asks again for what did not answer. */
async function again() {
  await studio.loadParts();
  inspector.count('comments', await comments.load());
}

/** The texts of the page that are not drawn anew by what they tell of. */
function talk() {
  const other = byId('language');
  other.textContent = spoken() === 'nl' ? 'EN' : 'NL';
  other.setAttribute('aria-label', spoken() === 'nl' ? 'English' : 'Nederlands');
  other.onclick = () => {
    address({ taal: spoken() === 'nl' ? 'en' : '' });
    location.reload();
  };
  byId('account').replaceChildren(session?.naam ? el('a', { className: 'who', href: '/beheer', 'aria-label': `${session.naam}: ${say('manage')}` }, session.naam) : el('a', { href: `/inloggen?terug=${encodeURIComponent(location.pathname + location.search)}` }, say('login')));
  showRail((id) => desk.take(id));
  inspector.show();
}

/** Draws once for all that is told before the browser gets its turn. @param {() => void} act */
function once(act) {
  let asked = false;
  return () => {
    if (!asked) {
      queueMicrotask(() => {
        asked = false;
        act();
      });
    }
    asked = true;
  };
}

studio.on('head', showHead);
studio.on('absent', showBanner);
studio.on('borders target figures', once(() => showTarget(studio)));
studio.on('borders figures target', once(() => {
  showFigures(studio, (code) => {
    const area = studio.topology.find(code);
    if (area && studio.open) studio.aim(code);
    if (area) desk.map.fit(area.box);
  });
  performance.mark('figures-shown');
}));
studio.on('findings borders', once(() => {
  showFindings(studio, (finding) => {
    const area = studio.topology.find(finding.codes[0]);
    if (finding.plaats) desk.map.flash(finding.plaats);
    else if (area) desk.map.fit(area.box);
    aloud(finding.uitleg);
  });
  inspector.count('findings', studio.findings.filter((one) => !one.aanvaard).length);
}));
studio.on('history borders head', once(() => studio.head && showHistory(studio, { look: (revision) => studio.look(revision).catch(refusal), branch: (revision) => branchPlan(studio, revision, choose) })));
studio.on('pending', () => showPending(studio));
studio.on('problem', refusal);
studio.on('conflict', (problem) => showConflict(studio, problem));
studio.on('target', () => {
  const area = studio.topology.find(studio.target);
  if (area) aloud(say('targetis', { naam: area.naam }));
});
const effect = (changed, draft) => spokenEffect(told(draft, changed, (one) => studio.deviation(one)));
studio.on('done', ({ answer, draft }) => toast(`${say('done')} ${effect(answer.changed, draft)}`, 'ok'));
studio.on('stepped', ({ which, answer }) => toast(`${say(which === 'undo' ? 'undone' : 'redone')}. ${effect(answer.changed, { fields: {} })}`, 'ok'));
studio.on('done stepped', () => (inspector.tab === 'compare' ? compare.fill() : null));

async function openPlan(id) {
  byId('start').hidden = true;
  byId('canvas').setAttribute('aria-busy', 'true');
  const loaded = studio.load(id);
  studio.addEventListener('borders', () => desk.map.begin(query.get('kaart') ?? '', studio.topology.box()), { once: true });
  await loaded;
  desk.take('target');
  document.body.classList.add('working');
  byId('canvas').setAttribute('aria-busy', 'false');
  performance.mark('plan-shown');
  inspector.count('comments', await comments.load());
  studio.loadFaults();
  stop();
  stop = listen(studio, {
    presence: (names) => byId('presence').replaceChildren(...names.filter((name) => name !== session?.naam).map((name) => el('li', { title: name }, el('span', { 'aria-hidden': 'true' }, name.slice(0, 2)), el('span', { className: 'unseen' }, say('alsohere', { naam: name }))))),
    changed: async (event) => {
      if (await studio.catchUp(event.revision).catch(refusal)) toast(say('otherchanged', { naam: event.auteur, buurten: (event.buurten ?? []).map((code) => studio.topology.find(code)?.naam ?? code).join(', ') }));
    },
    comment: async () => inspector.count('comments', await comments.load()),
    lost: (gone) => {
      studio.absent[gone ? 'add' : 'delete']('events');
      showBanner();
    },
  });
}

async function begin() {
  const spoke = speak(language, texts);
  const status = service.get('/api/v1/status').catch(without('status', null));
  session = await service.session().catch(without('session', null));
  await spoke;
  talk();
  const { fictief } = (await status) ?? {};
  byId('fictief').hidden = !fictief;
  if (fictief) desk.map.credit(say('fictief'));
  if (!planAsked) {
    await showPlans(service, session, choose);
    return;
  }
  try {
    await openPlan(planAsked);
  } catch (problem) {
    refusal(problem);
    await showPlans(service, session, choose);
  }
}

byId('help').addEventListener('click', showHelp);
byId('planbutton').addEventListener('click', () => location.assign(`/atelier${query.get('taal') ? '?taal=en' : ''}`));
byId('fold').addEventListener('click', () => {
  const folded = document.body.classList.toggle('folded');
  byId('fold').setAttribute('aria-expanded', String(!folded));
});
/** @type {HTMLSelectElement} */ (byId('targetchoice')).addEventListener('change', (event) => studio.aim(/** @type {HTMLSelectElement} */ (event.target).value || null));
listenToKeys({ desk, studio, inspector, help: showHelp });
begin();
