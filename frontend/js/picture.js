import { titleOf, plain, unitOf } from './figures.js';
import { hatchFor } from './hatches.js';
import { sentence } from './overview.js';
import { ZERO } from './paint.js';
import { rangeOf } from './tell.js';
import { say, spoken } from './words.js';

const [MARGIN, HEAD, FOOT, SCALE] = [24, 84, 118, 2];
const FONT = 'system-ui, sans-serif';

/** Draws the pictures of a pane. */
function drawTiles(pen, pane, frame) {
  pen.filter = getComputedStyle(pane).filter;
  for (const tile of pane.querySelectorAll('img')) {
    const at = tile.getBoundingClientRect();
    pen.globalAlpha = Number(getComputedStyle(tile.closest('.leaflet-layer')).opacity);
    if (tile.complete && tile.naturalWidth) pen.drawImage(tile, at.x - frame.x, at.y - frame.y, at.width, at.height);
  }
  pen.globalAlpha = 1;
  pen.filter = 'none';
}

/** Draws what a map shows, at the pen's origin: pictures of the base map, vectors, circles, names. */
function drawMap(pen, map, box) {
  const frame = map.map.getContainer().getBoundingClientRect();
  pen.save();
  pen.beginPath();
  pen.rect(0, 0, box.width, box.height);
  pen.clip();
  pen.fillStyle = '#e9edf0';
  pen.fillRect(0, 0, box.width, box.height);
  drawTiles(pen, map.map.getPane('tilePane'), frame);
  pen.globalCompositeOperation = 'multiply';
  drawTiles(pen, map.map.getPane('painted'), frame);
  for (const name of ['halo', 'areas', 'around', 'circles', 'draft', 'chosen']) {
    pen.globalCompositeOperation = name === 'areas' ? 'multiply' : 'source-over';
    for (const path of map.map.getPane(name).querySelectorAll('path')) {
      const matrix = path.getScreenCTM();
      if (!matrix) continue;
      pen.save();
      pen.translate(matrix.e - frame.x, matrix.f - frame.y);
      const shape = new Path2D(path.getAttribute('d') ?? '');
      const fill = path.getAttribute('fill') ?? 'none';
      pen.globalAlpha = Number(path.getAttribute('fill-opacity') ?? 1);
      if (fill !== 'none') {
        pen.fillStyle = fill.startsWith('url') ? hatchFor(pen, fill.slice(fill.indexOf('#') + 1).replace(/\W+$/, '')) : fill;
        pen.fill(shape, 'evenodd');
      }
      pen.globalAlpha = Number(path.getAttribute('stroke-opacity') ?? 1);
      if (path.getAttribute('stroke') && path.getAttribute('stroke') !== 'none') {
        pen.strokeStyle = path.getAttribute('stroke') ?? '';
        pen.lineWidth = Number(path.getAttribute('stroke-width') ?? 1);
        pen.stroke(shape);
      }
      pen.restore();
    }
  }
  pen.globalCompositeOperation = 'source-over';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const label of map.map.getContainer().querySelectorAll('.place span')) {
    const at = label.getBoundingClientRect();
    const [x, y] = [at.x + at.width / 2 - frame.x, at.y + at.height / 2 - frame.y];
    pen.font = label.closest('.gemeente') ? `700 14px ${FONT}` : `600 12px ${FONT}`;
    pen.lineWidth = 3.5;
    pen.lineJoin = 'round';
    pen.strokeStyle = 'rgb(255 255 255 / 92%)';
    pen.strokeText(label.textContent ?? '', x, y);
    pen.fillStyle = '#14213d';
    pen.fillText(label.textContent ?? '', x, y);
  }
  pen.restore();
}

