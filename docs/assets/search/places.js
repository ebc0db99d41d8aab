// Where each Chinese character and each word of the index's text stands: found by walking over numbers, cutting out nothing.
import { isHanCode, lettersOf, stem, table, tokens } from "./text.js";

/** @param {number} code */
const isWordCode = code => (code > 96 && code < 123) || (code > 47 && code < 58);

/**
 * True for what joins two parts of a compound: ' , - . and the apostrophe that is set.
 * @param {number} code
 */
const isJoining = code => code === 39 || (code > 43 && code < 47) || code === 0x2019;

/**
 * Returns the stems of a word or compound, each once; most words end in a letter that no ending of English has.
 * @param {string} word
 */
function basesOf(word) {
  if (/^[a-z0-9]+$/.test(word)) return [/[degns]$/.test(word) ? stem(word) : word];
  /** @type {Set<string>} */
  const found = new Set();
  tokens(word, base => found.add(base));
  return found;
}

/**
 * Turns counts, each one place further on than its number, into where the things of that number begin.
 * @param {Uint32Array} counts
 */
function summed(counts) {
  for (let number = 1; number < counts.length; number++) counts[number] += counts[number - 1];
  return counts;
}

/** The characters and words of one text: counted at first, then walked line by line. */
export class Places {
  /**
   * @param {string} text
   * @param {(text: string) => string} fold
   */
  constructor(text, fold) {
    /** The text as `fold` makes it, and a 0 behind it. */
    this.codes = new Uint16Array(text.length + 1);
    this.lines = 1;
    /** Where in `at` and `units` the places of a Chinese character begin, by its code. */
    this.offsets = new Uint32Array(65537);
    this.words = new Words(this.codes, this.read(text, fold));
    this.at = new Uint32Array(this.offsets[65536]);
    this.units = new Uint32Array(this.offsets[65536]);
    this.next = this.offsets.slice();
  }

  /**
   * Folds each kind of character once, counts the lines and the Chinese characters; returns how many words there may be.
   * @param {string} text
   * @param {(text: string) => string} fold
   */
  read(text, fold) {
    const { codes, offsets } = this;
    const known = new Uint16Array(65536);
    let words = 0;
    let lines = 1;
    let isWithin = false;
    for (let at = 0; at < text.length; at++) {
      let code = text.charCodeAt(at);
      if (!known[code]) known[code] = fold(text[at]).charCodeAt(0);
      codes[at] = code = known[code];
      const isWord = isWordCode(code);
      if (isWord && !isWithin) words++;
      isWithin = isWord;
      if (code === 10) lines++;
      else if (isHanCode(code)) offsets[code + 1]++;
    }
    this.lines = lines;
    summed(offsets);
    return words;
  }

  /** @param {number} code */
  many(code) {
    return this.offsets[code + 1] - this.offsets[code];
  }

  /**
   * Takes in a line; what stands before its unit, an address or an id, is not searched.
   * @param {number} from
   * @param {number} start where its unit begins
   * @param {number} end
   * @param {number} unit
   * @param {boolean} isSearched
   */
  walk(from, start, end, unit, isSearched) {
    const { codes, next, words } = this;
    for (let at = from; at < end;) {
      const code = codes[at];
      if (isWordCode(code)) {
        at = words.take(at, unit, isSearched && at >= start);
        continue;
      }
      if (isHanCode(code)) {
        this.units[next[code]] = unit;
        this.at[next[code]++] = at;
      }
      at++;
    }
  }
}

/** The different words of a text, compounds whole, numbered in the order in which they come, and their units. */
class Words {
  /**
   * @param {Uint16Array} codes
   * @param {number} most how many words the text may have
   */
  constructor(codes, most) {
    this.codes = codes;
    /** @type {number[]} where a word begins that comes the first time, by its number, as those below */
    this.starts = [];
    /** @type {number[]} */
    this.ends = [];
    /** @type {number[]} */
    this.hashes = [];
    /** The number of a word and 1, at its hash or the next free slot. */
    this.slots = new Uint32Array(1 << 14);
    this.count = 0;
    this.numbers = new Uint32Array(most);
    this.units = new Uint32Array(most);
    this.offsets = this.slots;
    /** @type {any} the numbers of the words with a stem, by the stem; made when it is first asked for */
    this.stems = undefined;
    /** @type {string[]} the stems, and which letters each has */
    this.vocabulary = [];
    this.letters = new Uint32Array(0);
  }

