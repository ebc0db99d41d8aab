// The link that opens the mail program: as the reader has filled it in, with a warning first of what is still empty.
import { emptyBlanks, figureOf, findAll, make, meaningsIn, tell, wordsOf } from "./dom.js";
import { fillButton } from "./blanks.js";
import { mailAddress } from "./mail.js";

const links = /** @type {HTMLAnchorElement[]} */ (findAll("[data-mail]"));
const addresses = links.map(link => link.getAttribute("href") || "");

/** @param {Element} link */
const letterOf = link => /** @type {Element} */ (figureOf(link).querySelector(":scope details [data-message]"));

/** @param {HTMLAnchorElement} link */
function mailOf(link) {
  const [subject, ...paragraphs] = findAll("p", letterOf(link)).map(each => (each.textContent || "").trim());
  return mailAddress(addresses[links.indexOf(link)], subject, paragraphs);
}

/** @param {HTMLAnchorElement} link an app around the page hears by which channel its reader writes */
function nameChannel(link) {
  const entry = findAll(".channel a").find(each => each.getAttribute("href") === addresses[links.indexOf(link)]);
  const channel = entry && entry.closest("[data-channel]");
  return channel ? channel.getAttribute("data-channel") || "" : "";
}

/** Keeps each link a plain one to the whole mail. */
function refresh() {
  for (const link of links) {
    const { href, fits } = mailOf(link);
    const isFilled = !emptyBlanks(letterOf(link)).length;
    const anyway = figureOf(link).querySelector(".moment-note a");
    link.setAttribute("href", href);
    if (anyway) anyway.setAttribute("href", href);
    if (anyway && isFilled) anyway.textContent = link.textContent;
    if (fits && isFilled) link.setAttribute("data-channel", nameChannel(link));
    else link.removeAttribute("data-channel");
  }
}

/**
 * Says what must be known before the mail program opens, with a link that opens it all the same.
 * @param {HTMLAnchorElement} link
 * @param {string} words
 * @param {string[]} empty
 */
function warn(link, words, empty) {
  const anyway = make("a", "act", wordsOf("mail_anyway"));
  anyway.setAttribute("href", link.href);
  anyway.setAttribute("data-channel", nameChannel(link));
  const line = make("p", "", words, " ");
  if (empty.length) line.append(fillButton(empty, line));
  const note = make(
    "div",
    "moment-note",
    line,
    anyway,
    ...meaningsIn(/** @type {Element} */ (letterOf(link).parentElement))
  );
  for (const old of findAll(".moment-note", figureOf(link))) old.remove();
  link.after(note);
  tell(words);
  findAll(".act", note)[0].focus();
}

/**
 * @param {HTMLElement} button the link
 * @param {Event} event a click, which opens the mail program where nothing has to be said first
 */
export function openMail(button, event) {
  const link = /** @type {HTMLAnchorElement} */ (button);
  const empty = emptyBlanks(letterOf(link));
  const { fits } = mailOf(link);
  if (fits && !empty.length) return;
  event.preventDefault();
  const long = fits ? "" : ` ${wordsOf("mail_long")}`;
  const details = letterOf(link).closest("details");
  if (!fits && details) details.open = true;
  warn(link, ((empty.length ? wordsOf("mail_empty", empty.join(" ")) : "") + long).trim(), empty);
}

export function readyMail() {
  refresh();
  document.addEventListener("input", refresh);
}
