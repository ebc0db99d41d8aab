// The search box: a combobox whose list is links; full screen on a phone. Text is set as text, never as markup.
import { clean, hasHan } from "./text.js";
import { slugOf } from "./index.js";
import { Ranker } from "./rank.js";

/** @type {import("./index.js").IndexData} */
const data = window.helpSearchIndex;
const words = data.words;
const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-search]"));
const box = /** @type {HTMLElement} */ (form.parentElement);
const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
const panel = /** @type {HTMLElement} */ (box.querySelector("[data-search-results]"));
const page = document.querySelector(".search-page");
const status = document.querySelector("[data-status]");
const lead = page ? /** @type {HTMLElement[]} */ ([...page.querySelectorAll(".md-typeset > p")]) : [];
const root = (form.dataset.search || "").split(" ")[2].replace(/assets\/[^/]*$/, "");
const home = root + data.home;
const narrow = window.matchMedia("(max-width: 47.99rem)");
const LIMIT = page ? 20 : 8;
const LONGEST = 500;
const LONGEST_IN_ADDRESS = 200;
const LONGEST_SHOWN = 60;

/** @type {Ranker | undefined} */
let ranker;
/** @type {HTMLElement[]} */
let options = [];
let active = -1;
let typed = input.value;
/** @type {string | undefined} */
let answered;
let waiting = 0;

// What the search shows: the results as links, and the hints around them.

/**
 * @param {string} tag
 * @param {string} name class
 * @param {...(string | Node)} parts
 */
function make(tag, name, ...parts) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...parts);
  return element;
}

/**
 * @param {string} href
 * @param {string} name class
 * @param {...(string | Node)} parts
 */
function link(href, name, ...parts) {
  const element = make("a", name, ...parts);
  element.setAttribute("href", href);
  return element;
}

/**
 * @param {import("./index.js").Article} article
 * @param {string} [text]
 */
const linkTo = (article, text) => link(`${home}${article.path}.html`, "", text || index().title(article));

function index() {
  if (!ranker) ranker = new Ranker(data);
  return ranker.index;
}

/** @param {string} slug */
const articleOf = slug => index().articles.find(article => slugOf(article) === slug);

/**
 * Fills the empty panel with the answer to a query; returns the links of the results, in rank order.
 * @param {string} query
 */
function render(query) {
  const { fold } = index();
  const found = /** @type {Ranker} */ (ranker).search(query, LIMIT);
  const urgent = found.urgent || urgentArticle(` ${fold(clean(query)).replace(/['\u2019]/g, "")} `);
  const links = found.results.map((entry, position) => option(entry.document, position, found));
  if (urgent) panel.append(make("p", "search__urgent", `${words.urgent} `, linkTo(urgent)));
  panel.append(...elsewhere(query, hasHan(found.likely) || (!links.length && isSpoken(query))));
  if (found.isWeak) panel.append(make("p", "search__hint", links.length ? words.weak : words.none));
  if (found.corrected && (hasHan(words.again + query) || !hasHan(found.corrected)))
    panel.append(make("p", "search__hint", `${words.did_you_mean} `, again(found.corrected)));
  if (links.length) {
    const list = make("div", "search__list", ...links);
    list.id = "search-list";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", words.results);
    panel.append(list);
  }
  if (found.isWeak) panel.append(ways());
  return links;
}

/**
 * @param {number} document
 * @param {number} position
 * @param {ReturnType<Ranker["search"]>} found
 */
function option(document, position, { units, marks, told }) {
  const article = index().articles[document];
  const item = index().describe(article, units);
  const situation = /** @type {Ranker} */ (ranker).situation(document, told);
  const element = link(`${home}${item.path}.html${item.id && "#"}${item.id}`, "search__option");
  element.id = `search-option-${position}`;
  element.tabIndex = -1;
  element.setAttribute("role", "option");
  element.setAttribute("aria-selected", "false");
  element.dataset.article = item.slug;
  element.append(marked("strong", "", item.title, marks));
  if (/** @type {Ranker} */ (ranker).isEmergency(article))
    element.append(make("span", "search__emergency", words.emergency));
  if (situation) element.append(make("span", "search__said", words.said.replace("%s", situation)));
  if (item.section) element.append(marked("span", "search__section", item.section, marks));
  element.append(marked("span", "search__text", index().clip(item.text, marks), marks));
  return element;
}

/**
 * @param {string} tag
 * @param {string} name class
 * @param {string} text
 * @param {import("./index.js").Marks} marks
 */
