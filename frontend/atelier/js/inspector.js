import { byId, el } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { icon } from './icons.js';

const ICONS = /** @type {Record<string, any>} */ ({ figures: 'bars', findings: 'finding', history: 'clock', compare: 'compare', comments: 'comment' });
export const TABS = ['figures', 'findings', 'history', 'compare', 'comments'];

/** The inspector at the right with its tabs; each panel is filled by its own module. */
export class Inspector {
  /** @param {(tab: string) => void} opened */
  constructor(opened) {
    this.opened = opened;
    this.tab = 'figures';
  }

  /** Makes the tabs in the language of the page. */
  show() {
    const tabs = TABS.map((id) => {
      const tab = el('button', { type: 'button', id: `tab-${id}`, role: 'tab', 'aria-controls': `panel-${id}`, 'aria-selected': 'false', 'aria-label': say(`tab-${id}`), title: say(`tab-${id}`), tabIndex: -1 }, icon(ICONS[id]), el('span', {}, say(`tab-${id}`)), el('b', { className: 'count', hidden: true }));
      tab.addEventListener('click', () => this.open(id));
      return tab;
    });
    const list = byId('tabs');
    list.replaceChildren(...tabs);
    list.onkeydown = (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      this.open(TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length]);
      byId(`tab-${this.tab}`).focus();
    };
    this.mark();
  }

  /** @param {string} id */
  open(id) {
    this.tab = id;
    this.mark();
    this.opened(id);
  }

  mark() {
    for (const id of TABS) {
      const own = id === this.tab;
      byId(`tab-${id}`).setAttribute('aria-selected', String(own));
      byId(`tab-${id}`).tabIndex = own ? 0 : -1;
      byId(`panel-${id}`).hidden = !own;
    }
  }

  /** A number behind the name of a tab. @param {string} id @param {number} count */
  count(id, count) {
    const mark = /** @type {HTMLElement} */ (byId(`tab-${id}`).querySelector('.count'));
    mark.hidden = !count;
    mark.textContent = String(count);
  }
}

/** The panel of a tab. @param {string} id */
export const panel = (id) => byId(`panel-${id}`);

/** What a panel shows where there is nothing, and what to do next. @param {string} title @param {string} text */
export const empty = (title, text) => el('div', { className: 'empty' }, el('h2', {}, title), el('p', {}, text));
