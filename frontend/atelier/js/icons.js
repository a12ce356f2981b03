/** Icons as strokes on a raster of 24 by 24. */
const STROKES = {
  target: 'M12 3v4M12 17v4M3 12h4M17 12h4M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  click: 'M5 4l6 15 2.2-5.8L19 11zM14.5 14.5L20 20',
  brush: 'M20 4c-4 1-9 5-11 9l2 2c4-2 8-7 9-11zM8 14c-2 0-3 1.5-3 3.5 0 1-.7 2-2 2.5 4 1 7-.5 7-3.5z',
  lasso: 'M12 4c5 0 9 2.5 9 6s-4 6-9 6-9-2.5-9-6 4-6 9-6zM7 15.5c-2 1-2 3 0 3.5 1.5.4 1.5 1.5.5 2.5',
  rectangle: 'M4 6h16v12H4z',
  larger: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  list: 'M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1',
  draw: 'M4 19c3-8 6 2 9-5s4-6 7-9M4 19h.01M20 5h.01',
  drag: 'M3 17c5 0 5-9 9-9s4 9 9 9M12 3v2M9.5 4.5L12 2l2.5 2.5',
  split: 'M12 3v18M7 8l-4 4 4 4M17 8l4 4-4 4',
  create: 'M5 7l7-4 7 4v10l-7 4-7-4zM12 9v6M9 12h6',
  merge: 'M4 5h6v14H4zM14 5h6v14h-6zM8 12h8M13.5 9.5L16 12l-2.5 2.5',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  comment: 'M4 5h16v11H10l-5 4v-4H4z',
  undo: 'M9 7L4 12l5 5M4 12h10a6 6 0 0 1 6 6',
  redo: 'M15 7l5 5-5 5M20 12H10a6 6 0 0 0-6 6',
  magnet: 'M6 4v8a6 6 0 0 0 12 0V4h-4v8a2 2 0 0 1-4 0V4zM6 8h4M14 8h4',
  units: 'M3 9h18M3 15h18M9 3v18M15 3v18M3 3h18v18H3z',
  help: 'M9 9a3 3 0 1 1 4.5 2.600c-1 .6-1.5 1.200-1.5 2.400M12 17.5v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  share: 'M15 5l5 5-5 5M20 10h-9c-4 0-7 3-7 8',
  close: 'M6 6l12 12M18 6L6 18',
  lock: 'M6 11h12v9H6zM8 11V8a4 4 0 0 1 8 0v3',
  unlock: 'M6 11h12v9H6zM8 11V8a4 4 0 0 1 7.5-2',
  down: 'M7 10l5 5 5-5',
  bars: 'M4 20V11M10 20V4M16 20v-7M21 20H3',
  finding: 'M12 4l9 16H3zM12 10v4M12 17v.01',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2',
  compare: 'M4 5h7v14H4zM13 5h7v14h-7M15.5 9h2M15.5 13h2',
  zoom: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5',
};

/** @param {keyof typeof STROKES} name */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', width: '22', height: '22', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.8',
    'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true', focusable: 'false' })) svg.setAttribute(key, value);
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', STROKES[name]);
  svg.append(path);
  return svg;
}