function marked(tag, name, text, marks) {
  const element = make(tag, name);
  let at = 0;
  for (const [from, to] of index().ranges(text, marks)) {
    element.append(text.slice(at, from), make("mark", "", text.slice(from, to)));
    at = to;
  }
  element.append(text.slice(at));
  return element;
}

/**
 * Returns the article for an emergency that the query speaks of.
 * @param {string} text
 */
function urgentArticle(text) {
  const slug = Object.keys(words.urgent_words).find(
    each => articleOf(each) && words.urgent_words[each].some((/** @type {string} */ word) => says(text, word))
  );
  return slug && articleOf(slug);
}

/**
 * @param {string} text
 * @param {string} word in a script with spaces it begins where a word does
 */
function says(text, word) {
  const at = text.indexOf(word);
  return at >= 0 && (!/^[a-z]/.test(word) || /[^a-z]/.test(text.charAt(at - 1)));
}

/**
 * Returns a link to search in the language whose script the query has, or is meant to have, where that is another one.
 * @param {string} query
 * @param {boolean} isPinyin
 */
function elsewhere(query, isPinyin) {
  const isHan = hasHan(query) || (isPinyin && !hasHan(words.again));
  const other = data.others.find(([text]) => hasHan(text) === isHan);
  if (!other || hasHan(words.again) === isHan || !(isHan || isSaid(query))) return [];
  const [text, folder, lang] = other;
  const asked = new URLSearchParams({ q: query.slice(0, LONGEST_IN_ADDRESS) });
  const address = `${root}${folder}${form.action.replace(/.*\//, "").split("?")[0]}?${asked}`;
  const element = link(address, "search__elsewhere", text.replace("%s", query.slice(0, LONGEST_SHOWN)));
  element.lang = lang;
  return [make("p", "search__hint", element)];
}

/** @param {string} query */
function latin(query) {
  return (
    index()
      .fold(clean(query))
      .match(/[a-z]{2,}/g) || []
  );
}

/**
 * True for words of a language: two at least, and not all of them could be pinyin.
 * @param {string} query
 */
function isSaid(query) {
  const said = latin(query);
  return said.length > 1 && said.some(word => !index().sounds().syllables(word).length);
}

/**
 * True for nothing but pinyin, two syllables at least.
 * @param {string} query
 */
function isSpoken(query) {
  const letters = latin(query).join("");
  return index().sounds().isPinyin(letters) && !index().sounds().numbers[letters];
}

/** @param {string} text */
function again(text) {
  const button = make("button", "search__again", text);
  button.setAttribute("type", "button");
  button.addEventListener("click", () => {
    input.value = text;
    input.focus();
    answer();
  });
  return button;
}

/** Where else to look: the topics, all articles, support. */
function ways() {
  const support = articleOf(data.support);
  const topics = [...data.topics, [words.all, `${data.home}a-z.html`]];
  const items = topics.map(([title, address]) => make("li", "", link(root + address, "", title)));
  const element = make("div", "search__ways", make("p", "", words.topics), make("ul", "", ...items));
  if (support) element.append(make("p", "", linkTo(support, words.support)));
  return element;
}

// Full screen on a phone: it has an entry of its own in the history, so that Back closes it.

const screen = {
  isFull: false,
  hasEntry: false,
  closer: make("button", "search__close", words.close),

  /** @param {boolean} isFull */
  set(isFull) {
    this.isFull = isFull;
    box.classList.toggle("search--full", isFull);
    document.documentElement.classList.toggle("search-is-open", isFull);
    this.closer.hidden = !isFull;
  },

  open() {
    if (this.isFull) return;
    this.set(true);
    try {
      window.history.pushState({ search: true }, "");
      this.hasEntry = true;
    } catch (error) {
      this.hasEntry = false;
    }
  },

  /** @param {boolean} keepEntry the history is left alone: its entry is gone already, or is about to be replaced */
  close(keepEntry) {
    const { isFull, hasEntry } = this;
    if (!isFull) return;
    this.set(false);
    this.hasEntry = false;
    if (hasEntry && !keepEntry) window.history.back();
  }
};

input.enterKeyHint = "search";
input.setAttribute("aria-controls", panel.id);
screen.closer.hidden = true;
screen.closer.setAttribute("type", "button");
screen.closer.addEventListener("click", () => {
  close(false);
  input.blur();
});
box.insertBefore(screen.closer, form);

// Answering

// A pasted book would hold up the page: the field keeps its beginning, the answer is for the whole.
/** @param {string} text */
function takeIn(text) {
  typed = text;
  if (text.length > LONGEST) input.value = text.slice(0, LONGEST);
  else if (input.value !== text) input.value = text;
}

