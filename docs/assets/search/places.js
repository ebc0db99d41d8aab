// Where each Chinese character and each word of the index's text stands: found by walking over numbers, cutting out nothing.
import { isHanCode, lettersOf, stem, table, tokens } from "./text.js";

const LINE_END = 10;
const AFTER_HAN = 0xa000;
// A block of the text has 1 << BLOCK characters.
const BLOCK = 4;

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
    /** The text as `fold` makes it, its last line ended. */
    this.codes = new Uint16Array(text.length + 1);
    /** Where in `at` the places of a Chinese character begin, by its code. */
    this.offsets = new Uint32Array(AFTER_HAN + 1);
    this.lines = this.read(text, fold);
    this.at = new Uint32Array(summed(this.offsets)[AFTER_HAN]);
    this.next = this.offsets.slice();
    /** Where each unit ends, and the unit at the beginning of each block. */
    this.ends = new Uint32Array(this.lines);
    this.blocks = new Uint32Array((text.length >> BLOCK) + 1);
    this.words = new Words(this.codes, this.lines);
  }

  /**
   * Folds each kind of character once, counts the Chinese ones; returns how many lines there are.
   * @param {string} text
   * @param {(text: string) => string} fold
   */
  read(text, fold) {
    const { codes, offsets } = this;
    const counts = new Uint32Array(65536);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      codes[at] = code;
      counts[code]++;
    }
    const folded = Uint16Array.from(counts, (many, code) => (many ? fold(String.fromCharCode(code)).charCodeAt(0) : 0));
    counts.forEach((many, code) => {
      if (isHanCode(folded[code])) offsets[folded[code] + 1] += many;
    });
    for (let at = 0; at < text.length; at++) codes[at] = folded[codes[at]];
    codes[text.length] = LINE_END;
    return counts[LINE_END] + 1;
  }

  /**
   * Takes in a line and returns where it ends; what stands before its unit, an address or an id, is not searched.
   * @param {number} from
   * @param {number} start where its unit begins
   * @param {number} unit
   * @param {boolean} isSearched
   */
  walk(from, start, unit, isSearched) {
    const { codes, next, at: places, words } = this;
    let at = from;
    for (let code = codes[at]; code !== LINE_END; code = codes[at]) {
      if (isWordCode(code)) {
        at = words.take(at, isSearched && at >= start);
        continue;
      }
      if (isHanCode(code)) places[next[code]++] = at;
      at++;
    }
    words.until[unit] = words.count;
    this.ends[unit] = at;
    return at;
  }

  /** @param {number} at */
  lineEnd(at) {
    return this.codes.indexOf(LINE_END, at);
  }

  /** Notes which unit each block begins in, when all lines have been taken in. */
  finish() {
    const { blocks, ends } = this;
    for (let unit = 0, block = 0; unit < ends.length; unit++) {
      while (block << BLOCK <= ends[unit]) blocks[block++] = unit;
    }
  }

  /**
   * Returns the unit in which a place is: to keep one for each place takes longer than to look up the few that are asked.
   * @param {number} at
   */
  unitAt(at) {
    let unit = this.blocks[at >> BLOCK];
    while (this.ends[unit] < at) unit++;
    return unit;
  }

  /** @param {number} code */
  many(code) {
    return this.offsets[code + 1] - this.offsets[code];
  }
}

/** The different words of a text, compounds whole, numbered in the order in which they come, and their units. */
class Words {
  /**
   * @param {Uint16Array} codes
   * @param {number} lines
   */
  constructor(codes, lines) {
    this.codes = codes;
    /** @type {number[]} where a word begins that comes the first time, by its number, as those below */
    this.starts = [];
    /** @type {number[]} */
    this.ends = [];
    /** @type {number[]} */
    this.hashes = [];
    /** The number of a word and 1, at its hash or the next free slot. */
    this.slots = new Uint32Array(1 << 14);
    /** The words that are searched, one after the other, and how many there are up to the end of each unit. */
    this.numbers = new Uint32Array((codes.length >> 1) + 1);
    this.count = 0;
    this.until = new Uint32Array(lines);
    /** @type {any} the number of a stem and 1, by the stem; made when a stem is first asked for, as those below */
    this.stems = undefined;
    /** @type {any} by word, how much nearer one that is there comes: a misspelled "pending" is no form of "paid" */
    this.forms = table();
    /** @type {string[]} the stems, and which letters each has */
    this.vocabulary = [];
    this.letters = new Uint32Array(0);
    /** @type {number[]} the numbers of the stems of all words, one word after the other */
    this.bases = [];
    /** Where in `bases` those of each word begin; the units in which the words of a stem stand, and where theirs begin. */
    this.firsts = this.units = this.offsets = this.letters;
  }

