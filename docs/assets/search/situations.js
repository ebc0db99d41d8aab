// Tells from a whole sentence which situation it is: a linear model over words, characters and senses, trained beforehand.
import { hasHan, isHanCode, stem, table } from "./text.js";

/**
 * What `make train-search` writes into docs/_data/situations, and the index carries; a number is written in digits of
 * ALPHABET, lowest first, those before the last by HALF higher.
 * @typedef {object} SituationData
 * @property {number[]} articles the places in the index of those that the model knows; -1 for one that is no longer there
 * @property {string[]} senses words and phrases that tell the same thing in a sentence, divided by |
 * @property {string} features the hashes of the features, each as its distance from the one before
 * @property {string} owners for each feature its articles, each as its distance from the one before, and a 0
 * @property {string} weights how much each of them says for its article, or against it, a digit each, from MIDDLE
 * @property {string[]} said for each article situations as people tell them, divided by |
 */
/**
 * What a text says: the numbers of its features, and a score for each article.
 * @typedef {{numbers: number[], scores: number[], isSentence: boolean}} Told
 */

// Printable, and none that JSON or a script would have to escape.
export const ALPHABET = "#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
export const HALF = 45;
export const MIDDLE = 45;
const BITS = 18;
const LONGEST_PHRASE = 4;
// Beside the words' own rank a longer text weighs more: EACH for a feature, up to MOST. Fitted on the queries for tuning.
const EACH = 0.1;
const MOST = 1.8;
// In words: below it one types what one looks for, from it on one tells what happened.
export const SENTENCE = 6;
// How much of what a sentence says for an article must be in a situation before it is shown.
const SHARED = 0.3;

/**
 * Returns a number of BITS bits for a feature: FNV-1a, its upper bits.
 * @param {string} feature
 */
export function hash(feature) {
  let value = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) value = Math.imul(value ^ feature.charCodeAt(i), 0x01000193);
  return (value ^ (value >>> BITS)) & ((1 << BITS) - 1);
}

/**
 * Writes out negations, which English hides in an ending.
 * @param {string} folded
 */
