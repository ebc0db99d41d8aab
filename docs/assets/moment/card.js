// A message over the whole screen, to be held out to somebody; Back, Escape and Close lead back to where it was opened.
import { copied, emptyBlanks, figureOf, findAll, make, makeButton, meaningsIn, textIn, wordsOf } from "./dom.js";
import { fillButton } from "./blanks.js";
import { sayButton, stopSaying } from "./say.js";

const page = document.documentElement;

/**
 * An open card, and what it must put right when it closes.
 * @typedef {object} Open
 * @property {HTMLElement} card
 * @property {boolean} hasEntry in the history, so that Back closes it
 * @property {Element[]} behind what stands behind it, out of reach
 */
/** @type {Open | undefined} */
let open;
/** Moves the focus to where a card that has just closed leads. */
let land = () => {};

/**
 * Returns the message's own words as they stand on the page: blanks filled in or marked, no sentence that is not ticked.
 * @param {Element} figure
 */
function copyOf(figure) {
  const text = /** @type {HTMLElement} */ (textIn(figure).cloneNode(true));
  for (const left of findAll("[data-optional]:not([data-on])", text)) left.remove();
  text.removeAttribute("data-message");
  text.className = `show__text${(text.textContent || "").length > 160 ? " show__text--long" : ""}`;
  return text;
}

/**
 * Returns how digits are said, for what is said on the phone: a number in it is read out.
 * @param {Element} figure
 */
const digitsFor = figure =>
  figure.matches(".message--say") ? findAll("#help-digits").map(each => make("p", "digits", ...copied(each))) : [];

/** @param {Element} figure */
function headOf(figure) {
  const caption = /** @type {Element} */ (figure.querySelector("figcaption"));
  const title = make("p", "show__title", ...copied(caption));
  title.id = "show-title";
  return title;
}

/** @param {Element} figure */
function emptyLine(figure) {
  const empty = emptyBlanks(textIn(figure));
  if (!empty.length) return "";
  const line = make("p", "show__empty", wordsOf("empty", empty.join(" ")), " ");
  line.append(fillButton(empty, line));
  return line;
}

/** @type {{share?: (data: {text: string}) => Promise<void>}} Safari and phones have it, most desks do not */
const sharer = window.navigator;

/** @param {Element} text */
function passOn(text) {
  const words = (text.textContent || "").replace(/\s+/g, " ").trim();
  if (sharer.share) sharer.share({ text: words }).catch(() => {});
}

/** @param {HTMLElement} card */
function turn(card) {
  const isTurned = card.toggleAttribute("data-turned");
  findAll("[data-turn]", card)[0].setAttribute("aria-pressed", String(isTurned));
  // Its first line is the lowest now
  findAll(".show__text", card)[0].scrollIntoView({ block: isTurned ? "end" : "start" });
}

/** @param {Element} figure */
function build(figure) {
  const card = make("div", "show");
  const text = copyOf(figure);
  const close = makeButton("close", wordsOf("close"), closeCard);
  const turner = makeButton("turn", wordsOf("turn"), () => turn(card));
  turner.setAttribute("aria-pressed", "false");
  text.addEventListener("click", () => {
    if (String(window.getSelection()) === "") turn(card);
  });
  const tools = make("div", "show__tools", close, turner);
  const reader = sayButton(text);
  if (reader) tools.append(reader);
  if (sharer.share) tools.append(makeButton("share", wordsOf("share"), () => passOn(text)));
  const meaning = make("div", "show__meaning", ...meaningsIn(figure));
  card.append(tools, headOf(figure), text, emptyLine(figure), meaning, ...digitsFor(figure));
  card.setAttribute("data-card", "");
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-modal", "true");
  card.setAttribute("aria-labelledby", "show-title");
  return card;
}

/** @param {HTMLElement} button of the message that is to be shown; the focus returns to it */
export function openCard(button) {
  if (open) return;
  stopSaying();
  const card = build(figureOf(button));
  const behind = [...document.body.children].filter(each => !each.hasAttribute("aria-hidden"));
  for (const each of behind) {
    each.setAttribute("aria-hidden", "true");
    each.setAttribute("inert", "");
  }
  document.body.append(card);
  page.classList.add("is-showing");
  open = { card, hasEntry: enter(), behind };
  land = () => button.focus();
  findAll("[data-close]", card)[0].focus();
}

function enter() {
  try {
    window.history.pushState({ card: true }, "");
    return true;
  } catch (error) {
    // A sandboxed frame has no history of its own: Close and Escape still close the card.
    return false;
  }
}

/** Takes the card away and gives the page back. */
function leave() {
  if (!open) return;
  const { card, behind } = open;
  open = undefined;
  stopSaying();
  page.classList.remove("is-showing");
  for (const each of behind) {
    each.removeAttribute("aria-hidden");
    each.removeAttribute("inert");
  }
  card.remove();
  land();
}

function closeCard() {
  const isEntered = open && open.hasEntry;
  leave();
  if (isEntered) window.history.back();
  else land = () => {};
}

/** Going back to an address with a fragment takes the focus away once more. */
function goneBack() {
  leave();
  window.setTimeout(land, 0);
  land = () => {};
}

/** @param {KeyboardEvent} event */
function hold(event) {
  if (!open) return;
  if (event.key === "Escape") closeCard();
  if (event.key !== "Tab") return;
  const stops = findAll("button, input, a[href]", open.card);
  const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const next = (at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length;
  event.preventDefault();
  stops[next].focus();
}

export function readyCard() {
  window.addEventListener("popstate", goneBack);
  document.addEventListener("keydown", hold);
}
