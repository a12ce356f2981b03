/** @type {Record<string, string>} */
let words = {};
let language = 'nl';

/** The texts of a language, by key. @param {'nl'|'en'} wanted @param {string} folder of the texts @returns {Promise<Record<string, string>>} */
export const textsOf = (wanted, folder) => fetch(`${folder}/${wanted}.json`).then((answer) => answer.json());

/** Parts of the page that name their text in this attribute. @param {string} kind @returns {NodeListOf<HTMLElement>} */
const marked = (kind) => document.querySelectorAll(`[data-${kind}]`);

/** Puts the texts of a language on the fixed parts of the page. @param {'nl'|'en'} wanted @param {Promise<Record<string, string>>} [texts] */
export async function speak(wanted, texts = textsOf(wanted, 'i18n')) {
  words = await texts;
  language = wanted;
  document.documentElement.lang = wanted;
  for (const node of marked('text')) node.textContent = say(node.dataset.text);
  for (const node of marked('placeholder')) node.setAttribute('placeholder', say(node.dataset.placeholder));
  for (const node of marked('label')) node.setAttribute('aria-label', say(node.dataset.label));
}

/** @returns {'nl'|'en'} */
export const spoken = () => /** @type {'nl'|'en'} */ (language);

/**
 * A text with its {holes} filled; an unknown key reads as itself, so that a theme without translation still shows.
 * @param {string} key @param {Record<string, string|number>} [filling]
 */
export function say(key, filling = {}) {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (hole, name) => String(filling[name] ?? hole));
}