/** Swatches with their bounds in one row after the name of the picture, or circles as large as on the map. */
function drawLegend(pen, { indicator, classes, tally }, name, x, y, { scale, layers }) {
  let left = x;
  const ring = (radius, color, text) => {
    pen.beginPath();
    pen.arc(left + radius, y + 8, radius, 0, 7);
    pen.fillStyle = color;
    pen.fill();
    pen.fillStyle = '#14213d';
    pen.fillText(text, left + 2 * radius + 8, y + 9);
    left += 2 * radius + 8 + pen.measureText(text).width + 20;
  };
  const entry = (fill, text) => {
    pen.fillStyle = fill;
    pen.globalAlpha = typeof fill === 'string' ? layers.opacity : 1;
    pen.fillRect(left, y, 26, 16);
    pen.globalAlpha = 1;
    pen.strokeStyle = 'rgb(20 33 61 / 30%)';
    pen.lineWidth = 1;
    pen.strokeRect(left + 0.5, y + 0.5, 25, 15);
    pen.fillStyle = '#14213d';
    pen.fillText(text, left + 32, y + 9);
    left += 32 + pen.measureText(text).width + 20;
  };
  pen.font = `400 13px ${FONT}`;
  pen.textAlign = 'left';
  if (name) {
    pen.fillStyle = '#14213d';
    pen.fillText(name, left, y + 9);
    left += pen.measureText(name).width + 16;
  }
  const number = (value) => plain(value, indicator, spoken());
  if (indicator.soort === 'count') for (const one of classes.breaks.slice(-3)) ring(Math.min(16, scale * one.radius), one.color, number(one.to));
  else classes.breaks.forEach((one, i) => entry(one.color, `${rangeOf(one, indicator)} (${tally.classes[i]})`));
  if (tally.zero) entry(ZERO, `${say('zero')} (${tally.zero})`);
  for (const { reason, count } of tally.missing) entry(hatchFor(pen, reason), `${say(reason)} (${count})`);
}

/** What tells a picture from the other: its year, or its title; nothing where it is alone. */
function nameAmong(pictures, { indicator, moment }) {
  if (pictures.length < 2) return '';
  return pictures[0].indicator === pictures[1].indicator ? moment.id : titleOf(indicator, spoken());
}

/** The text in lines of at most this width. */
function wrapped(pen, text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim();
    if (pen.measureText(longer).width > width && lines[lines.length - 1]) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/**
 * What is on screen as a PNG with title, legend and source, at twice the size of the screen.
 * @param {import('./scene.js').Scene} scene @param {import('./map.js').AreaMap[]} maps @returns {Promise<Blob>}
 */
export function pictureOfMap(scene, maps) {
  const pictures = [scene.main, scene.beside].filter(Boolean);
  const boxes = maps.slice(0, pictures.length).map((map) => map.map.getContainer().getBoundingClientRect());
  const width = Math.max(900, boxes.reduce((sum, box) => sum + box.width, 0) + MARGIN * (boxes.length + 1));
  const tall = Math.max(...boxes.map((box) => box.height));
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = (HEAD + tall + FOOT + 28 * (pictures.length - 1)) * SCALE;
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, canvas.height);
  let left = MARGIN;
  pictures.forEach((picture, i) => {
    pen.fillStyle = '#14213d';
    pen.textBaseline = 'alphabetic';
    pen.textAlign = 'left';
    pen.font = `650 22px ${FONT}`;
    pen.fillText(picture.indicator ? `${titleOf(picture.indicator, spoken())}, ${picture.moment.id}` : 'Wijkatelier', left, 42);
    pen.font = `400 14px ${FONT}`;
    pen.fillStyle = '#5b6475';
    pen.fillText(picture.indicator ? [unitOf(picture.indicator, spoken()), say(scene.shown.level)].filter(Boolean).join(' · ') : '', left, 66);
    pen.save();
    pen.translate(left, HEAD);
    drawMap(pen, maps[i], boxes[i]);
    pen.restore();
    left += boxes[i].width + MARGIN;
  });
  pen.textBaseline = 'middle';
  let y = HEAD + tall + 18;
  for (const picture of pictures) if (picture.classes?.breaks.length) {
    drawLegend(pen, picture, nameAmong(pictures, picture), MARGIN, y, maps[0]);
    y += 28;
  }
  pen.fillStyle = '#5b6475';
  pen.font = `400 12px ${FONT}`;
  const sources = [...new Set(pictures.map((one) => one.source))].join('; ');
  const text = `${sentence(scene)} ${say('source', { bron: sources })}. Wijkatelier.${scene.fictief ? ` ${say('fictief')}.` : ''}`;
  wrapped(pen, text, width - 2 * MARGIN).slice(0, 3).forEach((line, i) => pen.fillText(line, MARGIN, y + 12 + 18 * i));
  return new Promise((done, fail) => { canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'); });
}