const spelledOut = folded =>
  folded
    .replace(/\u2019/g, "'")
    .replace(/\bcan(?:'?t|not)\b/g, "can not")
    .replace(/n't\b/g, " not")
    .replace(/\b(do|does|did|is|was|has|have|had|wo|would|could|are|should)nt\b/g, "$1 not")
    .replace(/'(?:s|m|ve|re|ll|d)\b/g, "");

/**
 * Returns the Latin words of a folded text, by their stems; what has three digits or more is one kind of word.
 * @param {string} folded
 */
function stemsOf(folded) {
  return (spelledOut(folded).match(/[a-z0-9]+/g) || []).map(word => (/\d{3}/.test(word) ? "000" : stem(word)));
}

/**
 * Returns a line of senses with its phrases as they are looked up, each once.
 * @param {string} line folded
 */
export const stemmed = line => [...new Set(line.split("|").map(phrase => stemsOf(phrase).join(" ")))].join("|");

/**
 * Returns the table of senses: the numbers of its lines by phrase.
 * @param {string[]} lines stemmed
 */
export function sensesOf(lines) {
  const found = table();
  lines.forEach((line, number) => {
    for (const phrase of line.split("|")) (found[phrase] || (found[phrase] = [])).push(`=${number}`);
  });
  return found;
}

/**
 * Returns what a folded text says, each once: words, senses, Chinese characters and pairs of them.
 * @param {string} folded
 * @param {any} senses
 */
export function featuresOf(folded, senses) {
  /** @type {Set<string>} */
  const found = new Set();
  const words = stemsOf(folded);
  words.forEach((word, at) => {
    found.add(word);
    for (let size = 1, phrase = word; size <= LONGEST_PHRASE; phrase += ` ${words[at + size++]}`) {
      for (const sense of senses[phrase] || []) found.add(sense);
    }
  });
  for (let at = 0; hasHan(folded) && at < folded.length; at++) {
    if (!isHanCode(folded.charCodeAt(at))) continue;
    found.add(folded[at]);
    if (isHanCode(folded.charCodeAt(at + 1))) found.add(folded.substr(at, 2));
  }
  return [...found];
}

const DIGITS = new Uint8Array(128);
[...ALPHABET].forEach((letter, digit) => (DIGITS[letter.charCodeAt(0)] = digit));

/**
 * Returns the numbers written in a text.
 * @param {string} text
 */
export function numbersIn(text) {
  const numbers = [];
  for (let at = 0, value = 0, unit = 1; at < text.length; at++) {
    const digit = DIGITS[text.charCodeAt(at)];
    value += (digit % HALF) * unit;
    unit *= HALF;
    if (digit >= HALF) continue;
    numbers.push(value);
    value = 0;
    unit = 1;
  }
  return numbers;
}

/** The model of one language. */
export class Situations {
  /**
   * @param {SituationData} data
   * @param {(text: string) => string} fold
   */
  constructor(data, fold) {
    this.data = data;
    this.fold = fold;
    this.senses = sensesOf(data.senses);
    this.features = Uint32Array.from(numbersIn(data.features));
    for (let at = 1; at < this.features.length; at++) this.features[at] += this.features[at - 1];
    this.starts = new Uint32Array(this.features.length + 1);
    this.owners = new Uint16Array(data.weights.length);
    this.weights = new Int8Array(data.weights.length);
    for (let at = 0; at < this.weights.length; at++) this.weights[at] = DIGITS[data.weights.charCodeAt(at)] - MIDDLE;
    this.cut();
  }

  /** Finds where the owners of each feature begin: a 0 ends them. */
  cut() {
    let feature = 0;
    let count = 0;
    let owner = -1;
    for (const step of numbersIn(this.data.owners)) {
      if (step) {
        this.owners[count++] = owner += step;
      } else {
        this.starts[++feature] = count;
        owner = -1;
      }
    }
  }

  /**
   * Returns the numbers of the features that a folded text has and the model knows.
   * @param {string} folded
   */
  numbers(folded) {
    /** @type {Set<number>} */
    const found = new Set();
    for (const feature of featuresOf(folded, this.senses)) {
      const number = this.number(feature);
      if (number >= 0) found.add(number);
    }
    return [...found];
  }

  /**
   * Returns the number of a feature, -1 for one that the model doesn't know.
   * @param {string} feature
   */
  number(feature) {
    const { features } = this;
    const wanted = hash(feature);
    let from = 0;
    for (let to = features.length; from < to;) {
      const middle = (from + to) >> 1;
      if (features[middle] < wanted) from = middle + 1;
      else to = middle;
    }
    return features[from] === wanted ? from : -1;
  }

  /**
   * Returns how much a folded text says for each article; sums of whole numbers, so that they are the same everywhere.
   * @param {string} folded
   * @returns {Told}
   */
  tell(folded) {
    const numbers = this.numbers(folded);
    const sums = this.data.articles.map(() => 0);
    for (const number of numbers) {
      for (let at = this.starts[number]; at < this.starts[number + 1]; at++) sums[this.owners[at]] += this.weights[at];
    }
    const scale = Math.min(MOST, EACH * numbers.length) / Math.sqrt(numbers.length || 1);
    return { numbers, scores: sums.map(sum => scale * sum), isSentence: lengthOf(folded) >= SENTENCE };
  }

  /**
   * Returns the situation of an article, in readers' words, that a sentence comes closest to; none where they share little.
   * @param {number} owner
   * @param {number[]} numbers
   */
  closest(owner, numbers) {
    const worth = new Map(numbers.map(number => [number, Math.max(0, this.weight(number, owner))]));
    let best = SHARED * [...worth.values()].reduce((sum, value) => sum + value, 0);
    let closest = "";
    for (const text of best ? this.data.said[owner].split("|") : []) {
      const shared = this.numbers(this.fold(text)).reduce((sum, number) => sum + (worth.get(number) || 0), 0);
      if (shared <= best) continue;
      best = shared;
      closest = text;
    }
    return closest;
  }

  /**
   * Returns what a feature says for an article.
   * @param {number} number
   * @param {number} owner
   */
  weight(number, owner) {
    for (let at = this.starts[number]; at < this.starts[number + 1]; at++) {
      if (this.owners[at] === owner) return this.weights[at];
    }
    return 0;
  }
}

/**
 * Returns how long a text is in words; a Chinese word has two characters.
 * @param {string} folded
 */
const lengthOf = folded => (folded.match(/[a-z0-9']+|[\u3400-\u9fff]{1,2}/g) || []).length;
