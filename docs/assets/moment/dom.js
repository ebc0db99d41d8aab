// What the parts of the moment share: the words of the page's language, and elements made of text.

/**
 * A fact that a wait or a deadline names; words by the page's `lang`.
 * @typedef {object} Limit
 * @property {string} id
 * @property {import("./dates.js").Duration} lasts
 * @property {Record<string, string>} title what lasts so long, and how long
 * @property {string} source
 * @property {Record<string, string>} recorded
 */
/**
 * What scripts/render/moment_data.py writes.
 * @typedef {object} MomentData
 * @property {Record<string, Record<string, string>>} words by the page's `lang`
 * @property {string} subject
 * @property {import("./dates.js").Country} country
 * @property {Record<string, Limit>} limits
 * @property {string[]} digits the words for 0 to 9
 * @property {string[]} abbreviations whose full stop ends no sentence
 */

export const moment = /** @type {MomentData} */ (window.helpMoment);
export const said = moment.words[document.documentElement.lang];
const status = /** @type {Element} */ (document.querySelector("[data-status]"));
// What site.js says where a copy fails, which it hardly ever does
status.setAttribute("data-failed", said.copy_failed);

/**
 * @param {string} tag
 * @param {string} name class
 * @param {...(string | Node)} parts
 */
export function make(tag, name, ...parts) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...parts);
  return element;
}

/**
 * Returns copies of what an element holds.
 * @param {Element} element
 */
export const copied = element => [...element.childNodes].map(each => each.cloneNode(true));

/**
 * Returns copies of the lines that say what a text means, with that of a sentence which the reader has ticked.
 * @param {Element} part a message, or its version for e-mail
 */
export function meaningsIn(part) {
  const lines = findAll(":scope > .message__meaning, :scope > .message__optional", part);
  return lines
    .filter(line => !line.querySelector("input:not(:checked)"))
    .map(line => {
      const copy = make("p", "", ...copied(line));
      for (const label of findAll("label", copy)) label.remove();
      return copy;
    });
}

/**
 * @param {string} act what it does: the name of its attribute
 * @param {string} words
 * @param {() => void} run
 */
export function makeButton(act, words, run) {
  const button = make("button", "act", words);
  button.setAttribute("type", "button");
  button.setAttribute(`data-${act}`, "");
  button.addEventListener("click", run);
  return button;
}

/**
 * Returns the words under a name, with a value in their place for one.
 * @param {string} name
 * @param {string} [value]
 */
export const wordsOf = (name, value = "") => said[name].replace("%s", () => value);

/** @param {string} words what a screen reader says without moving there */
export function tell(words) {
  status.textContent = words;
}

/**
 * @template {Element} [T=HTMLElement]
 * @param {string} selector
 * @param {ParentNode} [scope]
 */
export const findAll = (selector, scope = document) => [
  .../** @type {NodeListOf<T>} */ (scope.querySelectorAll(selector))
];

/** @param {Element} element one of the parts of a message */
export const figureOf = element => /** @type {HTMLElement} */ (element.closest("figure"));

/** @param {Element} figure a message: its words in the language of the screen */
export const textIn = figure => /** @type {HTMLElement} */ (figure.querySelector("[data-message]"));

/**
 * Returns the blanks that nobody has filled in, each once.
 * @param {Element} text
 */
export function emptyBlanks(text) {
  const empty = findAll("[data-blank]:not(.filled)", text).filter(
    blank => !blank.closest("[data-optional]:not([data-on])")
  );
  return [...new Set(empty.map(blank => blank.textContent || ""))];
}
