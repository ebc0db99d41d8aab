// Ranks articles for a query: any word counts, rare words more, titles and keywords most (BM25F), then the closest wording.
import { Fillers, clean, isHanPair, stem, table, tokens } from "./text.js";
import { Index, slugOf } from "./index.js";
import { Guesses } from "./guess.js";
import { SENTENCE, Situations } from "./situations.js";

/** @typedef {{token: string, at: number, isHan: boolean, raw: string}} Token `raw`: its letters up to the next one */
/** @typedef {{units: ArrayLike<number>, pairs?: any, documents: number, rarity: number}} Term where a word or a pair stands */
/** @typedef {{term: Term, weight: number, word?: string}} Alternative */
/**
 * What a query asks for in one place, and what may have been meant by it.
 * @typedef {object} Part
 * @property {number} weight
 * @property {Alternative[]} alternatives
 * @property {Token} [item]
 * @property {string} [pair]
 */
/** @typedef {{weight: number, terms: Part[], phrase?: string}} Wording */
/** @typedef {{weight: number, options: Wording[]}} Concept its first wording is what was typed, others are synonyms */
/** @typedef {{at: number, length?: number, text?: string, word?: string, isGuess?: boolean}} Correction a text, or a stem */
/** @typedef {{own: Token[], groups: Token[][][]}} Known a phrase that has synonyms, and these */
/** @typedef {{document: number, score: number, covered: number, told: number}} Entry an article found */

// Fitted on the queries that are for tuning, by `python -m tests.bench.search`.
const RARE = 5;
const PLAIN = 0.6;
const UNSEEN = 1;
const SINGLE = 0.08;
const SOFT = 0.3;
const MEANT = 0.95;
const CLOSE = 1.3;
const NEXT = 0.3;
const COVER = 1;
const LONG = 8;
const ASIDE = 0.85;
// Of two articles that say nearly the same the emergency comes first: the other costs a glance, the wait costs money.
const URGENT = 1.04;
const ACROSS = 0.6;
const SYNONYM = 0.85;
const SOUND = 0.7;
const SATURATION = 6;
const AGAIN = 0.2;
// Of so many letters a word that the index knows is no syllable.
const SYLLABLES = 3;
// Weak: little of the query is there, and no title or keyword says as much of it as FIT, with words worth SAYS.
const WEAK = 0.4;
const FIT = 0.7;
const SAYS = 1.5;
const CANDIDATES = 12;
// So many articles are looked at for what the whole sentence tells; from SURE on it is no weak answer.
const TOLD = 6;
const SURE = 4;
// An emergency that comes so close to the best is told of: a notice too many costs a glance, one too few costs money.
const ALARM = 1.5;
// In few words it must come before all else by so much: "somebody is taking my money", and not "unlock account".
const LEAD = 0.25;
// From here on an article is shown with the situation that it was found by.
const CLOSE_TO = 1;
const LONGEST_MESSAGE = 600;

/** Sums by number, for thousands of units and articles at every key; emptied fast: only what was written is cleared. */
export class Sheet {
  /** @param {number} size */
  constructor(size) {
    this.values = new Float64Array(size);
    this.list = new Int32Array(size);
    this.count = 0;
  }

  /**
   * @param {number} at
   * @param {number} value
   */
  add(at, value) {
    if (this.values[at] === 0) this.list[this.count++] = at;
    this.values[at] += value;
  }

  /**
   * @param {number} at
   * @param {number} value
   */
  raise(at, value) {
    if (!(value > this.values[at])) return;
    if (this.values[at] === 0) this.list[this.count++] = at;
    this.values[at] = value;
  }

  /**
   * Adds each sum, times `weight`, to those of another sheet, and empties this one.
   * @param {Sheet} into
   * @param {number} weight
   */
  pour(into, weight) {
    for (let i = 0; i < this.count; i++) into.add(this.list[i], this.values[this.list[i]] * weight);
    this.clear();
  }

  clear() {
    for (let i = 0; i < this.count; i++) this.values[this.list[i]] = 0;
    this.count = 0;
  }
}

/** How much of a query each unit and each article says, and the query's whole weight. */
class Total {
  /** @param {Index} index */
  constructor(index) {
    this.units = new Sheet(index.kinds.length);
    this.documents = new Sheet(index.articles.length);
    this.covered = new Sheet(index.articles.length);
    this.mass = 0;
    this.asked = "";
    /** @type {Concept[]} */
    this.concepts = [];
  }

  sheets() {
    return [this.units, this.documents, this.covered];
  }

