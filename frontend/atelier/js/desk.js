import { byId, say as aloud } from '../../js/dom.js';
import { say } from '../../js/words.js';
import { AtelierMap } from './map.js';
import { Hand } from './hand.js';
import { Magnet } from './magnet.js';
import { assignFromList, moveByNumbers } from './lists.js';
import { showOptions } from './options.js';
import { paintPending, paintSelection, paintStill } from './painting.js';
import { createBuurt, editBuurt, mergeBuurt, splitBuurt } from './properties.js';
import { markTool } from './rail.js';
import { toast } from './toast.js';
import { brushing, clicking, enclosing, largerUnits, targeting } from './tools/assigning.js';
import { bending, bordering, creating, splitting } from './tools/lines.js';

/** The table with the plan on it: map, hand and tools. */
export class Desk {
  /** @param {import('./studio.js').Studio} studio @param {{moved: (view: string) => void, comment: (at: {x: number, y: number}) => void}} on */
  constructor(studio, on) {
    this.studio = studio;
    this.radius = 24;
    this.steps = 1;
    this.points = 0;
    this.map = new AtelierMap(byId('map'), { still: (sheet) => paintStill(sheet, studio), moving: (sheet) => this.paint(sheet), drawn: (sketch) => this.hand.tool?.sketch?.(sketch), moved: (view) => {
      on.moved(view);
      this.lure();
    } });
    this.hand = new Hand(this.map);
    this.magnet = new Magnet(studio);
    const asking = (id, act) => ({ id, pans: true, click: (at) => {
      const area = studio.topology.at(at.x, at.y);
      if (!studio.open) this.refuse('closed');
      else if (!area) this.refuse('nothinghere');
      else act(area, at);
    } });
    this.tools = { target: targeting(this), click: clicking(this), brush: brushing(this), lasso: enclosing(this, 'lasso'), rectangle: enclosing(this, 'rectangle'), larger: largerUnits(this),
      draw: bordering(this), drag: bending(this), split: splitting(this), create: creating(this), merge: asking('merge', (area) => mergeBuurt(studio, area)), edit: asking('edit', (area) => editBuurt(studio, area)),
      comment: { id: 'comment', pans: true, click: (at) => on.comment({ x: Math.round(at.x), y: Math.round(at.y) }) } };
    studio.on('borders target units', () => this.map.paint());
    studio.on('selection pending', () => this.map.show());
  }

  paint(sheet) {
    const { pending, selection, topology } = this.studio;
    if (pending?.after) paintPending(sheet, topology, pending.after, pending.changed.flatMap(({ after }) => (after ? [after.code] : [])));
    else if (selection.size) paintSelection(sheet, this.studio, selection);
    this.hand.tool?.paint?.(sheet);
  }

  /** Takes a tool in hand; the list opens at once. @param {string} id */
  take(id) {
    if (id === 'list') {
      if (this.studio.open) assignFromList(this.studio);
      else this.refuse('closed');
      return;
    }
    this.points = 0;
    this.hand.use(this.tools[id]);
    markTool(id);
    showOptions(this);
    aloud(`${say(`tool-${id}`)}. ${say(`hint-${id}`)}`);
  }

  /** Says why nothing happens. @param {string} key */
  refuse(key) {
    toast(say(`why-${key}`), 'warn');
  }

  /** How many points of a line are set. @param {string} id @param {number} points */
  step(id, points) {
    if (this.hand.tool?.id !== id || this.points === points) return;
    this.points = points;
    showOptions(this);
  }

  ask(kind, given) {
    if (kind === 'split') splitBuurt(this.studio, given);
    else createBuurt(this.studio, given);
  }

  numbers() {
    if (this.studio.open) moveByNumbers(this.studio);
    else this.refuse('closed');
  }

  toggleMagnet() {
    this.studio.magnet = !this.studio.magnet;
    toast(say(this.studio.magnet ? 'magneton' : 'magnetoff'));
    showOptions(this);
  }

  /** The place on topography that pulls at the pen, or null. @param {import('./hand.js').At} at @param {number} pixels */
  pull(at, pixels) {
    if (!this.studio.magnet || this.magnet.rests(at.metres)) return null;
    this.magnet.fetch(at.x, at.y, 8 * pixels * at.metres);
    return this.magnet.near(at.x, at.y, pixels * at.metres);
  }

  /** Tells with the tool whether the magnet works at this zoom. */
  lure() {
    const rests = this.magnet.rests(this.map.metres);
    if (rests !== this.resting && this.hand?.tool) {
      this.resting = rests;
      showOptions(this);
    }
  }

  /** Goes to a place. @param {number} x @param {number} y */
  go(x, y) {
    this.map.fit([x - 150, y - 150, x + 150, y + 150]);
  }

  /** Escape: what is begun is dropped, then what is pending, then the tool. */
  escape() {
    if (this.hand.tool?.cancel?.()) return;
    if (this.studio.pending || this.studio.selection.size) this.studio.cancel();
    else this.take('target');
  }
}
