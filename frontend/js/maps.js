import { byId, el } from './dom.js';
import { titleOf } from './figures.js';
import { AreaMap } from './map.js';
import { many } from './tell.js';
import { spoken } from './words.js';

/** How many areas of the level on screen a picture's division has. @param {import('./scene.js').Scene} scene @param {import('./scene.js').Picture} picture */
const countOf = ({ indelingen, shown }, { moment }) => indelingen.find((one) => one.id === moment.indeling)[{ buurt: 'buurten', wijk: 'wijken', gemeente: 'gemeenten' }[shown.level]];

/** The map, and the second one beside it that goes where the first goes. */
export class Maps {
  /** @param {{hover: (code: string|null) => void, choose: (code: string) => void, moved: (view: string) => void, centre: (map: AreaMap) => void, scaled: () => void}} on */
  constructor(on) {
    this.on = on;
    this.main = this.make('map');
    /** @type {AreaMap|null} */
    this.beside = null;
    this.following = false;
    /** Language of the texts on the maps. */
    this.spoken = '';
  }

  make(id) {
    const made = new AreaMap(byId(id), { choose: this.on.choose, scaled: () => {
        this.scaleCircles();
        this.on.scaled();
      }, centre: () => this.on.centre(made),
      hover: (code) => {
        this.pointed = made;
        this.on.hover(code);
      },
      moved: (view) => {
        this.follow(made);
        if (made === this.main) this.on.moved(view);
      } });
    made.map.on('move', () => this.follow(made));
    return made;
  }

  /** Brings the other map to the same view. @param {AreaMap} leader */
  follow(leader) {
    const other = leader === this.main ? this.beside : this.main;
    if (this.following || !other?.map._loaded || !leader.map._loaded) return;
    this.following = true;
    other.finely(() => other.map.setView(leader.map.getCenter(), leader.map.getZoom(), { animate: false }));
    this.following = false;
  }

  /** Gives the circles of both maps one scale: the smaller. */
  scaleCircles() {
    const scale = Math.min(...this.all().map((one) => one.roomyScale()));
    for (const one of this.all()) if (one.picture) one.drawCircles(scale);
  }

  /** All maps on screen. @returns {AreaMap[]} */
  all() {
    return [this.main, this.beside].filter(Boolean);
  }

  /** Makes room for one map or two; the view stays. @param {boolean} two */
  arrange(two) {
    if (two === (this.beside !== null)) return;
    const view = this.main.map._loaded ? this.main.view() : '';
    byId('canvas').classList.toggle('two', two);
    byId('beside').hidden = !two;
    const filled = this.main.resized();
    if (two) {
      this.beside = this.make('beside');
      this.beside.layers = { ...this.main.layers };
      this.beside.speak();
    } else {
      this.beside.map.remove();
      this.beside = null;
      byId('beside').replaceChildren();
    }
    if (view && !filled) this.main.go(view, null);
  }

  /** Draws the scene on one map or two. @param {import('./scene.js').Scene} scene */
  draw(scene) {
    const two = scene.beside !== null;
    this.arrange(two);
    if (this.beside && !this.beside.map._loaded) {
      this.beside.go(this.main.view(), null);
      this.beside.switch({});
    }
    const filled = scene.main.indicator !== null && scene.main.indicator.soort !== 'count';
    byId('canvas').classList.toggle('filled', filled);
    this.main.draw(scene.main, scene.around, scene.area);
    this.beside?.draw(scene.beside, scene.around, scene.area);
    this.scaleCircles();
    for (const one of this.all()) one.drawNames();
    const divided = two && scene.main.moment.indeling !== scene.beside.moment.indeling;
    [scene.main, scene.beside].forEach((picture, i) => {
      const tag = byId(i ? 'tag-beside' : 'tag');
      tag.hidden = !picture?.indicator || !two;
      if (picture?.indicator) tag.replaceChildren(el('b', {}, titleOf(picture.indicator, spoken())), el('span', {}, ` ${picture.moment.id}${picture.moment.own ? '' : '*'}`), divided ? el('span', { className: 'more' }, ` · ${countOf(scene, picture)} ${many(scene.shown.level)}`) : '');
    });
  }

  /** @param {object} layers */
  switch(layers) {
    for (const one of this.all()) one.switch(layers);
  }

  /** Points at an area on both maps; the map without the pointer tells its figure too. @param {string|null} code */
  hover(code) {
    for (const one of this.all()) one.hover(code, this.beside !== null && one !== this.pointed);
  }
}