  /** How much of the query the article says that says most of it. */
  covers() {
    let best = 0;
    for (let i = 0; i < this.covered.count; i++) best = Math.max(best, this.covered.values[this.covered.list[i]]);
    return best / this.mass;
  }

  /**
   * What was typed and what was probably meant, each by its own weight: the better counts.
   * @param {Total} meant
   */
  merge(meant) {
    const scale = (MEANT * this.mass) / meant.mass;
    const others = meant.sheets();
    this.sheets().forEach((sheet, at) => {
      const { list, values, count } = others[at];
      for (let i = 0; i < count; i++) sheet.raise(list[i], values[list[i]] * scale);
      others[at].clear();
    });
  }
}

/** @param {Token[]} list */
const nameOf = list => list.map(item => item.token).join(" ");

/**
 * The weight that a term has by its rarity; what no article has says little of what was meant.
 * @param {Part} part
 */
function rarityOf(part) {
  const seen = part.alternatives.filter(other => other.term.documents);
  const rarities = seen.map(other => other.term.rarity);
  return part.weight * (seen.length ? Math.min(...rarities) : UNSEEN * part.alternatives[0].term.rarity);
}

/** What a query asks for, term by term: a word or two characters, the units where it stands, its weight by rarity. */
class Terms {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
    this.fillers = new Fillers(index.data.small);
    this.cache = table();
    this.cached = 0;
  }

  /**
   * Returns the characters and words of a text that say something.
   * @param {string} folded
   * @param {boolean} [withAll]
   */
  sequence(folded, withAll) {
    /** @type {Token[]} */
    const list = [];
    let last = -1;
    tokens(folded, (token, at, isHan) => {
      if (at === last || (!isHan && !withAll && this.fillers.dropped.has(token))) return;
      last = at;
      list.push({ token, at, isHan, raw: "" });
    });
    return list;
  }

  /**
   * Returns a term from the cache, or what `find` finds: units as often as it stands there.
   * @param {string} key
   * @param {() => {units: ArrayLike<number>, pairs?: any}} find
   * @returns {Term}
   */
  term(key, find) {
    if (this.cache[key]) return this.cache[key];
    if (this.cached++ > 2000) {
      this.cache = table();
      this.cached = 0;
    }
    const { owners, articles, kinds, wholes } = this.index;
    const { units, pairs } = find();
    let last = -1;
    let documents = 0;
    let isKey = false;
    for (let i = 0; i < units.length; i++) {
      const owner = owners[units[i]];
      if (wholes[kinds[units[i]]]) isKey = true;
      if (owner !== last) documents++;
      last = owner;
    }
    const rarity = Math.log(1 + (articles.length - documents + 0.5) / (documents + RARE));
    // A term that stands in no unit that says what an article is about counts less.
    return (this.cache[key] = { units, pairs, documents, rarity: rarity * (isKey || !documents ? 1 : PLAIN) });
  }

  /** @param {string} pair */
  han(pair) {
    return this.term(pair, () => ({ units: this.index.han(pair) }));
  }

  /** @param {string} word */
  word(word) {
    return this.term(word, () => ({ units: this.index.places.words.withStem(word) }));
  }

  /**
   * @param {string} first
   * @param {string} second
   * @param {boolean} isBegun
   */
  heard(first, second, isBegun) {
    return this.term(`~${first} ${second}${isBegun ? "*" : ""}`, () => this.index.heard(first, second, isBegun));
  }

  /**
   * Lists the terms of a run of tokens: words, pairs of neighbouring characters, single characters for little.
   * @param {Token[]} list
   * @param {boolean} [withoutSingles]
   */
  list(list, withoutSingles) {
    /** @type {Part[]} */
    const parts = [];
    list.forEach((item, position) => {
      const { token, isHan } = item;
      const next = list[position + 1];
      const hasNext = isPair(item, next);
      const isPaired = hasNext || isPair(list[position - 1], item);
      if (!isHan) parts.push(makePart(this.soft(token), this.word(token), item));
      if (hasNext) {
        const pair = token + next.token;
        parts.push(makePart(this.soft(pair), this.han(pair), item, pair));
      }
      if (isHan && !(isPaired && withoutSingles)) parts.push(makePart(isPaired ? SINGLE : 1, this.han(token), item));
    });
    return parts;
  }

  /** @param {string} word */
  soft(word) {
    return this.fillers.low.has(word) ? SOFT : 1;
  }
}

/**
 * @param {Token | undefined} one
 * @param {Token | undefined} other
 */
