import { el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { button, choice, close, field, form, input, open } from './dialog.js';
import { day } from './numbers.js';
import { refusal, toast } from './toast.js';

/** @typedef {import('./studio.js').Studio} Studio */

async function attempt(act) {
  try {
    return await act();
  } catch (problem) {
    refusal(problem);
    return false;
  }
}

const SHARE_DAYS = ['7', '30', '90', '366'];

/** A link with which anyone can look at the plan, until it ends. @param {Studio} studio @param {string} [days] */
export async function share(studio, days = '30') {
  const made = await attempt(() => studio.service.post(studio.path('/shares'), { dagen: Number(days) }));
  if (!made) return;
  const link = new URL(made.url, location.href).href;
  const token = new URL(link).searchParams.get('deel');
  const address = input('link', link, { readOnly: true, id: 'sharelink' });
  const revoke = () => attempt(() => studio.service.ask('DELETE', studio.path(`/shares/${token}`)).then(() => true));
  const period = choice('dagen', SHARE_DAYS.map((one) => /** @type {[string, string]} */ ([one, say(`days${one}`)])), days);
  // another period is another link, in place of this one
  period.addEventListener('change', async () => {
    if (await revoke()) await share(studio, period.value);
  });
  open(say('share'), el('p', {}, say('sharehelp')), field(say('link'), address, say('shareuntil', { tot: day(made.tot) })), field(say('shareperiod'), period), el('footer', {}, button(say('revoke'), async () => {
    if (await revoke()) toast(say('revoked'), 'ok');
    close();
  }), button(say('copy'), async () => {
    address.select();
    // without the right to the clipboard the older way is tried
    await navigator.clipboard?.writeText(link).catch(() => document.execCommand('copy'));
    toast(say('copied'), 'ok');
  }, 'primary')));
}

/** The next step towards a division: submit, review, publish; or what holds it up. @param {Studio} studio */
export function nextStep(studio) {
  const { status = 'CONCEPT', mag = {}, besluit } = studio.head;
  const refresh = () => studio.loadHead();
  if (status === 'CONCEPT') {
    if (mag.indienen === false) {
      open(say('submit'), el('p', {}, say('submitbyother')));
      return;
    }
    open(say('submit'), el('p', {}, say('submithelp')), form(async ({ ingang, nummer }) => {
      const done = await attempt(async () => {
        if (ingang !== (besluit?.ingang ?? '') || nummer !== (besluit?.nummer ?? '')) {
          if (!(await studio.give({ title: 'besluit', fields: { type: 'besluit', ingang, nummer } }))) return false;
        }
        await studio.service.post(studio.path('/submit'));
        return true;
      });
      if (done) toast(say('submitted'), 'ok');
      await refresh();
      return done;
    }, say('submit'), field(say('ingang'), input('ingang', besluit?.ingang ?? '', { type: 'date', required: true })), field(say('besluitnummer'), input('nummer', besluit?.nummer ?? '', { maxLength: 80 }))));
  } else if (status === 'INGEDIEND') {
    if (mag.beoordelen === false) {
      open(say('review'), el('p', {}, say('reviewbyother')));
      return;
    }
    const own = studio.head.letOp ?? [];
    open(say('review'), el('p', {}, say('reviewhelp')), own.length ? el('p', { className: 'warning', id: 'ownaccounts' }, say('ownaccounts', { namen: own.join(', ') })) : null, form(async (fields) => {
      const done = await attempt(() => studio.service.post(studio.path('/review'), fields).then(() => true));
      if (done) toast(say(fields.oordeel === 'akkoord' ? 'approved' : 'returned'), 'ok');
      await refresh();
      return done;
    }, say('review'), field(say('judgement'), choice('oordeel', [['akkoord', say('approve')], ['terug', say('return')]])), field(say('reason'), input('reden', '', { maxLength: 500 }))));
  } else if (status === 'GOEDGEKEURD') {
    if (mag.publiceren === false) {
      open(say('publish'), el('p', {}, say('publishbyother')));
      return;
    }
    open(say('publish'), el('p', {}, say('publishhelp')), form(async () => {
      const made = await attempt(() => studio.service.post(studio.path('/publish')));
      await refresh();
      if (made) setTimeout(() => showPublished(made), 0);
      return Boolean(made);
    }, say('publish')));
  } else showPublished(studio.head.indeling ? { indeling: studio.head.indeling, url: `/api/v1/indelingen/${studio.head.indeling}` } : null, studio);
}

function showPublished(made, studio = /** @type {Studio|null} */ (null)) {
  const address = made?.url ?? studio?.path();
  open(say('published'), el('p', {}, made ? say('publishedas', { indeling: made.indeling }) : say('publishedhelp')),
    el('p', {}, el('a', { href: address, id: 'publishedurl' }, new URL(address, location.href).href)),
    el('p', {}, el('a', { href: `${address}/levering.zip`, className: 'primary', download: '' }, say('delivery'))));
}

/** Opens the plan for the reactions of residents, or closes it. @param {Studio} studio */
export async function consultation(studio) {
  const open_ = await studio.without('consultation', studio.service.get('/api/v1/consultations'), []);
  const now = open_.find((one) => String(one.id) === String(studio.head.plan.id));
  const put = (body) => attempt(() => studio.service.ask('PUT', studio.path('/consultation'), { body }).then(() => true));
  open(say('consultation'), el('p', {}, say(now ? 'consultationopen' : 'consultationhelp')), form(async (fields) => {
    const done = await put({ open: true, ...fields });
    if (done) toast(say('consultationopened'), 'ok');
    return done;
  }, say(now ? 'save' : 'openconsultation'), field(say('title'), input('titel', now?.titel ?? studio.head.plan.naam, { required: true, maxLength: 120 })),
  field(say('explanation'), el('textarea', { name: 'toelichting', rows: 3, value: now?.toelichting ?? '', maxLength: 2000 })), field(say('until'), input('tot', now?.tot ?? '', { type: 'date', required: true }))),
  now ? el('footer', {}, button(say('closeconsultation'), async () => {
    if (await put({ open: false, titel: now.titel, toelichting: now.toelichting, tot: now.tot })) toast(say('consultationclosed'), 'ok');
    close();
  }, 'quiet danger')) : null);
}
