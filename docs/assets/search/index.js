// Cuts the index's text into units, knows where each character, word and sound stands in them, and what to show of them.
import { Sounds, allowed, areFar, changes, folder, hasHan, lettersOf, table, tokens } from "./text.js";
import { Places } from "./places.js";

/**
 * A kind of units, as scripts/search/kinds.py writes it.
 * @typedef {object} Kind
 * @property {string} name
 * @property {string} mark the first character of its lines
 * @property {number} word what a word there counts; 0: it is shown, not searched
 * @property {number} whole how much a whole unit says of its article; 0: not what the article is about
 * @property {number} heard 1: also matched by sound
 */
/**
 * What scripts/search/index_script.py writes for one language.
 * @typedef {object} IndexData
 * @property {Kind[]} kinds
 * @property {string} text a line a unit, its kind by its first character
 * @property {string} home address of the language's pages from the root of the site
 * @property {string[][]} others of each other language: the invitation to search in it, its folder, its code
 * @property {string} old
 * @property {string} new
 * @property {string} runs
 * @property {string} sounds
 * @property {string[]} synonyms phrases of one meaning, divided by |
 * @property {import("./text.js").SmallWords} small
 * @property {string} aside the articles on the guide itself, which hardly anybody seeks: how their paths begin
 * @property {string[]} emergencies slugs of the articles where minutes count
 * @property {string} support slug of the article on how to reach support
 * @property {import("./situations.js").SituationData | null} [situations] what was learned from readers' messages
 * @property {any} words what the box says
 * @property {string[][]} topics title and address of each
 */
/** @typedef {{path: string, first: number, last: number, ids: string[]}} Article its units and its headings' ids */
/** @typedef {[number, number]} Range */
/** @typedef {{tokens: any, phrases: string[]}} Marks what to mark in a result */

const BETTER = 1.15;
const ENDINGS = ["", "ing", "ed"];
const ENDINGS_LETTERS = ENDINGS.map(lettersOf);
const HAN_WIDTH = 64;
const LATIN_WIDTH = 130;

export class Index {
  /** @param {IndexData} data */
  constructor(data) {
    this.data = data;
    this.raw = data.text;
    this.fold = folder(data.old, data.new);
    this.places = new Places(data.text, this.fold);
    /** By kind of unit, for what is asked of every place in a text. */
    this.weights = data.kinds.map(kind => kind.word);
    this.wholes = data.kinds.map(kind => kind.whole);
    /** @type {Sounds | undefined} */
    this.table = undefined;
    /** @type {Article[]} */
    this.articles = [];
    const { lines } = this.places;
    /** By unit, as those below: a line has one. */
    this.starts = new Uint32Array(lines);
    this.kinds = new Uint8Array(lines);
    this.owners = new Uint32Array(lines);
    this.sections = new Uint16Array(lines);
    this.count = 0;
    this.cut();
    // A word in the text of a long article says less of it: 1 for an article of middle length and below.
    const middle = this.kinds.length / this.articles.length;
    this.brevity = this.articles.map(article => Math.min(1, middle / (article.last - article.first)));
  }

  cut() {
    const { raw } = this;
    const names = this.data.kinds.map(kind => kind.name);
    const [page, slug] = [names.indexOf("page"), names.indexOf("slug")];
    const isHeading = names.map(name => /heading/.test(name));
    /** @type {number[]} */
    const byMark = [];
    this.data.kinds.forEach(({ mark }, kind) => (byMark[mark.charCodeAt(0)] = kind));
    /** @type {Article | undefined} */
    let article;
    let section = 0;
    for (let at = 0; at < raw.length; at = this.places.ends[this.count - 1] + 1) {
      const kind = byMark[raw.charCodeAt(at)];
      if (kind === page) {
        section = 0;
        const path = raw.slice(at + 1, this.places.lineEnd(at));
        article = { path, first: this.count, last: 0, ids: [""] };
        this.articles.push(article);
        this.add(at, at + 2 + path.lastIndexOf("/"), slug, 0);
      } else if (article && isHeading[kind]) {
        const space = raw.indexOf(" ", at);
        section = article.ids.push(raw.slice(at + 1, space)) - 1;
        this.add(at, space + 1, kind, section);
      } else {
        this.add(at, at + 1, kind, section);
      }
      if (article) article.last = this.count;
    }
    this.places.finish();
  }