  /**
   * Takes in the word that begins at `start`; returns where it ends.
   * @param {number} start
   * @param {number} unit
   * @param {boolean} isSearched
   */
  take(start, unit, isSearched) {
    const { codes } = this;
    let end = start;
    let hash = 0;
    for (
      let code = codes[end];
      isWordCode(code) || (isJoining(code) && isWordCode(codes[end + 1]));
      code = codes[++end]
    ) {
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    const number = this.numberOf(start, end, hash ^ (hash >>> 15));
    if (isSearched) {
      this.numbers[this.count] = number;
      this.units[this.count++] = unit;
    }
    return end;
  }

  /**
   * @param {number} start
   * @param {number} end
   * @param {number} hash
   */
  numberOf(start, end, hash) {
    const { slots, hashes } = this;
    let slot = hash & (slots.length - 1);
    for (; slots[slot]; slot = (slot + 1) & (slots.length - 1)) {
      const number = slots[slot] - 1;
      if (hashes[number] === hash && this.isSame(number, start, end)) return number;
    }
    slots[slot] = this.starts.push(start);
    this.ends.push(end);
    hashes.push(hash);
    if (hashes.length * 2 > slots.length) this.grow();
    return hashes.length - 1;
  }

  /**
   * @param {number} number
   * @param {number} start
   * @param {number} end
   */
  isSame(number, start, end) {
    const { codes } = this;
    const first = this.starts[number];
    if (this.ends[number] - first !== end - start) return false;
    for (let at = start; at < end; at++) if (codes[at] !== codes[first + at - start]) return false;
    return true;
  }

  grow() {
    const slots = (this.slots = new Uint32Array(this.slots.length * 4));
    this.hashes.forEach((hash, number) => {
      let slot = hash & (slots.length - 1);
      while (slots[slot]) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    });
  }

  /** Sorts the units by word, when all lines have been taken in. */
  sort() {
    const { count, numbers } = this;
    const offsets = new Uint32Array(this.starts.length + 1);
    for (let i = 0; i < count; i++) offsets[numbers[i] + 1]++;
    const next = summed(offsets).slice();
    const units = new Uint32Array(count);
    for (let i = 0; i < count; i++) units[next[numbers[i]]++] = this.units[i];
    this.offsets = offsets;
    this.units = units;
    this.numbers = next;
  }

  /** @param {number} number */
  word(number) {
    const codes = this.codes.subarray(this.starts[number], this.ends[number]);
    return String.fromCharCode.apply(null, /** @type {any} */ (codes));
  }

  /** The numbers of the searched words with a stem, by the stem. */
  byStem() {
    if (this.stems) return this.stems;
    const stems = (this.stems = table());
    for (let number = 0; number < this.starts.length; number++) {
      if (this.offsets[number] === this.offsets[number + 1]) continue;
      for (const base of basesOf(this.word(number))) (stems[base] || (stems[base] = [])).push(number);
    }
    this.vocabulary = Object.keys(stems);
    this.letters = Uint32Array.from(this.vocabulary, lettersOf);
    return stems;
  }

  /**
   * Returns the units in which the words with this stem stand, as often as they do.
   * @param {string} base
   */
  withStem(base) {
    /** @type {number[]} */
    const numbers = this.byStem()[base] || [];
    const parts = numbers.map(number => this.units.subarray(this.offsets[number], this.offsets[number + 1]));
    if (parts.length === 1) return parts[0];
    const found = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      found.set(part, at);
      at += part.length;
    }
    return found.sort();
  }

  /**
   * True for a word of which a part begins with this character.
   * @param {number} number
   * @param {number} first
   */
  hasPart(number, first) {
    const { codes } = this;
    const start = this.starts[number];
    for (let at = start; at < this.ends[number]; at++) {
      if (codes[at] === first && (at === start || !isWordCode(codes[at - 1]))) return true;
    }
    return false;
  }

  /**
   * A stem is no word: returns the first word of the text that has this stem, or the stem where none has.
   * @param {string} base
   */
  spelled(base) {
    const like = new RegExp(`^${base}[a-z]{0,4}$`);
    const first = base.charCodeAt(0);
    for (let number = 0; number < this.starts.length; number++) {
      if (!this.hasPart(number, first)) continue;
      for (const part of this.word(number).split(/[^a-z0-9]/)) if (like.test(part) && stem(part) === base) return part;
    }
    return base;
  }
}