const isPair = (one, other) => Boolean(one && other && one.isHan && other.isHan && other.at === one.at + 1);

/**
 * @param {number} weight
 * @param {Term} term
 * @param {Token} [item]
 * @param {string} [pair]
 * @returns {Part}
 */
const makePart = (weight, term, item, pair) => ({ weight, alternatives: [{ term, weight: 1 }], item, pair });

/** Splits a query into concepts: phrases that have synonyms, words, characters, what sounds like pinyin. */
class Query {
  /**
   * @param {Terms} terms
   * @param {string[]} groups
   * @param {Situations | null | undefined} situations
   */
  constructor(terms, groups, situations) {
    this.terms = terms;
    this.situations = situations;
    /** @type {any} the groups of a phrase's synonyms, by the phrase */
    this.groups = table();
    this.longest = 1;
    /** @type {Guesses | undefined} */
    this.made = undefined;
    for (const group of terms.index.fold(groups.join("\n")).split("\n")) {
      const phrases = group
        .split("|")
        .map(phrase => terms.sequence(phrase))
        .filter(phrase => phrase.length);
      for (const phrase of phrases) {
        const key = nameOf(phrase);
        this.longest = Math.max(this.longest, phrase.length);
        (this.groups[key] || (this.groups[key] = [])).push(phrases);
      }
    }
  }

  /**
   * Returns the concepts of a folded query.
   * @param {string} folded
   * @param {Correction[]} corrections is filled with what was probably meant
   */
  concepts(folded, corrections) {
    let list = this.terms.sequence(folded);
    if (!list.length) list = this.terms.sequence(folded, true);
    list.forEach((item, position) => {
      const next = list[position + 1];
      item.raw = folded.slice(item.at, next ? next.at : folded.length).replace(/[^a-z0-9]/g, "");
    });
    /** @type {Token[]} */
    const left = [];
    const known = this.known(list, left);
    const phrases = known.map(concept => this.phrase(concept));
    const single = once(this.terms.list(left));
    const spoken = this.pinyin(left);
    this.spell(left, corrections, folded);
    this.forgive(single, corrections, folded);
    const across = spoken.length || !known.length ? [] : this.across(list, known);
    const rest = [...single, ...spoken, ...across];
    return [...phrases, ...rest.map(part => ({ weight: part.weight, options: [{ weight: 1, terms: [part] }] }))];
  }

  /**
   * Takes the longest phrases that have synonyms, each once; what is between them goes to `left`.
   * @param {Token[]} list
   * @param {Token[]} left
   */
  known(list, left) {
    /** @type {Map<string, Known>} */
    const found = new Map();
    for (let at = 0; at < list.length;) {
      let size = Math.min(this.longest, list.length - at);
      while (size && !this.groups[nameOf(list.slice(at, at + size))]) size--;
      const own = list.slice(at, at + size);
      const key = nameOf(own);
      if (!size) left.push(list[at]);
      else if (!found.has(key)) found.set(key, { own, groups: this.groups[key] });
      at += size || 1;
    }
    return [...found.values()];
  }

  /**
   * Pairs of characters that lie across the border of a phrase count a little.
   * @param {Token[]} list
   * @param {Known[]} known
   */
  across(list, known) {
    /** @type {Part[]} */
    const parts = [];
    for (const { own } of known) {
      const first = list.indexOf(own[0]);
      for (const at of [first - 1, first + own.length - 1]) {
        if (!isPair(list[at], list[at + 1])) continue;
        const term = this.terms.han(list[at].token + list[at + 1].token);
        if (term.documents) parts.push(makePart(ACROSS, term));
      }
    }
    return parts;
  }

  /**
   * @param {Known} known
   * @returns {Concept}
   */
  phrase({ own, groups }) {
    const seen = new Set([nameOf(own)]);
    /** @type {Wording[]} */
    const options = [{ weight: 1, terms: this.terms.list(own) }];
    for (const other of /** @type {Token[][]} */ ([]).concat(...groups)) {
      const phrase = nameOf(other);
      if (seen.has(phrase)) continue;
      seen.add(phrase);
      const terms = this.terms.list(other, true);
      if (terms.some(part => part.alternatives[0].term.documents)) options.push({ weight: SYNONYM, terms, phrase });
    }
    return { weight: 1, options };
  }

