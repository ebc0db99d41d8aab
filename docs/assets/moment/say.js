// Reads a message aloud, sentence by sentence, with a voice of the device's own that needs no network.
import { figureOf, findAll, make, makeButton, moment, textIn, wordsOf } from "./dom.js";
import { sentencesOf, spoken } from "./speech.js";

const synthesis = window.speechSynthesis;
const RATES = [0.9, 0.6];

/**
 * @typedef {object} Reading
 * @property {HTMLElement} button
 * @property {HTMLElement[]} sentences
 * @property {number} at
 * @property {number} pace place in RATES
 * @property {SpeechSynthesisUtterance} [utterance] kept, since some browsers forget one that nobody holds
 */
/** @type {Reading | undefined} */
let reading;

function voiceHere() {
  const voices = synthesis ? synthesis.getVoices() : [];
  return voices.find(each => each.localService && /^(GUIDE_VOICES)(?![a-z])/i.test(each.lang));
}

/**
 * Puts each sentence of a text into an element of its own; blanks stay the elements that they are.
 * @param {Element} text
 * @returns {HTMLElement[]}
 */
function cut(text) {
  /** @type {HTMLElement[]} */
  const sentences = [];
  /** @type {HTMLElement | undefined} */
  let open;
  /** @param {Node} node */
  const add = node => {
    if (!open) {
      open = make("span", "sentence");
      sentences.push(open);
      text.append(open);
    }
    open.append(node);
  };
  const nodes = [...text.childNodes];
  text.textContent = "";
  for (const node of nodes) {
    if (node instanceof Text) {
      sentencesOf(node.data, moment.abbreviations).forEach((piece, place, { length }) => {
        add(document.createTextNode(piece));
        if (place < length - 1 || /[.!?]\s+$/.test(piece)) open = undefined;
      });
    } else if (/** @type {Element} */ (node).hasAttribute("data-optional")) {
      sentences.push(...cut(/** @type {Element} */ (node)));
      text.append(node);
      open = undefined;
    } else add(node);
  }
  return sentences;
}

/** @param {Element} text */
function sentencesIn(text) {
  const found = findAll(".sentence", text);
  return (found.length ? found : cut(text)).filter(each => !each.closest("[data-optional]:not([data-on])"));
}

/**
 * @param {HTMLElement} button of several messages it says which one it reads
 * @param {string} words
 */
function label(button, words) {
  const title = button.closest("figure") && figureOf(button).querySelector("strong");
  button.textContent = words;
  if (title) button.setAttribute("aria-label", `${words} ${title.textContent}`);
}

/** @param {Reading} now */
function name({ button, pace }) {
  const isOn = reading && reading.button === button;
  label(button, wordsOf(!isOn ? "say" : pace ? "stop" : "slower"));
}

function speak() {
  const now = reading;
  const voice = voiceHere();
  if (!now || !voice || now.at >= now.sentences.length) return stopSaying();
  for (const each of now.sentences) each.classList.toggle("is-said", each === now.sentences[now.at]);
  const utterance = new SpeechSynthesisUtterance(spoken(now.sentences[now.at].textContent || "", moment.digits));
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = RATES[now.pace];
  const isCurrent = () => reading === now && now.utterance === utterance;
  utterance.onend = () => {
    if (!isCurrent()) return;
    now.at += 1;
    speak();
  };
  utterance.onerror = () => {
    if (isCurrent()) stopSaying();
  };
  now.utterance = utterance;
  synthesis.speak(utterance);
}

/** Stops what is being read, if anything is; only then is there something to stop when the page is left. */
export function stopSaying() {
  const now = reading;
  if (!now) return;
  reading = undefined;
  window.removeEventListener("pagehide", stopSaying);
  document.removeEventListener("visibilitychange", stopSaying);
  synthesis.cancel();
  for (const each of now.sentences) each.classList.remove("is-said");
  name(now);
}

/**
 * The first tap reads, the second reads on from the same sentence more slowly, the third stops.
 * @param {HTMLElement} button
 * @param {Element} text
 */
function say(button, text) {
  if (!reading || reading.button !== button) {
    stopSaying();
    window.addEventListener("pagehide", stopSaying);
    document.addEventListener("visibilitychange", stopSaying);
    reading = { button, sentences: sentencesIn(text), at: 0, pace: 0 };
  } else if (reading.pace) return stopSaying();
  else {
    reading.pace = 1;
    reading.utterance = undefined;
    synthesis.cancel();
  }
  name(reading);
  speak();
}

/**
 * Returns a button that reads a text, null where the device has no voice for it.
 * @param {Element} text
 */
export function sayButton(text) {
  if (!voiceHere()) return null;
  /** @type {HTMLElement} */
  const button = makeButton("say", wordsOf("say"), () => say(button, text));
  return button;
}

/** A voice may turn up late: only then is there something to be offered. */
function offer() {
  for (const shown of voiceHere() ? findAll(".message > [data-show]") : []) {
    const next = shown.nextElementSibling;
    const figure = /** @type {Element} */ (shown.parentElement);
    const button = sayButton(textIn(figure));
    if (!button || (next && next.hasAttribute("data-say"))) continue;
    shown.after(" ", button);
    label(button, wordsOf("say"));
  }
}

export function readySaying() {
  offer();
  if (synthesis) synthesis.onvoiceschanged = offer;
}