  /**
   * @param {number} from where its line begins
   * @param {number} start
   * @param {number} kind
   * @param {number} section
   */
  add(from, start, kind, section) {
    const unit = this.count++;
    this.starts[unit] = start;
    this.kinds[unit] = kind;
    this.owners[unit] = this.articles.length - 1;
    this.sections[unit] = section;
    this.places.walk(from, start, unit, this.weights[kind] > 0);
  }

  /**
   * Returns the text of a unit as it is shown.
   * @param {number} unit
   */
  unit(unit) {
    return this.raw.slice(this.starts[unit], this.places.ends[unit]);
  }

  /** @param {number} unit */
  kind(unit) {
    return this.data.kinds[this.kinds[unit]];
  }

  /** @param {Article} article */
  title(article) {
    return this.unit(article.first + 1);
  }

  /** The table of sounds is made when it is first asked for. */
  sounds() {
    if (!this.table) this.table = new Sounds(this.data.runs, this.data.sounds);
    return this.table;
  }

  /**
   * Returns the units in which one character stands, or two in a row, as often as they do: looked up by the rarer one.
   * @param {string} pair
   */
  han(pair) {
    const { kinds, weights, places } = this;
    const { codes, offsets, at } = places;
    const first = pair.charCodeAt(0);
    const second = pair.charCodeAt(1);
    const isSecond = second && places.many(second) < places.many(first);
    const [code, other, beside] = isSecond ? [second, first, -1] : [first, second, 1];
    const found = new Uint32Array(places.many(code));
    let count = 0;
    for (let i = offsets[code], end = offsets[code + 1]; i < end; i++) {
      if (second && codes[at[i] + beside] !== other) continue;
      const unit = places.unitAt(at[i]);
      if (weights[kinds[unit]]) found[count++] = unit;
    }
    return found.slice(0, count);
  }

  /**
   * Returns the units of titles and keywords in which two syllables sound, and the pairs of characters that do.
   * @param {string} first
   * @param {string} second
   * @param {boolean} isBegun whether the second may be the beginning of a syllable
   */
  heard(first, second, isBegun) {
    const sounds = this.sounds();
    const members = sounds.members[sounds.numbers[first]] || "";
    const wanted = sounds.names.map(name => name && (isBegun ? name.startsWith(second) : name === second));
    const pairs = table();
    /** @type {number[]} */
    const units = [];
    const { codes, offsets, at } = this.places;
    for (let k = 0; k < members.length; k++) {
      const code = members.charCodeAt(k);
      for (let i = offsets[code]; i < offsets[code + 1]; i++) {
        const next = codes[at[i] + 1];
        if (!wanted[sounds.first[next]] && !wanted[sounds.second[next]]) continue;
        const unit = this.places.unitAt(at[i]);
        if (!this.kind(unit).heard) continue;
        units.push(unit);
        const pair = String.fromCharCode(code, next);
        pairs[pair] = (pairs[pair] || 0) + 1;
      }
    }
    return { units: units.sort((one, other) => one - other), pairs };
  }

  /**
   * Returns words that begin like `word` and words spelled nearly so, best first: the word, its weight, what is changed.
   * @param {string} word a stem, as those of the index
   * @param {string} typed the word with its ending, which may be what is misspelled
   * @returns {[string, number, number][]}
   */
  similar(word, typed) {
    // Without a mute e, or an s, a word is hardly shorter: "score" is no misspelled "store".
    const limit = allowed(typed.length > word.length + 1 ? typed : word);
    /** @type {[string, number, number][]} */
    const found = [];
    const { words } = this.places;
    words.sort();
    const [own, whole] = [lettersOf(word), lettersOf(typed)];
    for (let at = 0; at < words.vocabulary.length; at++) {
      const other = words.vocabulary[at];
      if (other === word) continue;
      if (word.length > 1 && other.startsWith(word)) {
        found.push([other, 0.9 * Math.sqrt(word.length / other.length), 0]);
      } else if (limit && other.length > 2 && isNear(word, other)) {
        const steps = Math.min(
          ...ENDINGS.map((ending, number) =>
            areFar(ending ? whole : own, words.letters[at] | ENDINGS_LETTERS[number], limit) ||
            Math.abs((ending ? typed : word).length - other.length - ending.length) > limit
              ? limit + 1
              : changes(ending ? typed : word, other + ending, limit) - (words.forms[other + ending] || 0)
          )
        );
        if (steps <= limit)
          found.push([other, (other[0] === word[0] ? 0.85 : 0.6) - 0.15 * Math.max(0, steps - 1), steps]);
      }
    }
    return found
      .sort((one, other) => other[1] - one[1] || one[2] - other[2] || (one[0] < other[0] ? -1 : 1))
      .slice(0, 6);
  }