function answer() {
  if (input.value !== typed.slice(0, LONGEST)) typed = input.value;
  const query = typed;
  const isAsked = /\S/.test(query);
  waiting = 0;
  if (query !== answered) {
    answered = query;
    choose(-1);
    panel.textContent = "";
    options = isAsked ? render(query) : [];
    if (isAsked) tell();
    for (const element of lead) element.hidden = isAsked;
    panel.dataset.query = query;
  }
  show(true);
}

function tell() {
  if (status) status.textContent = words.count.replace("%s", options.length);
  const detail = { len: typed.length, results: options.length };
  box.dispatchEvent(new CustomEvent("help:search", { bubbles: true, detail }));
}

function soon() {
  if (!waiting) waiting = window.setTimeout(answer, 0);
}

// Showing and choosing

/** @param {boolean} wanted */
function show(wanted) {
  const isShown = wanted && panel.firstChild !== null;
  panel.hidden = !isShown;
  input.setAttribute("aria-expanded", String(isShown && options.length > 0));
  input.setAttribute("aria-controls", options.length ? "search-list" : "results");
  if (!isShown) choose(-1);
}

/** @param {number} position */
function choose(position) {
  if (options[active]) options[active].setAttribute("aria-selected", "false");
  active = position;
  const chosen = options[active];
  if (!chosen) return input.removeAttribute("aria-activedescendant");
  chosen.setAttribute("aria-selected", "true");
  chosen.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", chosen.id);
}

function open() {
  if (answered !== undefined && /\S/.test(input.value)) show(true);
  if (!page && narrow.matches) screen.open();
}

/** @param {boolean} keepEntry */
function close(keepEntry) {
  if (!page) show(false);
  screen.close(keepEntry);
}

/** @param {EventTarget | null} target */
const isOurs = target => target instanceof Node && (box.contains(target) || panel.contains(target));

input.addEventListener("input", event => {
  if (/** @type {InputEvent} */ (event).isComposing) return;
  takeIn(input.value);
  soon();
});
input.addEventListener("compositionend", soon);
input.addEventListener("focus", open);
input.addEventListener("click", open);

input.addEventListener("keydown", event => {
  // 229: Safari, on the key that ends a composition.
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === "ArrowDown") move(event, 1);
  else if (event.key === "ArrowUp") move(event, -1);
  else if (event.key === "Escape") leave(event);
  else if (event.key === "Enter" && options[active]) {
    event.preventDefault();
    options[active].click();
  }
});

/**
 * @param {Event} event
 * @param {number} step
 */
function move(event, step) {
  const count = options.length;
  if (!count) return;
  event.preventDefault();
  show(true);
  choose(((active < 0 && step < 0 ? 0 : active) + step + count) % count);
}

/** @param {Event} event */
function leave(event) {
  event.preventDefault();
  if (screen.isFull || (!panel.hidden && !page)) return close(false);
  input.value = "";
  answer();
}

form.addEventListener("submit", event => {
  event.preventDefault();
  answer();
  const carried = document.documentElement.dataset.carry;
  const asked = new URLSearchParams({ q: input.value.slice(0, LONGEST_IN_ADDRESS) });
  const query = `?${asked}${carried ? `&${carried}` : ""}`;
  if (!page) return window.location.assign(form.action.split("?")[0] + query);
  try {
    window.history.replaceState(null, "", query);
  } catch (error) {
    // The address stays as it is: a sandboxed frame may not change it.
  }
});

// In full screen the search has its own entry in the history: the article takes its place.
panel.addEventListener("click", event => {
  const target = /** @type {Element} */ (event.target).closest("a");
  if (!target) return;
  const replaces = screen.hasEntry && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  close(true);
  if (!replaces) return;
  event.preventDefault();
  window.location.replace(target.href);
});

window.addEventListener("popstate", () => {
  if (!screen.isFull) return;
  close(true);
  input.blur();
});
document.addEventListener("pointerdown", event => {
  if (!screen.isFull && !isOurs(event.target)) close(false);
});
box.addEventListener("focusout", event => {
  if (event.relatedTarget && !isOurs(event.relatedTarget)) close(false);
});

if (page) {
  page.insertBefore(panel, page.lastElementChild);
  panel.classList.add("search__results--page");
  const asked = new URLSearchParams(window.location.search).get("q");
  if (asked && !input.value) takeIn(asked);
}
if (document.activeElement === input) open();
window.setTimeout(() => {
  index();
  if (input.value && typed !== answered) answer();
  // The key that first needs these tables would be the slowest.
  const prepare = () => /** @type {Ranker} */ (ranker).query.prepare() && window.setTimeout(prepare, 0);
  window.setTimeout(prepare, 0);
}, 0);
