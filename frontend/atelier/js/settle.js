/** @typedef {{key: any, look: string, make: () => HTMLElement}} Part of a list: what it stands for, all that can be seen of it, and how it is made */

/** @type {WeakMap<Element, Map<any, {look: string, node: HTMLElement}>>} */
const known = new WeakMap();

/**
 * Puts parts into a place in their order. Those that look as before are kept, so that the browser lays out only what is new; the focus
 * stays where it was by the key of the data of what had it.
 * @param {Element} place that nothing else fills @param {Part[]} parts with different keys
 */
export function settle(place, parts) {
  const before = known.get(place) ?? new Map();
  const now = new Map();
  const held = /** @type {HTMLElement|null} */ (place.contains(document.activeElement) ? document.activeElement : null);
  let at = place.firstChild;
  for (const { key, look, make } of parts) {
    const old = before.get(key);
    const node = old?.look === look ? old.node : make();
    now.set(key, { look, node });
    if (node === at) at = at.nextSibling;
    else place.insertBefore(node, at);
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
  known.set(place, now);
  if (held && document.activeElement !== held && held.dataset.key) /** @type {HTMLElement|null} */ (place.querySelector(`[data-key="${CSS.escape(held.dataset.key)}"]`))?.focus();
}