  /**
   * Returns what to show of a found article: the section to open, and the paragraph that says most of the query.
   * @param {Article} article
   * @param {ArrayLike<number>} units how much of the query each unit says
   */
  describe(article, units) {
    const scores = [0];
    /** @type {number[]} */
    const headings = [];
    /** @type {number[]} */
    const texts = [];
    let description = article.first;
    for (let unit = article.last - 1; unit >= article.first; unit--) {
      const { name } = this.kind(unit);
      const section = this.sections[unit];
      if (name === "description") description = unit;
      if (/heading/.test(name)) headings[section] = unit;
      if (/twin|keyword|slug/.test(name)) continue;
      scores[section] = Math.max(scores[section] || 0, units[unit]);
      if (name === "paragraph" && !(units[unit] < units[texts[section]])) texts[section] = unit;
    }
    let best = scores.indexOf(Math.max(...scores));
    if (scores[best] < BETTER * scores[0]) best = 0;
    return {
      slug: slugOf(article),
      path: article.path,
      id: article.ids[best],
      title: this.title(article),
      section: best ? this.unit(headings[best]) : "",
      text: this.unit(best && units[texts[best]] ? texts[best] : description)
    };
  }

  /**
   * Returns the ranges of `text` that the query says.
   * @param {string} text
   * @param {Marks} marks
   */
  ranges(text, marks) {
    const folded = this.fold(text);
    /** @type {Range[]} */
    const found = [];
    /** @type {[string, number, number][]} */
    const list = [];
    tokens(folded, (token, at, isHan) => {
      const end = isHan ? at + 1 : at + (/^[a-z0-9]+(?:['\u2019-][a-z0-9]+)*/.exec(folded.slice(at)) || "")[0].length;
      list.push([token, at, end]);
      if (isHan && marks.tokens[folded.substr(at, 2)]) found.push([at, at + 2]);
      else if (marks.tokens[token]) found.push([at, end]);
    });
    for (const phrase of marks.phrases) addPhrase(list, phrase.split(" "), found);
    return joined(found);
  }

  /**
   * Cuts a long text to the part around its first match.
   * @param {string} text
   * @param {Marks} marks
   */
  clip(text, marks) {
    const isHan = hasHan(text);
    const width = isHan ? HAN_WIDTH : LATIN_WIDTH;
    if (text.length <= width * 1.3) return text;
    const [first] = this.ranges(text, marks);
    let from = Math.min(first ? Math.max(0, first[0] - (width >> 2)) : 0, text.length - width);
    if (from && !isHan) from = text.indexOf(" ", from) + 1;
    let part = text.slice(from, from + width);
    if (from + width < text.length && !isHan) part = part.replace(/\s\S*$/, "");
    return (from ? "\u2026" : "") + part + (from + part.length < text.length ? "\u2026" : "");
  }
}

/** @param {Article} article */
export function slugOf(article) {
  return article.path.slice(article.path.lastIndexOf("/") + 1);
}

/**
 * A cheap look before the distance is counted: people hardly ever mistype the first two letters.
 * @param {string} word
 * @param {string} other
 */
function isNear(word, other) {
  return word[0] === other[0] || word[1] === other[1] || word[1] === other[0];
}

/**
 * @param {[string, number, number][]} list
 * @param {string[]} phrase
 * @param {Range[]} found
 */
function addPhrase(list, phrase, found) {
  for (let i = 0; i + phrase.length <= list.length; i++) {
    const run = list.slice(i, i + phrase.length);
    if (run.every(([token], at) => token === phrase[at])) found.push([run[0][1], run[run.length - 1][2]]);
  }
}

/** @param {Range[]} found */
function joined(found) {
  /** @type {Range[]} */
  const result = [];
  for (const [from, to] of found.sort((one, other) => one[0] - other[0])) {
    const last = result[result.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