  /**
   * Takes in the word that begins at `start`; returns where it ends.
   * @param {number} start
   * @param {boolean} isSearched
   */
  take(start, isSearched) {
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
    // 30 bits: more are no small integer in an engine whose pointers are compressed.
    const number = this.numberOf(start, end, (hash ^ (hash >>> 15)) & 0x3fffffff);
    if (isSearched) this.numbers[this.count++] = number;
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

  /** @param {number} number */
  word(number) {
    const codes = this.codes.subarray(this.starts[number], this.ends[number]);
    return String.fromCharCode.apply(null, /** @type {any} */ (codes));
  }

  /** Sorts the units by stem, when all lines have been taken in and a stem is first asked for. */
  sort() {
    if (this.stems) return;
    const { count, numbers, until } = this;
    const counts = new Uint32Array(this.starts.length);
    for (let i = 0; i < count; i++) counts[numbers[i]]++;
    this.readStems(counts);
    const { bases, firsts } = this;
    const offsets = (this.offsets = new Uint32Array(this.vocabulary.length + 2));
    counts.forEach((many, number) => {
      for (let at = firsts[number]; at < firsts[number + 1]; at++) offsets[bases[at] + 1] += many;
    });
    const next = summed(offsets).slice();
    const units = (this.units = new Uint32Array(offsets[this.vocabulary.length + 1]));
    for (let i = 0, unit = 0; i < count; i++) {
      while (until[unit] <= i) unit++;
      const number = numbers[i];
      for (let at = firsts[number]; at < firsts[number + 1]; at++) units[next[bases[at]]++] = unit;
    }
    this.letters = Uint32Array.from(this.vocabulary, lettersOf);
  }

  /**
   * Numbers the stems, from 1 on, and notes those of each word that is searched.
   * @param {Uint32Array} counts how often each word is searched
   */
  readStems(counts) {
    const stems = (this.stems = table());
    const { bases } = this;
    const firsts = (this.firsts = new Uint32Array(counts.length + 1));
    counts.forEach((many, number) => {
      const word = many ? this.word(number) : "";
      this.forms[word] = 0.1;
      for (const base of many ? basesOf(word) : []) {
        bases.push(stems[base] || (stems[base] = this.vocabulary.push(base)));
      }
      firsts[number + 1] = bases.length;
    });
  }

  /**
   * Returns the units in which the words with this stem stand, as often as they do.
   * @param {string} base
   */
  withStem(base) {
    this.sort();
    const number = this.stems[base] || 0;
    return this.units.subarray(this.offsets[number], this.offsets[number + 1]);
  }

  /**
   * A stem is no word: returns the first word searched that has this stem, or the stem where none has.
   * @param {string} base
   */
  spelled(base) {
    this.sort();
    const { bases, firsts } = this;
    const wanted = this.stems[base];
    for (let at = bases.indexOf(wanted), number = 0; at >= 0; at = bases.indexOf(wanted, at + 1)) {
      while (firsts[number + 1] <= at) number++;
      const found = this.word(number)
        .split(/[^a-z0-9]/)
        .find(part => isSpelled(part, base));
      if (found) return found;
    }
    return base;
  }
}

/**
 * @param {string} part of a compound
 * @param {string} base
 */
const isSpelled = (part, base) => part.startsWith(base) && part.length < base.length + 5 && stem(part) === base;
