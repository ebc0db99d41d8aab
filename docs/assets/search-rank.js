// Ranks articles for a query: any word counts, rare words more, titles and keywords most (BM25F), then the closest wording.
(function () {
  "use strict";
  var analysis = window.helpSearchAnalysis;
  var FIELD = window.helpSearchField = [0, 4, 2, 1.5, 2.5, 2.5, 1, 2, 0];
  var SHORT = window.helpSearchShort = [0, 1, 0.8, 0, 0.9, 0.7, 0, 0.5, 0];
  var P = (window.helpSearchParams = { SATURATION: 5, AGAIN: 0, SYNONYM: 0.75, SOUND: 0.7, SINGLE: 0.25, ACROSS: 0.6, CLOSE: 0.5, RARE: 4, BODY: 0.2, UNSEEN: 0.15, MEANT: 0.95, COVER: 1 });
  var PARAGRAPH = 6, WEAK = 0.4;

  function Ranker(data) {
    this.data = data;
    this.index = new window.helpSearchLayout(data);
    this.cache = Object.create(null);
    this.cached = 0;
    this.masses = Object.create(null);
    this.synonyms = this.readSynonyms(data.synonyms);
  }

  function sequence(folded, withNoise) {
    var list = [];
    analysis.tokens(folded, function (token, at, isHan) {
      if (list.length && list[list.length - 1].at === at) return;
      if (!isHan && !withNoise && analysis.isNoise(token)) return;
      list.push({ token: token, at: at, isHan: isHan });
    });
    return list;
  }

  function name(list) {
    return list.map(function (item) { return item.token; }).join(" ");
  }

  Ranker.prototype.readSynonyms = function (groups) {
    var self = this, byName = Object.create(null), longest = 1;
    groups.forEach(function (group) {
      var phrases = group.split("|").map(function (phrase) { return sequence(self.index.fold(phrase)); }).filter(function (phrase) {
        return phrase.length;
      });
      phrases.forEach(function (phrase) {
        longest = Math.max(longest, phrase.length);
        var key = name(phrase);
        (byName[key] || (byName[key] = [])).push(phrases);
      });
    });
    return { byName: byName, longest: longest };
  };

  // A term's units with how often it stands in each, its document frequency and its weight by rarity.
  Ranker.prototype.term = function (key, find) {
    if (this.cache[key]) return this.cache[key];
    if (this.cached++ > 2000) this.cache = Object.create(null), this.cached = 0;
    var found = find(), units = found.units || found, owners = this.index.owners, kinds = this.index.kinds;
    var last = -1, documents = 0, inBody = 0, isNamed = false;
    for (var i = 0; i < units.length; i++) {
      if (owners[units[i]] !== last) {
        last = owners[units[i]];
        documents++;
        inBody++;
        isNamed = false;
      }
      if (!isNamed && kinds[units[i]] !== PARAGRAPH) {
        isNamed = true;
        inBody--;
      }
    }
    var rare = documents - inBody * (1 - P.BODY);
    var all = this.index.documents.length;
    var term = { units: units, kinds: kinds, pairs: found.pairs, documents: documents };
    term.rarity = Math.log(1 + (all - rare + 0.5) / (rare + P.RARE));
    return (this.cache[key] = term);
  };

  Ranker.prototype.han = function (pair) {
    var index = this.index;
    return this.term(pair, function () { return index.han(pair); });
  };

  Ranker.prototype.word = function (word) {
    var index = this.index;
    return this.term(word, function () { return index.words[word] || []; });
  };

  Ranker.prototype.heard = function (first, second, isBegun) {
    var index = this.index;
    return this.term("~" + first + " " + second + (isBegun ? "*" : ""), function () { return index.heard(first, second, isBegun); });
  };

  // Terms of a run of tokens: words, pairs of neighbouring characters, single characters for little.
  Ranker.prototype.terms = function (list) {
    var terms = [];
    for (var i = 0; i < list.length; i++) {
      var item = list[i], next = list[i + 1], before = list[i - 1];
      if (!item.isHan) {
        terms.push({ weight: 1, alternatives: [{ term: this.word(item.token), weight: 1 }], item: item });
        continue;
      }
      var hasNext = next && next.isHan && next.at === item.at + 1;
      var hasBefore = before && before.isHan && before.at === item.at - 1;
      if (hasNext) terms.push({ weight: 1, alternatives: [{ term: this.han(item.token + next.token), weight: 1 }], item: item, pair: item.token + next.token });
      terms.push({ weight: hasNext || hasBefore ? P.SINGLE : 1, alternatives: [{ term: this.han(item.token), weight: 1 }], item: item, single: true });
    }
    return terms;
  };

  // What was typed may be misspelled: add what sounds or looks like it.
  Ranker.prototype.forgive = function (terms, corrections) {
    var self = this;
    terms.forEach(function (part, position) {
      if (part.pair) self.forgivePair(part, corrections);
      else if (!part.item.isHan) self.forgiveWord(part, position === terms.length - 1, corrections);
    });
  };

  Ranker.prototype.forgivePair = function (part, corrections) {
    var of = this.index.sounds.of, first = of[part.pair.charAt(0)], second = of[part.pair.charAt(1)];
    if (!first || !second || part.alternatives[0].term.documents > 3) return;
    var best = this.heard(first[0], second[0], false), meant = best.pairs && mostSeen(best.pairs);
    if (!meant || meant === part.pair) return;
    var isClose = meant.charAt(0) === part.pair.charAt(0) || meant.charAt(1) === part.pair.charAt(1);
    part.alternatives.push({ term: best, weight: isClose ? P.SOUND : P.SOUND / 2 });
    if (isClose && !part.alternatives[0].term.documents) corrections.push({ at: part.item.at, length: 2, text: meant });
  };

  function mostSeen(pairs) {
    return Object.keys(pairs).sort(function (one, two) { return pairs[two] - pairs[one]; })[0];
  }

  Ranker.prototype.forgiveWord = function (part, isLast, corrections) {
    var self = this, word = part.item.token, isKnown = part.alternatives[0].term.documents > 0;
    if (isKnown && !isLast) return;
    var similar = this.index.similar(word, true);
    similar.forEach(function (other) {
      if (isKnown && other[2]) return;
      part.alternatives.push({ term: self.word(other[0]), weight: other[1] * (isKnown ? 0.5 : 1), word: other[0] });
    });
    if (!isKnown && similar.length && similar[0][2]) {
      corrections.push({ at: part.item.at, word: similar[0][0] });
    }
  };

  // Neighbouring Latin words that the index doesn't know may be pinyin, written together or apart.
  Ranker.prototype.pinyin = function (list) {
    var concepts = [], run = "", self = this, known = 0;
    function close() {
      var parts = run && known === 0 ? analysis.syllables(run, self.index.sounds) : null;
      if (parts && parts.length > 1) {
        for (var i = 0; i + 1 < parts.length; i++) {
          var isEnd = i + 2 === parts.length;
          concepts.push({ weight: 1, alternatives: [{ term: self.heard(parts[i], parts[i + 1], isEnd), weight: 1 }] });
        }
      }
      run = "";
      known = 0;
    }
    list.forEach(function (item) {
      if (item.isHan || self.word(item.token).documents) return close();
      run += item.raw;
    });
    close();
    return concepts.filter(function (concept) { return concept.alternatives[0].term.units.length; });
  };

  // Splits a query into concepts: phrases that have synonyms, and what is left.
  Ranker.prototype.concepts = function (folded, corrections) {
    var list = sequence(folded), concepts = [], rest = [], self = this;
    if (!list.length) list = sequence(folded, true);
    list.forEach(function (item, position) {
      var next = list[position + 1];
      item.raw = folded.slice(item.at, next ? next.at : folded.length).replace(/[^a-z0-9]/g, "");
    });
    for (var at = 0; at < list.length;) {
      var size = Math.min(this.synonyms.longest, list.length - at), groups;
      while (size > 0 && !(groups = this.synonyms.byName[name(list.slice(at, at + size))])) size--;
      if (size) {
        concepts.push({ own: list.slice(at, at + size), groups: groups });
        if (rest.length) rest.push(null);
        at += size;
      } else {
        rest.push(list[at++]);
      }
    }
    var phrases = concepts.map(function (concept) { return self.phrase(concept); });
    var left = rest.filter(Boolean);
    var terms = this.terms(left);
    this.forgive(terms, corrections);
    var spoken = this.pinyin(left);
    var across = spoken.length || !phrases.length ? [] : this.across(list, concepts);
    return phrases.concat(
      terms.map(function (part) { return { weight: part.weight, options: [{ weight: 1, terms: [part] }] }; }),
      spoken.concat(across).map(function (part) { return { weight: part.weight, options: [{ weight: 1, terms: [part] }] }; })
    );
  };

  // Pairs of characters that lie across the border of a phrase count a little.
  Ranker.prototype.across = function (list, concepts) {
    var self = this, parts = [];
    concepts.forEach(function (concept) {
      var first = list.indexOf(concept.own[0]), last = first + concept.own.length - 1;
      [first - 1, last].forEach(function (at) {
        var one = list[at], two = list[at + 1];
        if (!one || !two || !one.isHan || !two.isHan || two.at !== one.at + 1) return;
        var term = self.han(one.token + two.token);
        if (term.documents) parts.push({ weight: P.ACROSS, alternatives: [{ term: term, weight: 1 }] });
      });
    });
    return parts;
  };

  Ranker.prototype.phrase = function (concept) {
    var self = this, own = name(concept.own), seen = Object.create(null);
    var options = [{ weight: 1, terms: this.terms(concept.own) }];
    seen[own] = true;
    concept.groups.forEach(function (phrases) {
      phrases.forEach(function (phrase) {
        if (seen[name(phrase)]) return;
        seen[name(phrase)] = true;
        var terms = self.terms(phrase);
        if (terms.some(function (part) { return part.alternatives[0].term.documents; })) options.push({ weight: P.SYNONYM, terms: terms });
      });
    });
    return { weight: 1, options: options };
  };

  // The weight that a term has by its rarity; what no article has says little of what was meant.
  function rarityOf(part) {
    var best = Infinity;
    part.alternatives.forEach(function (other) { if (other.term.documents) best = Math.min(best, other.term.rarity); });
    return part.weight * (best === Infinity ? P.UNSEEN * part.alternatives[0].term.rarity : best);
  }

  // Adds up, by unit and by document, how much of a concept is there; the best of its wordings counts.
  Ranker.prototype.add = function (concept, total) {
    var self = this, size = 0, byUnit = new Map(), byDocument = new Map();
    concept.options.forEach(function (option) {
      var mass = 0, units = new Map(), documents = new Map();
      option.terms.forEach(function (part) {
        var rarity = rarityOf(part);
        mass += rarity;
        self.addTerm(part, rarity, units, documents);
      });
      if (!size) size = mass;
      if (option !== concept.options[0]) wholly(units, documents, mass, self.index.owners);
      var scale = mass ? option.weight * size / mass : 0;
      keepBest(units, byUnit, scale);
      keepBest(documents, byDocument, scale);
    });
    total.mass += size * concept.weight;
    var owners = self.index.owners, covered = new Map();
    byUnit.forEach(function (value, unit) {
      if (!(covered.get(owners[unit]) >= value)) covered.set(owners[unit], value);
    });
    addUp(covered, total.covered, concept.weight);
    addUp(byUnit, total.units, concept.weight);
    addUp(byDocument, total.documents, concept.weight);
  };

  // Half a synonym is none: what a unit or an article has of it counts by its share of the whole.
  function wholly(units, documents, mass, owners) {
    var shares = new Map();
    units.forEach(function (value, unit) {
      var share = value / mass;
      units.set(unit, value * share);
      if (!(shares.get(owners[unit]) >= share)) shares.set(owners[unit], share);
    });
    documents.forEach(function (value, owner) { documents.set(owner, value * shares.get(owner)); });
  }

  function keepBest(from, into, scale) {
    from.forEach(function (value, key) {
      if (!(into.get(key) >= value * scale)) into.set(key, value * scale);
    });
  }

  function addUp(from, into, weight) {
    from.forEach(function (value, key) { into.set(key, (into.get(key) || 0) + value * weight); });
  }

  Ranker.prototype.addTerm = function (part, rarity, units, documents) {
    var index = this.index, counts = new Map(), present = new Map();
    part.alternatives.forEach(function (other) {
      var list = other.term.units, own = new Map(), last = -1, kindsSeen = 0, count = 0;
      for (var i = 0; i < list.length; i++) {
        var unit = list[i], owner = index.owners[unit], kind = index.kinds[unit];
        if (owner !== last) count = kindsSeen = 0;
        last = owner;
        count += FIELD[kind] * (kindsSeen & (1 << kind) ? P.AGAIN : 1);
        kindsSeen |= 1 << kind;
        own.set(owner, count * other.weight);
        if (!(present.get(unit) >= other.weight)) present.set(unit, other.weight);
      }
      keepBest(own, counts, 1);
    });
    present.forEach(function (weight, unit) { units.set(unit, (units.get(unit) || 0) + rarity * weight); });
    counts.forEach(function (count, owner) {
      documents.set(owner, (documents.get(owner) || 0) + rarity * count / (count + P.SATURATION));
    });
  };

  // The whole weight of a short unit, to see how much of it a query says.
  Ranker.prototype.mass = function (unit) {
    if (this.masses[unit] === undefined) {
      this.masses[unit] = this.terms(sequence(this.index.fold(this.index.unit(unit)))).reduce(function (sum, part) { return sum + rarityOf(part); }, 0.01);
    }
    return this.masses[unit];
  };

  // Returns {results, units, corrected, isWeak, marks}: the best articles first; `units` is how much each unit says.
  Ranker.prototype.search = function (query, limit) {
    var typed = this.index.fold(analysis.clean(query)), corrections = [];
    var first = this.pass(typed, corrections), corrected = this.correct(first.asked, corrections), second = null;
    if (corrected && corrected !== first.asked.trim()) second = this.pass(corrected, []);
    var ranked = this.rank(second ? merge(first, second) : first).slice(0, limit);
    return {
      results: ranked,
      units: first.units,
      corrected: ranked.length && second ? corrected : "",
      isWeak: !ranked.length || ranked[0].covered < WEAK,
      marks: second ? this.marks(first.concepts.concat(second.concepts)) : this.marks(first.concepts)
    };
  };

  Ranker.prototype.pass = function (folded, corrections) {
    var asked = analysis.withoutQuestion(folded), total = { mass: 0.001, units: new Map(), documents: new Map(), covered: new Map() }, self = this;
    if (!/\S/.test(asked)) asked = folded;
    total.concepts = this.concepts(asked, corrections);
    total.asked = asked;
    total.concepts.forEach(function (concept) { self.add(concept, total); });
    return total;
  };

  // What was typed and what was probably meant, each by its own weight: the better counts.
  function merge(typed, meant) {
    ["units", "documents", "covered"].forEach(function (part) {
      var best = new Map();
      keepBest(typed[part], best, 1 / typed.mass);
      keepBest(meant[part], best, P.MEANT / meant.mass);
      typed[part] = best;
    });
    typed.masses = [typed.mass, meant.mass];
    typed.mass = 1;
    return typed;
  }

  Ranker.prototype.rank = function (total) {
    var self = this, list = [];
    total.documents.forEach(function (score, owner) { list.push({ document: owner, score: score / total.mass, covered: score / total.mass }); });
    list.sort(byScore);
    list = list.slice(0, 60);
    list.forEach(function (entry) { entry.score += P.CLOSE * self.closeness(entry.document, total); });
    return list.sort(byScore);
  };

  function byScore(one, other) { return other.score - one.score || one.document - other.document; }

  // How close the article's closest title, keyword or heading comes to saying what the query says, and nothing else.
  Ranker.prototype.closeness = function (owner, total) {
    var entry = this.index.documents[owner], best = 0;
    for (var unit = entry.first; unit < entry.last; unit++) {
      var share = SHORT[this.index.kinds[unit]], said = share && total.units.get(unit);
      if (!said) continue;
      var weight = total.masses ? total.masses[1] : 1;
      var value = share * (said / total.mass) * Math.sqrt(Math.min(1, said * weight / this.mass(unit)));
      if (value > best) best = value;
    }
    return best;
  };

  Ranker.prototype.correct = function (asked, corrections) {
    if (!corrections.length) return "";
    var text = asked, self = this;
    corrections.slice().sort(function (one, other) { return other.at - one.at; }).forEach(function (change) {
      var length = change.length || /^[a-z0-9.,'\u2019-]*/.exec(text.slice(change.at))[0].length;
      text = text.slice(0, change.at) + (change.text || self.spelled(change.word)) + text.slice(change.at + length);
    });
    return text.replace(/\s+/g, " ").trim();
  };

  // A stem is no word: take a word of the index that has this stem.
  Ranker.prototype.spelled = function (stem) {
    var match = new RegExp("\\b" + stem + "[a-z]{0,4}\\b", "g"), found;
    while ((found = match.exec(this.index.text))) {
      if (analysis.stem(found[0]) === stem) return found[0];
    }
    return stem;
  };

  Ranker.prototype.marks = function (concepts) {
    var marks = Object.create(null);
    concepts.forEach(function (concept) {
      concept.options.forEach(function (option) {
        option.terms.forEach(function (part) {
          if (part.pair || (part.item && part.item.isHan && part.weight === 1)) marks[part.pair || part.item.token] = true;
          else if (part.item && !part.item.isHan) marks[part.item.token] = true;
          part.alternatives.forEach(function (other) {
            if (other.word) marks[other.word] = true;
            if (other.term.pairs) Object.keys(other.term.pairs).forEach(function (pair) { marks[pair] = true; });
          });
        });
      });
    });
    return marks;
  };

  window.helpSearchRanker = Ranker;
})();
