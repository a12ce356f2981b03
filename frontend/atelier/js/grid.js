/** @typedef {import('./geometry.js').Box} Box */

/** An index of boxes in equal cells: which lie where. Built once; cells hold their boxes in one flat array. */
export class BoxGrid {
  /** @param {Float64Array} boxes four numbers for each: left, low, right, high */
  constructor(boxes) {
    const count = boxes.length / 4;
    const all = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < count; i++) {
      for (let k = 0; k < 2; k++) {
        if (boxes[4 * i + k] < all[k]) all[k] = boxes[4 * i + k];
        if (boxes[4 * i + 2 + k] > all[2 + k]) all[2 + k] = boxes[4 * i + 2 + k];
      }
    }
    this.boxes = boxes;
    this.left = all[0];
    this.low = all[1];
    const width = Math.max(1, all[2] - all[0]);
    const height = Math.max(1, all[3] - all[1]);
    this.size = Math.max(1, Math.sqrt((width * height) / Math.max(1, count)) * 1.5);
    this.columns = count ? Math.floor(width / this.size) + 1 : 0;
    this.rows = count ? Math.floor(height / this.size) + 1 : 0;
    this.start = new Int32Array(this.columns * this.rows + 1);
    this.round(count, (cell) => this.start[cell + 1]++);
    for (let i = 1; i < this.start.length; i++) this.start[i] += this.start[i - 1];
    this.items = new Int32Array(this.start[this.start.length - 1] || 0);
    const next = this.start.slice();
    this.round(count, (cell, item) => (this.items[next[cell]++] = item));
    this.seen = new Int32Array(count);
    this.turn = 0;
  }

  round(count, visit) {
    for (let i = 0; i < count; i++) this.cells(this.boxes[4 * i], this.boxes[4 * i + 1], this.boxes[4 * i + 2], this.boxes[4 * i + 3], (cell) => visit(cell, i));
  }

  cells(x0, y0, x1, y1, visit) {
    const column = (x) => Math.max(0, Math.min(this.columns - 1, Math.floor((x - this.left) / this.size)));
    const row = (y) => Math.max(0, Math.min(this.rows - 1, Math.floor((y - this.low) / this.size)));
    if (!this.columns) return;
    for (let r = row(y0); r <= row(y1); r++) for (let c = column(x0); c <= column(x1); c++) visit(r * this.columns + c);
  }

  /** Visits each box that meets the given one, once. @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1 @param {(item: number) => void} visit */
  meeting(x0, y0, x1, y1, visit) {
    const turn = ++this.turn;
    const { boxes } = this;
    this.cells(x0, y0, x1, y1, (cell) => {
      for (let k = this.start[cell]; k < this.start[cell + 1]; k++) {
        const i = this.items[k];
        if (this.seen[i] === turn) continue;
        this.seen[i] = turn;
        if (boxes[4 * i] <= x1 && boxes[4 * i + 2] >= x0 && boxes[4 * i + 1] <= y1 && boxes[4 * i + 3] >= y0) visit(i);
      }
    });
  }
}
