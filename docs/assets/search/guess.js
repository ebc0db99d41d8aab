// The last resort for letters that no word begins with: words written together, pinyin, or the word that is most like them.
import { alike, changes, isHanCode, table } from "./text.js";

// So much of a word may be otherwise: less, or as much where letters are only left out, as in pymt.
const UNLIKE = 0.25;
const SHORTENED = 0.34;
const SHORTEST = 3;
const LONGEST_WORD = 16;
const LONGEST_NAME = 6;
// A name of so many characters is also known by their first letters alone: wjmm.
const INITIALS = 4;
// Titles and keywords are gone through in so many parts.
const PARTS = 4;

/** The words and the names of one language. */
export class Guesses {
  /**
   * @param {import("./index.js").Index} index
   * @param {string} small words that may stand between others that are written together
   */
  constructor(index, small) {
    const { data, places } = index;
    /** @type {Map<string, string>} what is meant by letters: the word itself, or the name that sounds so */
    this.known = new Map(small.split(" ").map(word => [word, word]));
    /** @type {string[]} the letters of `known` that may be misspelled: small words say too little */
    this.list = [];
    /** @type {any} what is like no other word than those whose first letters are taken for one another */
    this.shelves = table();
    /** @type {any} what was found for letters: at the next key all words but the last are the same */
    this.found = table();
    /** @type {Map<number, number>} how often two characters stand together in titles and keywords, by their codes */
    this.pairs = new Map();
    const said = index.fold([...data.synonyms, ...(data.situations ? data.situations.said : [])].join("|"));
    const part = Math.ceil(index.count / PARTS);
    /** @type {(() => void)[]} what is still to be taken in, in parts so short that one of them delays no key */
    this.left = [
      () => (this.sounds = index.sounds()),
      () => places.words.sort(),
      () => said.split("|").forEach(name => this.addName(name)),
      ...[...Array(PARTS).keys()].map(at => () => this.addNames(index, at * part, (at + 1) * part)),
      () => this.addPairs(),
      () => places.words.starts.forEach((_, number) => this.addWord(places.words.word(number))),
      () => new Set(said.match(/[a-z'\u2019]+/g)).forEach(word => this.addWord(word)),
      () => this.list.forEach(letters => this.shelve(letters))
    ];
  }

  /** Takes in the next part; false when there is none. */
  take() {
    const next = this.left.shift();
    if (next) next();
    return !!next;
  }

  /**
   * @param {string} letters
   * @param {string} text
   */
  add(letters, text) {
    if (this.known.has(letters)) return;
    this.known.set(letters, text);
    if (letters.length >= SHORTEST) this.list.push(letters);
  }

  /** @param {string} word */
  addWord(word) {
    for (const part of word.replace(/['\u2019]/g, "").split("-")) if (/^[a-z]{2,}$/.test(part)) this.add(part, part);
  }

  /**
   * Takes in the keywords that are names, and counts what characters stand together there.
   * @param {import("./index.js").Index} index
   * @param {number} unit the first
   * @param {number} last the one after the last
   */
  addNames(index, unit, last) {
    const { codes, ends } = index.places;
    for (; unit < last && unit < index.count; unit++) {
      if (!index.kind(unit).heard) continue;
      const [start, end] = [index.starts[unit], ends[unit]];
      let han = 0;
      for (let at = start; at < end; at++) {
        if (!isHanCode(codes[at])) continue;
        han++;
        if (at + 1 === end || !isHanCode(codes[at + 1])) continue;
        const pair = codes[at] * 65536 + codes[at + 1];
        this.pairs.set(pair, (this.pairs.get(pair) || 0) + 1);
      }
      if (han === end - start && han <= LONGEST_NAME) this.addName(textOf(codes.subarray(start, end)));
    }
  }

  /** Takes in what two characters often stand together. */
  addPairs() {
    const often = [...this.pairs].filter(([, count]) => count > 1);
    often.sort((one, other) => other[1] - one[1]);
    often.forEach(([pair]) => this.addName(String.fromCharCode(pair >> 16, pair & 65535)));
  }

  /** @param {string} name */
  addName(name) {
    if (name.length < 2 || name.length > LONGEST_NAME || ![...name].every(isName)) return;
    const sounds = this.readings(name, "first");
    this.add(sounds.join(""), name);
    if (name.length >= INITIALS) this.add(sounds.map(each => each.charAt(0)).join(""), name);
    this.readings(name, "second").forEach((other, at) => {
      if (other) this.add(sounds.map((each, place) => (place === at ? other : each)).join(""), name);
    });
  }

  /**
   * @param {string} text
   * @param {"first" | "second"} which
   */
  readings(text, which) {
    return [...text].map(each => this.sounds.names[this.sounds[which][each.charCodeAt(0)]]);
  }

  /**
   * Returns what syllables spell, as a part of a name with the characters before them or alone; "" where no name does.
   * @param {string} letters
   * @param {string} before
   */
  spelled(letters, before) {
    for (let from = 0; from < before.length; from++) {
      const name = this.named(this.readings(before.slice(from), "first").join("") + letters);
      if (name) return name.slice(before.length - from);
    }
    return this.named(letters) || this.apart(letters, true);
  }

  /** @param {string} letters */
  named(letters) {
    const text = this.known.get(letters) || "";
    return isName(text) ? text : "";
  }

  /**
   * Returns the fewest words, or names and syllables, that make up the letters; "" where they are short, or none do.
   * @param {string} letters
   * @param {boolean} isPinyin
   */
  apart(letters, isPinyin) {
    const best = [{ cost: 0, text: "" }];
    for (let end = 2; end <= letters.length; end++) {
      for (let size = Math.min(end, LONGEST_WORD); size > 1; size--) {
        const part = letters.slice(end - size, end);
        const text = (isPinyin ? this.named(part) : this.known.get(part)) || "";
        const cost = text ? 1 : isPinyin && this.sounds.numbers[part] ? 2 : 0;
        const head = cost && best[end - size];
        if (!head || (best[end] && best[end].cost <= head.cost + cost)) continue;
        best[end] = { cost: head.cost + cost, text: `${head.text}${isPinyin || !head.text ? "" : " "}${text || part}` };
      }
    }
    const found = best[letters.length];
    return found && letters.length >= SHORTEST * found.cost ? found.text : "";
  }

  /**
   * Returns the word that is most like the letters, or the name that sounds most like them; "" where none is.
   * @param {string} letters
   * @param {boolean} isPinyin
   */
  likest(letters, isPinyin) {
    const kept = this.found[letters];
    return kept === undefined ? (this.found[letters] = this.seek(letters, isPinyin)) : kept;
  }

  /**
   * Puts letters to what begins with the same one, or with one that is taken for it.
   * @param {string} letters
   */
  shelve(letters) {
    const like = likened(letters);
    const first = alike(like);
    (this.shelves[first] || (this.shelves[first] = [])).push({ letters: like, text: this.known.get(letters) });
  }

  /**
   * @param {string} letters
   * @param {boolean} isPinyin
   */
  seek(letters, isPinyin) {
    const own = likened(letters);
    let best = 1;
    let found = "";
    for (const { letters: other, text } of this.shelves[alike(own)] || []) {
      const length = Math.max(own.length, other.length);
      const most = SHORTENED * length;
      if (isPinyin > isName(text) || Math.abs(own.length - other.length) > 2 * most) continue;
      const share = changes(own, other, most) / length;
      if (share >= best || share >= (!isPinyin && isWithin(own, other) ? SHORTENED : UNLIKE)) continue;
      best = share;
      found = text;
    }
    return found;
  }
}

/** @param {string} word */
const likened = word => word.replace(/ph/g, "f");

/** @param {Uint16Array} codes */
const textOf = codes => String.fromCharCode.apply(null, /** @type {any} */ (codes));

/** @param {string} text */
const isName = text => isHanCode(text.charCodeAt(0));

/**
 * True where a word has the letters in their order, and others between.
 * @param {string} letters
 * @param {string} word
 */
function isWithin(letters, word) {
  let at = 0;
  for (const letter of word) if (letter === letters[at]) at++;
  return at === letters.length;
}
