// Reads text as people type it: one form for width, case and script, then words, characters and how these sound.

/**
 * What says little of what is sought; each list of words is one string, with spaces.
 * @typedef {object} SmallWords
 * @property {string} dropped words that are not looked for
 * @property {string} low words that count little
 * @property {string} phrases what stands between the words of a question in a script without spaces, divided by |
 */

const HAN = "\u3400-\u9fff";
const WORD = "[a-z0-9]+(?:[.,'\u2019-][a-z0-9]+)*";
const TOKEN = new RegExp(`[${HAN}]|${WORD}`, "g");
const HAS_HAN = new RegExp(`[${HAN}]`);
const HAN_PAIR = new RegExp(`^[${HAN}]{2}$`);
const SIGNS = /[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LONGEST_QUERY = 200;
// For each letter of the alphabet the first of those that are taken for it.
const ALIKE = "abcdafghagclmmabcrsdafwxas";

/** @param {number} code */
export const isHanCode = code => code > 0x33ff && code < 0xa000;

/** @param {string} text */
export const hasHan = text => HAS_HAN.test(text);

/** @param {string} text */
export const isHanPair = text => HAN_PAIR.test(text);

/**
 * Returns an empty table by text; no word that is typed is there already, as `constructor` is in `{}`.
 * @returns {any}
 */
export const table = () => Object.create(null);

/**
 * Returns a function that folds a text to lower case, narrow and simplified characters and never changes its length.
 * @param {string} old traditional characters
 * @param {string} simple their simplified forms, in the same order
 * @returns {(text: string) => string}
 */
export function folder(old, simple) {
  const forms = new Map([...old].map((letter, at) => [letter, simple.charAt(at)]));
  const odd = new RegExp(`[${old}\u00c0-\u024f\uff01-\uff5e]`, "g");
  return text => {
    let lower = text.toLowerCase();
    if (lower.length !== text.length) lower = text.replace(/[A-Z]/g, letter => letter.toLowerCase());
    return lower.replace(odd, letter => {
      const code = letter.charCodeAt(0);
      if (code > 0xff00) return String.fromCharCode(code - 0xfee0).toLowerCase();
      return forms.get(letter) || letter.normalize("NFD").charAt(0);
    });
  };
}

/**
 * Cuts a pasted text short, drops signs that only reorder or hide, and composes what is left.
 * @param {string} query
 * @param {number} [limit]
 */
export function clean(query, limit = LONGEST_QUERY) {
  return query.slice(0, limit).normalize("NFKC").replace(SIGNS, "").slice(0, limit);
}

/**
 * Returns an English word without its ending; codes and short words stay whole.
 * @param {string} word
 */
export function stem(word) {
  if (word.length < 4 || /\d/.test(word)) return word;
  let base = word
    .replace(/ication$/, "y")
    .replace(/(?:ied|ies)$/, "y")
    .replace(/(ss|x|ch|sh)es$/, "$1")
    .replace(/([^su])s$/, "$1");
  const cut = base.replace(/(?:ing|ed)$/, "");
  if (cut !== base && cut.length > 2 && /[aeiouy]/.test(cut)) base = cut.replace(/([^aeiouls])\1$/, "$1");
  return base.length > 3 ? base.replace(/e$/, "") : base;
}

/**
 * Calls `found` for each character and word; a compound counts whole and in its parts.
 * @param {string} folded
 * @param {(token: string, at: number, isHan: boolean) => void} found
 */
export function tokens(folded, found) {
  TOKEN.lastIndex = 0;
  for (let match; (match = TOKEN.exec(folded));) {
    const word = match[0];
    if (isHanCode(word.charCodeAt(0))) found(word, match.index, true);
    else if (/^[a-z0-9]+$/.test(word)) found(stem(word), match.index, false);
    else for (const part of partsOf(word)) found(stem(part), match.index, false);
  }
}

/** @param {string} word */
function partsOf(word) {
  const whole = word.replace(/['\u2019]s$/, "").replace(/[^a-z0-9]/g, "");
  return /['\u2019]/.test(word) ? [whole] : [whole, ...word.split(/[^a-z0-9]/)];
}

/**
 * Returns which letters a word has, as bits; two letters may share one.
 * @param {string} word
 */
export function lettersOf(word) {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits >>> 0;
}

/**
 * True where `limit` changes can't make one set of letters the other: each takes one away and brings one at most.
 * @param {number} one
 * @param {number} other
 * @param {number} limit
 */
export function areFar(one, other, limit) {
  let left = 2 * limit;
  for (let bits = one ^ other; bits; bits &= bits - 1) if (--left < 0) return true;
  return false;
}

/** @param {string} letter */
export const alike = letter => ALIKE.charAt(letter.charCodeAt(0) - 97);

/**
 * Returns what it costs to add or drop each letter of a word: half for a vowel, an h or a letter again.
 * @param {string} word
 */
function costsOf(word) {
  const costs = [];
  for (let at = 0, last = ""; at < word.length; at++) {
    const letter = alike(word[at]);
    costs.push(letter === "a" || letter === "h" || letter === last ? 0.5 : 1);
    last = letter;
  }
  return costs;
}

/**
 * Returns what has to be changed to make one word the other, or something above `most` where that is not enough.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function changes(one, other, most) {
  const [ours, theirs] = [costsOf(one), costsOf(other)];
  /** @type {number[]} */
  let before = [];
  let last = [0];
  theirs.forEach((cost, at) => last.push(last[at] + cost));
  for (let i = 0; i < one.length; i++) {
    const now = [last[0] + ours[i]];
    for (let j = 0; j < other.length; j++) {
      const [a, b] = [one[i], other[j]];
      const change = a === b ? 0 : alike(a) === alike(b) ? 0.5 : 1;
      now[j + 1] = Math.min(last[j + 1] + ours[i], now[j] + theirs[j], last[j] + change);
      if (i && j && a === other[j - 1] && b === one[i - 1]) now[j + 1] = Math.min(now[j + 1], before[j - 1] + 0.5);
    }
    if (Math.min(...now) > most) return most + 1;
    before = last;
    last = now;
  }
  return last[other.length];
}

/**
 * Returns how many letters of a word may be wrong.
 * @param {string} word
 */
export function allowed(word) {
  if (/\d/.test(word) || word.length < 5) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Words that say little of what is sought. They are looked up by their stem, as they are read. */
export class Fillers {
  /** @param {SmallWords} small */
  constructor(small) {
    this.dropped = stems(small.dropped);
    this.low = stems(small.low);
    this.phrases = small.phrases && new RegExp(small.phrases, "g");
  }

  /** @param {string} folded */
  without(folded) {
    return this.phrases ? folded.replace(this.phrases, " ") : folded;
  }
}

/** @param {string} words */
function stems(words) {
  return new Set(words.split(" ").map(stem));
}

/** How Chinese characters sound, without tones; a character has up to two readings, each with a number. */
export class Sounds {
  /**
   * @param {string} runs the common characters in the order of GB 2312: how they sound, and how many do
   * @param {string} others the exceptions: how they sound, and the characters
   */
  constructor(runs, others) {
    this.names = [""];
    this.members = [""];
    this.numbers = table();
    this.first = new Uint16Array(65536);
    this.second = new Uint16Array(65536);
    const common = commonCharacters();
    let at = 0;
    for (const [, syllable, count] of matches(/([a-z]+)(\d+)/g, runs)) {
      this.add(syllable, common.slice(at, (at += Number(count))));
    }
    for (const [, syllable, characters] of matches(/([a-z]+)([^a-z ]+)/g, others)) this.add(syllable, characters);
  }

  /**
   * @param {string} syllable
   * @param {string} characters
   */
  add(syllable, characters) {
    if (!this.numbers[syllable]) {
      this.numbers[syllable] = this.names.push(syllable) - 1;
      this.members.push("");
    }
    const sound = this.numbers[syllable];
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      if (!this.first[code]) this.first[code] = sound;
      else if (this.first[code] !== sound && !this.second[code]) this.second[code] = sound;
      else continue;
      this.members[sound] += characters[i];
    }
  }

  /**
   * Splits letters into syllables, fewest first; the last may be begun only. None when they are no pinyin.
   * @param {string} letters
   * @returns {string[]}
   */
  syllables(letters) {
    if (!/^[a-z]{2,40}$/.test(letters)) return [];
    /** @type {string[][]} */
    const best = [[]];
    for (let end = 1; end <= letters.length; end++) {
      for (let size = 1; size <= 6 && size <= end; size++) {
        const head = best[end - size];
        const part = letters.slice(end - size, end);
        if (!head || (best[end] && best[end].length <= head.length + 1)) continue;
        const isBegun = end === letters.length && head.length && this.names.some(name => name.startsWith(part));
        if (this.numbers[part] || isBegun) best[end] = [...head, part];
      }
    }
    return best[letters.length] || [];
  }

  /**
   * True for nothing but whole syllables.
   * @param {string} letters
   */
  isPinyin(letters) {
    const syllables = this.syllables(letters);
    return this.numbers[letters] > 0 || (syllables.length > 0 && syllables.every(each => this.numbers[each]));
  }
}

/**
 * @param {RegExp} pattern with the flag g
 * @param {string} text
 */
function matches(pattern, text) {
  /** @type {RegExpExecArray[]} */
  const found = [];
  for (let match; (match = pattern.exec(text));) found.push(match);
  return found;
}

/** The characters of level 1 of GB 2312, which every browser can decode. */
function commonCharacters() {
  const bytes = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  return new TextDecoder("gbk").decode(new Uint8Array(bytes));
}
