import { el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { button, choice, field, form, input, open } from './dialog.js';
import { panel } from './inspector.js';
import { moment } from './numbers.js';

/** Comments of colleagues, and remarks of residents in the consultation, in a list and on the map. */
export class CommentsPanel {
  /**
   * @param {import('./studio.js').Studio} studio @param {import('./map.js').AtelierMap} map @param {(x: number, y: number) => void} go
   * @param {(lon: number, lat: number) => {x: number, y: number}|null} toRd
   */
  constructor(studio, map, go, toRd) {
    this.studio = studio;
    this.map = map;
    this.go = go;
    this.toRd = toRd;
    /** @type {any[]} */
    this.comments = [];
    /** @type {any[]} */
    this.remarks = [];
  }

  async load() {
    const { studio } = this;
    [this.comments, this.remarks] = await Promise.all([studio.without('comments', studio.service.get(studio.path('/comments')), []),
      studio.service.deel ? [] : studio.without('remarks', studio.service.get(studio.path('/remarks')), [])]);
    this.show();
    return this.comments.length + this.remarks.filter((one) => one.status === 'NIEUW').length;
  }

  show() {
    const may = !this.studio.service.deel;
    const notes = this.comments.map((one, i) => this.item(one, String(i + 1), el('p', { className: 'who' }, `${one.auteur} · ${moment(one.tijd)}`)));
    const remarks = this.remarks.map((one, i) => this.item({ ...one, ...this.placeOf(one) }, say('remarkmark', { n: i + 1 }), el('p', { className: 'who' }, `${say(`remark-${one.status}`)} · ${moment(one.tijd)}`),
      one.antwoord ? el('p', { className: 'answer' }, one.antwoord) : null, may ? button(say('moderate'), () => this.moderate(one), 'small') : null));
    panel('comments').replaceChildren(may ? el('p', { className: 'acts' }, button(say('newcomment'), () => this.write(null), 'primary')) : el('p', {}),
      notes.length ? el('ul', { className: 'notes' }, ...notes) : el('p', { className: 'hint' }, say('nocomments')),
      el('h2', {}, say('remarks')), remarks.length ? el('ul', { className: 'notes' }, ...remarks) : el('p', { className: 'hint' }, say('noremarks')));
    this.map.pin([...this.comments.map((one, i) => ({ ...one, text: String(i + 1), className: '' })), ...this.remarks.map((one, i) => ({ ...one, ...this.placeOf(one), text: say('remarkmark', { n: i + 1 }), className: `remark ${one.status}` }))]
      .filter((one) => typeof one.x === 'number' && typeof one.y === 'number').map((one) => ({ ...one, choose: () => this.go(one.x, one.y) })));
  }

  placeOf(remark) {
    return typeof remark.x === 'number' ? { x: remark.x, y: remark.y } : this.toRd(remark.lon, remark.lat) ?? {};
  }

  item(one, mark, ...rest) {
    const where = typeof one.x === 'number' ? button(mark, () => this.go(one.x, one.y), 'pin-button') : el('span', { className: 'pin-button' }, mark);
    if (where instanceof HTMLButtonElement) where.setAttribute('aria-label', `${say('showonmap')} ${mark}`);
    return el('li', {}, where, el('div', {}, el('p', {}, one.tekst), ...rest));
  }

  /** @param {{x: number, y: number}|null} at */
  write(at) {
    const text = el('textarea', { name: 'tekst', rows: 4, required: true, maxLength: 2000 });
    open(say('newcomment'), form(async ({ tekst }) => {
      try {
        await this.studio.service.post(this.studio.path('/comments'), { tekst, x: at?.x ?? null, y: at?.y ?? null });
        await this.load();
      } catch (problem) {
        this.studio.tell('problem', problem);
        return false;
      }
      return true;
    }, say('place'), field(say('comment'), text, at ? say('commentat') : say('commentnowhere'))));
  }

  moderate(remark) {
    const status = choice('status', [['NIEUW', say('remark-NIEUW')], ['GETOOND', say('remark-GETOOND')], ['AFGEWEZEN', say('remark-AFGEWEZEN')]], remark.status);
    open(say('moderate'), el('blockquote', {}, remark.tekst), form(async (fields) => {
      try {
        await this.studio.service.ask('PATCH', this.studio.path(`/remarks/${remark.id}`), { body: fields });
        await this.load();
      } catch (problem) {
        this.studio.tell('problem', problem);
        return false;
      }
      return true;
    }, say('save'), field(say('status'), status), field(say('answer'), input('antwoord', remark.antwoord ?? '', { maxLength: 1000 }))));
  }
}