  /**
   * Neighbouring Latin words that the index doesn't know may be pinyin, written together or apart.
   * @param {Token[]} list
   */
  pinyin(list) {
    const runs = list.map(item => (item.isHan || this.terms.word(item.token).documents ? " " : item.raw)).join("");
    /** @type {Part[]} */
    const found = [];
    for (const run of runs.split(" ")) {
      const parts = run && this.terms.index.sounds().syllables(run);
      for (let i = 0; i + 1 < parts.length; i++) {
        const term = this.terms.heard(parts[i], parts[i + 1], i + 2 === parts.length);
        if (term.units.length) found.push(makePart(1, term));
      }
    }
    return found;
  }

  /**
   * Says which characters were probably meant by syllables, which may follow on those that they belong to.
   * @param {Token[]} list
   * @param {Correction[]} corrections is filled
   * @param {string} folded
   */
  spell(list, corrections, folded) {
    for (let from = 0, to; from < list.length; from = to + 1) {
      let letters = "";
      for (to = from; to < list.length && this.isSyllables(list[to]); to++) letters += list[to].raw;
      if (to === from) continue;
      const { at } = list[from];
      const length = list[to - 1].at + list[to - 1].raw.length - at;
      const [before] = /** @type {string[]} */ (/[\u3400-\u9fff]{0,3}$/.exec(folded.slice(0, at)));
      // No name is as short as one syllable.
      const text = before || letters.length > 2 ? this.guesses().spelled(letters, before) : "";
      if (text) corrections.push({ at, length, text });
    }
  }

  /**
   * True for syllables that are no word; so short ones may be both.
   * @param {Token} item
   */
  isSyllables({ token, raw, isHan }) {
    if (isHan || (raw.length >= SYLLABLES && this.terms.word(token).documents)) return false;
    return this.terms.index.sounds().isPinyin(raw);
  }

  /**
   * What was typed may be misspelled: adds what sounds or looks like it, and says what was probably meant.
   * @param {Part[]} parts
   * @param {Correction[]} corrections
   * @param {string} folded
   */
  forgive(parts, corrections, folded) {
    const spelled = corrections.slice();
    const isSentence = parts.length >= SENTENCE;
    parts.forEach((part, position) => {
      const { item, pair } = part;
      if (!item || spelled.some(({ at, length }) => item.at >= at && item.at < at + (length || 0))) return;
      const correction = pair
        ? this.forgivePair(part, item, pair, folded)
        : !item.isHan && this.forgiveWord(part, item, position === parts.length - 1, isSentence);
      if (correction) corrections.push(correction);
    });
  }

  /**
   * @param {Part} part
   * @param {Token} item
   * @param {string} pair
   * @param {string} folded
   * @returns {Correction | undefined}
   */
  forgivePair(part, item, pair, folded) {
    const { documents } = part.alternatives[0].term;
    if (documents > 3) return undefined;
    const sounds = this.terms.index.sounds();
    const [first, second] = [0, 1].map(at => sounds.names[sounds.first[pair.charCodeAt(at)]]);
    if (!first || !second) return undefined;
    const term = this.terms.heard(first, second, false);
    const [meant] = Object.keys(term.pairs).sort((one, other) => term.pairs[other] - term.pairs[one]);
    if (!meant || meant === pair) return undefined;
    const isClose = this.isSlip(item, pair, meant, folded);
    part.alternatives.push({ term, weight: isClose ? SOUND : SOUND / 2 });
    return isClose && !documents ? { at: item.at, length: 2, text: meant } : undefined;
  }

  /**
   * One character is wrong, and it makes no known pair with its neighbour on the other side either.
   * @param {Token} item
   * @param {string} pair
   * @param {string} meant
   * @param {string} folded
   */
  isSlip({ at }, pair, meant, folded) {
    const isFirst = meant[0] !== pair[0];
    const isSecond = meant[1] !== pair[1];
    const other = isFirst ? folded.slice(Math.max(0, at - 1), at + 1) : folded.slice(at + 1, at + 3);
    return isFirst !== isSecond && !(isHanPair(other) && this.terms.han(other).documents);
  }

  /**
   * @param {Part} part
   * @param {Token} item
   * @param {boolean} isLast whether the word may be begun only
   * @param {boolean} isSentence
   * @returns {Correction | undefined}
   */
  forgiveWord(part, item, isLast, isSentence) {
    const isKnown = part.alternatives[0].term.documents > 0 || this.isWord(item.token, isSentence);
    if (isKnown && !isLast) return undefined;
    const similar = this.terms.index.similar(item.token, stem(item.raw) === item.token ? item.raw : item.token);
    for (const [word, weight, steps] of similar) {
      if (isKnown && steps) continue;
      part.alternatives.push({ term: this.terms.word(word), weight: weight * (isKnown ? 0.5 : 1), word });
    }
    if (isKnown) return undefined;
    if (similar.length) return similar[0][2] ? { at: item.at, word: similar[0][0] } : undefined;
    return isSentence || this.isTold(item.token) ? undefined : this.guess(item);
  }

