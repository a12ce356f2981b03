/** Pixels that a click may wander. */
const WANDER = 5;

/**
 * @typedef {{x: number, y: number, metres: number, event: PointerEvent|KeyboardEvent}} At RD metres; metres to a pixel
 * @typedef {{id: string, pans?: boolean, start?: () => void, stop?: () => void, click?: (at: At) => void, down?: (at: At) => void, move?: (at: At, pressed: boolean) => void,
 *   up?: (at: At) => void, leave?: () => void, finish?: () => void, cancel?: () => boolean, key?: (event: KeyboardEvent) => boolean, paint?: (sheet: any) => void, sketch?: (sketch: import('./sketch.js').Sketch) => void}} Tool
 */

/** Passes the pointer and the keys over the map to the tool in hand. Space pans, whatever the tool. */
export class Hand {
  /** @param {import('./map.js').AtelierMap} map */
  constructor(map) {
    this.map = map;
    /** @type {Tool|null} */
    this.tool = null;
    this.spaced = false;
    this.pressed = null;
    this.last = null;
    this.element = map.element;
    this.element.addEventListener('pointerdown', (event) => this.down(event));
    this.element.addEventListener('pointermove', (event) => this.moved(event));
    this.element.addEventListener('pointerleave', () => this.tool?.leave?.());
    window.addEventListener('pointerup', (event) => this.up(event));
    this.element.addEventListener('dblclick', () => !this.spaced && this.tool?.finish?.());
    this.element.addEventListener('keydown', (event) => this.key(event));
    window.addEventListener('keydown', (event) => this.space(event, true));
    window.addEventListener('keyup', (event) => this.space(event, false));
    window.addEventListener('blur', () => this.pan(false));
  }

  /** @param {Tool|null} tool */
  use(tool) {
    this.tool?.leave?.();
    this.tool?.stop?.();
    this.tool = tool;
    this.pressed = null;
    this.element.dataset.tool = tool?.id ?? '';
    this.drag();
    tool?.start?.();
    this.map.move();
    this.map.show();
  }

  drag() {
    const on = this.spaced || !this.tool || this.tool.pans;
    this.map.map.dragging[on ? 'enable' : 'disable']();
    this.element.classList.toggle('panning', this.spaced);
  }

  space(event, down) {
    if (event.code !== 'Space' || (!this.spaced && /** @type {HTMLElement} */ (event.target).closest('button, input, textarea, select, a, summary, dialog, [role="tab"]'))) return;
    event.preventDefault();
    this.pan(down);
  }

  pan(on) {
    if (this.spaced === on) return;
    this.spaced = on;
    this.drag();
  }

  /** @param {PointerEvent} event @returns {At} */
  at(event) {
    return { ...this.map.placeOf(event), metres: this.map.metres, event };
  }

  foreign(event) {
    return event.target.closest('.leaflet-control, .pin');
  }

  down(event) {
    if (event.button !== 0 || this.spaced || !this.tool || this.foreign(event)) return;
    this.pressed = { x: event.clientX, y: event.clientY, wandered: false };
    if (!this.tool.down) return;
    this.element.setPointerCapture(event.pointerId);
    this.tool.down(this.at(event));
  }

  /** The tool hears of the last place once a frame. */
  moved(event) {
    this.element.classList.remove('keyed');
    if (this.pressed && Math.hypot(event.clientX - this.pressed.x, event.clientY - this.pressed.y) > WANDER) this.pressed.wandered = true;
    const asked = this.last;
    this.last = event;
    if (asked) return;
    requestAnimationFrame(() => {
      const now = this.last;
      this.last = null;
      if (now && !this.spaced) this.tool?.move?.(this.at(now), this.pressed !== null);
    });
  }

  up(event) {
    const { pressed } = this;
    this.pressed = null;
    if (!pressed || !this.tool) return;
    if (this.last) {
      this.tool.move?.(this.at(this.last), true);
      this.last = null;
    }
    this.tool.up?.(this.at(event));
    if (!pressed.wandered) this.tool.click?.(this.at(event));
  }

  /** Enter does at the middle of the map what a click does. */
  key(event) {
    if (event.target !== this.element || !this.tool) return;
    this.element.classList.add('keyed');
    if (event.key === 'Enter') this.enter(event);
  }

  /** @param {KeyboardEvent} event */
  enter(event) {
    event.preventDefault();
    if (event.shiftKey) this.tool?.finish?.();
    else this.tool?.click?.({ ...this.map.middle(), metres: this.map.metres, event });
  }
}