  /**
   * Says what was probably meant by letters that no word begins with.
   * @param {Token} item
   * @returns {Correction | undefined}
   */
  guess({ at, raw }) {
    const sounds = this.terms.index.sounds();
    const isPinyin = sounds.isPinyin(raw);
    if (!/^[a-z]{3,40}$/.test(raw) || (isPinyin && sounds.numbers[raw])) return undefined;
    const text = this.guesses().apart(raw, false);
    const like = text || this.guesses().likest(raw, isPinyin);
    return like ? { at, text: like, isGuess: !text } : undefined;
  }

  /** They are made when they are first asked for, if not in parts before. */
  guesses() {
    while (this.prepare());
    return /** @type {Guesses} */ (this.made);
  }

  /** Makes a part of them while nobody waits; false when all is there. */
  prepare() {
    const { index } = this.terms;
    if (!this.made) this.made = new Guesses(index, `${index.data.small.dropped} ${index.data.small.low}`);
    return this.made.take();
  }

  /**
   * True for a word that no article has and that is none the less spelled right: it says little, or readers tell with it.
   * Messages also have slips; in a few typed words one is likelier meant otherwise.
   * @param {string} word
   * @param {boolean} isSentence
   */
  isWord(word, isSentence) {
    return this.terms.fillers.low.has(word) || (isSentence && this.isTold(word));
  }

  /** @param {string} word */
  isTold(word) {
    return Boolean(this.situations && this.situations.number(word) >= 0);
  }
}

/** @param {Part[]} parts */
function once(parts) {
  const seen = new Set();
  return parts.filter(({ item, pair }) => {
    const key = pair || (item && item.token);
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Returns a query with its corrections.
 * @param {Index} index
 * @param {string} asked
 * @param {Correction[]} corrections
 */
function correct(index, asked, corrections) {
  let text = asked;
  for (const change of corrections.slice().sort((one, other) => other.at - one.at)) {
    const rest = text.slice(change.at);
    const old = change.length || (/^[a-z0-9.,'\u2019-]*/.exec(rest) || "")[0].length;
    text = text.slice(0, change.at) + (change.text || index.places.words.spelled(change.word || "")) + rest.slice(old);
  }
  return text.replace(/\s+/g, " ").trim();
}

/** Adds up, by unit and by article, how much of a query is there; the best wording of each concept counts. */
class Sums {
  /** @param {Index} index */
  constructor(index) {
    const units = index.kinds.length;
    const documents = index.articles.length;
    this.index = index;
    this.paragraph = index.data.kinds.findIndex(kind => kind.name === "paragraph");
    /** The sums of a concept: of the wording that is read, and for each unit and article of the best that was. */
    this.option = { units: new Sheet(units), documents: new Sheet(documents) };
    this.best = { units: new Sheet(units), documents: new Sheet(documents) };
    this.term = new Sheet(units);
    this.counts = new Sheet(documents);
  }

  /**
   * @param {Concept} concept
   * @param {Total} total
   */
  add({ weight, options }, total) {
    if (options.length === 1) return this.addOnly(weight, options[0].terms, total);
    let size = 0;
    options.forEach((option, number) => {
      let mass = 0;
      for (const part of option.terms) {
        const rarity = rarityOf(part);
        mass += rarity;
        this.addTerm(part, rarity);
      }
      if (!number) size = mass;
      this.keepOption(mass, mass ? (option.weight * size) / mass : 0, number > 0);
    });
    total.mass += size * weight;
    this.pour(this.best, weight, total);
  }

  /**
   * The same for a concept without synonyms.
   * @param {number} weight
   * @param {Part[]} terms
   * @param {Total} total
   */
  addOnly(weight, terms, total) {
    if (terms.length === 1 && terms[0].alternatives.length === 1) {
      // Most words: there is nothing to choose or to sum.
      const rarity = rarityOf(terms[0]);
      total.mass += rarity * weight;
      return this.addUnits(terms[0].alternatives[0].term.units, rarity, weight, total);
    }
    for (const part of terms) {
      const rarity = rarityOf(part);
      total.mass += rarity * weight;
      this.addTerm(part, rarity);
    }
    this.pour(this.option, weight, total);
  }

  /**
   * Adds a concept's sums to those of the query; of an article it covers as much as of its best unit.
   * @param {{units: Sheet, documents: Sheet}} concept
   * @param {number} weight
   * @param {Total} total
   */
  pour({ units, documents }, weight, total) {
    const { owners } = this.index;
    const { list, values, count } = units;
    for (let i = 0; i < count; i++) this.counts.raise(owners[list[i]], values[list[i]]);
    units.pour(total.units, weight);
    this.counts.pour(total.covered, weight);
    documents.pour(total.documents, weight);
  }

  /**
   * Half a synonym is none: what a unit or an article has of one counts by its share of the whole.
   * @param {number} mass
   * @param {number} scale
   * @param {boolean} isSynonym
   */
  keepOption(mass, scale, isSynonym) {
    const { owners } = this.index;
    const { units, documents } = this.option;
    for (let i = 0; i < units.count; i++) {
      const unit = units.list[i];
      const value = units.values[unit];
      const share = isSynonym ? value / mass : 1;
      this.best.units.raise(unit, value * share * scale);
      this.counts.raise(owners[unit], share);
    }
    for (let i = 0; i < documents.count; i++) {
      const owner = documents.list[i];
      this.best.documents.raise(owner, documents.values[owner] * this.counts.values[owner] * scale);
    }
    for (const sheet of [units, documents, this.counts]) sheet.clear();
  }

  /**
   * @param {Part} part
   * @param {number} rarity
   */
  addTerm(part, rarity) {
    const { owners, kinds, brevity, weights } = this.index;
    if (part.alternatives.length === 1) {
      return this.addUnits(part.alternatives[0].term.units, rarity, 1, this.option);
    }
    for (const { term, weight } of part.alternatives) {
      let last = -1;
      let seen = 0;
      let count = 0;
      for (let i = 0; i < term.units.length; i++) {
        const unit = term.units[i];
        const kind = kinds[unit];
        if (owners[unit] !== last) count = seen = 0;
        last = owners[unit];
        count += weights[kind] * (seen & (1 << kind) ? AGAIN : 1) * (kind === this.paragraph ? brevity[last] : 1);
        seen |= 1 << kind;
        this.counts.raise(last, count * weight);
        this.term.raise(unit, weight);
      }
    }
    this.term.pour(this.option.units, rarity);
    const { list, values, count } = this.counts;
    for (let i = 0; i < count; i++) {
      const found = values[list[i]];
      this.option.documents.add(list[i], (rarity * found) / (found + SATURATION));
    }
    this.counts.clear();
  }

  /**
   * The same for what has no alternative: the units come in their order, so each sum is whole when the next one begins.
   * @param {ArrayLike<number>} units
   * @param {number} rarity
   * @param {number} weight
   * @param {{units: Sheet, documents: Sheet, covered?: Sheet}} into
   */
  addUnits(units, rarity, weight, into) {
    const { owners, kinds, brevity, weights } = this.index;
    let owner = -1;
    let seen = 0;
    let count = 0;
    for (let i = 0; i < units.length; i++) {
      const unit = units[i];
      const kind = kinds[unit];
      if (owners[unit] !== owner) {
        if (count) into.documents.add(owner, ((rarity * count) / (count + SATURATION)) * weight);
        owner = owners[unit];
        count = seen = 0;
        if (into.covered) into.covered.add(owner, rarity * weight);
      }
      count += weights[kind] * (seen & (1 << kind) ? AGAIN : 1) * (kind === this.paragraph ? brevity[owner] : 1);
      seen |= 1 << kind;
      if (unit !== units[i - 1]) into.units.add(unit, rarity * weight);
    }
    if (count) into.documents.add(owner, ((rarity * count) / (count + SATURATION)) * weight);
  }
}

export class Ranker {
  /** @param {import("./index.js").IndexData} data */
  constructor(data) {
    this.index = new Index(data);
    this.terms = new Terms(this.index);
    this.situations = data.situations && new Situations(data.situations, this.index.fold);
    this.query = new Query(this.terms, data.synonyms, this.situations);
    this.sums = new Sums(this.index);
    this.masses = new Float64Array(this.index.kinds.length);
    this.typed = new Total(this.index);
    this.meant = new Total(this.index);
    /** By number of the model's, the article's own; -1 for one that is no longer there. */
    this.known = data.situations ? data.situations.articles : [];
  }

  /**
   * Returns the best articles first, and `units`: how much each unit says.
   * @param {string} query
   * @param {number} limit
   */
  search(query, limit) {
    const { typed, meant } = this;
    /** @type {Correction[]} */
    const corrections = [];
    this.pass(this.index.fold(clean(query)), corrections, typed);
    let { concepts } = typed;
    const isGuess = corrections.some(each => each.isGuess);
    const likely = corrections.length ? correct(this.index, typed.asked, corrections) : "";
    let corrected = "";
    if (likely && likely !== typed.asked.trim()) {
      this.pass(likely, [], meant);
      concepts = [...concepts, ...meant.concepts];
      if (meant.covers() > typed.covers() + 0.1) corrected = likely;
      typed.merge(meant);
    }
    const told = this.tell(query, likely);
    const results = this.rank(typed, told).slice(0, limit);
    const [best] = results;
    return {
      results,
      units: typed.units.values,
      likely,
      corrected: best ? corrected : "",
      isWeak:
        !best || (best.told < SURE && (isGuess || (best.covered < WEAK && !this.isNamed(best, typed.units.values)))),
      marks: marksOf(concepts),
      urgent: told && this.emergency(told),
      told
    };
  }

  /**
   * Returns the article for the emergency that a query tells of: a sentence nearly, typed words plainly.
   * @param {import("./situations.js").Told} told
   */
  emergency({ scores, isSentence }) {
    let best = 0;
    let other = 0;
    let found;
    this.known.forEach((document, at) => {
      const article = this.index.articles[document];
      if (!article) return;
      if (!this.isEmergency(article)) {
        other = Math.max(other, scores[at]);
      } else if (scores[at] > best) {
        best = scores[at];
        found = article;
      }
    });
    return best - other >= (isSentence ? -ALARM : LEAD) ? found : undefined;
  }

  /** @param {import("./index.js").Article} article */
  isEmergency(article) {
    return this.index.data.emergencies.indexOf(slugOf(article)) >= 0;
  }

  /**
   * What the query as a whole tells, with what was probably meant; nothing in a guide that has no situations.
   * @param {string} query
   * @param {string} corrected
   */
  tell(query, corrected) {
    if (!this.situations) return undefined;
    return this.situations.tell(`${this.index.fold(clean(query, LONGEST_MESSAGE))} ${corrected}`);
  }

  /**
   * Returns the situation of a found article that a sentence comes closest to, in readers' words; none for typed words.
   * @param {number} document
   * @param {import("./situations.js").Told | undefined} told
   */
  situation(document, told) {
    const owner = this.known.indexOf(document);
    if (!this.situations || !told || !told.isSentence || owner < 0 || told.scores[owner] < CLOSE_TO) return "";
    return this.situations.closest(owner, told.numbers);
  }

  /**
   * @param {string} folded
   * @param {Correction[]} corrections
   * @param {Total} total
   */
  pass(folded, corrections, total) {
    const asked = this.terms.fillers.without(folded);
    for (const sheet of total.sheets()) sheet.clear();
    total.mass = 0.001;
    total.asked = /\S/.test(asked) ? asked : folded;
    total.concepts = this.query.concepts(total.asked, corrections);
    for (const concept of total.concepts) this.sums.add(concept, total);
  }

  /**
   * @param {Total} total
   * @param {import("./situations.js").Told | undefined} told
   */
  rank(total, told) {
    const best = this.foremost(total);
    if (told) this.addTold(best, total, told);
    for (const entry of best) this.weighWording(entry, total.units.values, Math.min(total.mass, LONG));
    for (const entry of best) entry.score = rounded(entry.score + entry.told);
    return best.sort(byScore);
  }

  /**
   * Returns the articles that say most of the query by their words, best first: CANDIDATES of what may be thousands.
   * @param {Total} total
   */
  foremost(total) {
    const { list, count } = total.documents;
    /** @type {Entry[]} */
    const best = [];
    for (let i = 0; i < count; i++) {
      const entry = entryOf(list[i], total);
      let place = best.length;
      while (place && byScore(entry, best[place - 1]) < 0) place--;
      if (place === CANDIDATES) continue;
      best.splice(place, 0, entry);
      if (best.length > CANDIDATES) best.pop();
    }
    return best;
  }

  /**
   * Gives each entry what the sentence tells for it, and adds the articles for which it tells most.
   * @param {Entry[]} best
   * @param {Total} total
   * @param {import("./situations.js").Told} told
   */
  addTold(best, total, { scores }) {
    const order = scores.map((_, at) => at).filter(at => this.known[at] >= 0 && scores[at] > 0);
    order.sort((one, other) => scores[other] - scores[one] || one - other);
    for (const at of order.slice(0, TOLD)) {
      const document = this.known[at];
      if (!best.some(entry => entry.document === document)) best.push(entryOf(document, total));
    }
    for (const entry of best) entry.told = scores[this.known.indexOf(entry.document)] || 0;
  }

  /**
   * How close the article's two closest titles, keywords or headings come to saying what the query says, and no more.
   * The likeliest first: what a unit says at most is known before its whole weight is reckoned, which takes long.
   * @param {Entry} entry
   * @param {Float64Array} units
   * @param {number} whole
   */
  weighWording(entry, units, whole) {
    const article = this.index.articles[entry.document];
    let best = 0;
    let next = 0;
    for (const { unit, most } of this.wordings(entry, units, whole)) {
      if (most <= next) break;
      const close = most * Math.sqrt(this.fit(unit, units));
      next = Math.max(next, Math.min(close, best));
      best = Math.max(best, close);
    }
    entry.score += CLOSE * (best + NEXT * next);
    if (article.path.startsWith(this.index.data.aside)) entry.score *= ASIDE;
    if (this.isEmergency(article)) entry.score *= URGENT;
  }

  /**
   * Returns the article's titles, keywords and headings that say something of the query, and how close each comes at most.
   * @param {Entry} entry
   * @param {Float64Array} units
   * @param {number} whole
   */
  wordings(entry, units, whole) {
    const { articles, kinds, wholes } = this.index;
    const { first, last } = articles[entry.document];
    const found = [];
    for (let unit = first; unit < last; unit++) {
      const share = wholes[kinds[unit]];
      if (share && units[unit]) found.push({ unit, most: share * Math.min(1, units[unit] / whole) });
    }
    return found.sort((one, other) => other.most - one.most);
  }

  /**
   * How much of a unit the query says.
   * @param {number} unit
   * @param {Float64Array} units
   */
  fit(unit, units) {
    return Math.min(1, units[unit] / this.mass(unit));
  }

  /**
   * True where some title, keyword or heading is nearly what the query says, with words that say something.
   * @param {Entry} entry
   * @param {Float64Array} units
   */
  isNamed(entry, units) {
    return this.wordings(entry, units, 1).some(({ unit }) => units[unit] >= SAYS && this.fit(unit, units) >= FIT);
  }

  /**
   * The whole weight of a short unit, to see how much of it a query says.
   * @param {number} unit
   */
  mass(unit) {
    if (!this.masses[unit]) {
      const parts = this.terms.list(this.terms.sequence(this.index.fold(this.index.unit(unit))), true);
      this.masses[unit] = parts.reduce((sum, part) => sum + rarityOf(part), 0.01);
    }
    return this.masses[unit];
  }
}

/**
 * Returns what an article has of a query by its words; nothing, where it has none.
 * @param {number} document
 * @param {Total} total
 * @returns {Entry}
 */
function entryOf(document, { documents, covered, mass }) {
  const share = covered.values[document] / mass;
  const score = rounded((documents.values[document] / mass) * (1 + COVER * share));
  return { document, score, covered: share, told: 0 };
}

/**
 * Engines' logarithms differ in the last bit: what is equal but for that is equal, and the earlier article comes first.
 * @param {number} score
 */
const rounded = score => Math.round(score * 1e9) / 1e9;

/**
 * @param {Entry} one
 * @param {Entry} other
 */
const byScore = (one, other) => other.score - one.score || one.document - other.document;

/**
 * What to mark in a result: what was typed, what it sounds or looks like, and synonyms as a whole.
 * @param {Concept[]} concepts
 */
function marksOf(concepts) {
  /** @type {import("./index.js").Marks} */
  const marks = { tokens: table(), phrases: [] };
  const mark = (/** @type {string} */ word) => (marks.tokens[word] = true);
  for (const { options } of concepts) {
    for (const { phrase, terms } of options) {
      if (phrase) marks.phrases.push(phrase);
      else for (const part of terms) wordsOf(part).forEach(mark);
    }
  }
  return marks;
}

/** @param {Part} part */
function wordsOf({ item, pair, weight, alternatives }) {
  /** @type {string[]} */
  const words = pair ? [pair] : item && (!item.isHan || weight === 1) ? [item.token] : [];
  for (const { word, term } of alternatives) words.push(...(word ? [word] : []), ...Object.keys(term.pairs || {}));
  return words;
}
