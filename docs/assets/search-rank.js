// Ranks articles for a query: any word counts, rare words more, titles and keywords most (BM25F), then the closest wording.
(function () {
  "use strict";
  var analysis = window.helpSearchAnalysis;
  // By kind of unit (see search-index.js): what a word there counts, and how much a whole unit says of its article.
  var FIELD = [0, 6, 2, 1, 3, 1.5, 1, 3, 0];
  var SHORT = [0, 1, 0.8, 0, 0.9, 0.7, 0, 0.5, 0];
  // Fitted on the half of tests/search that is for tuning, by `python -m scripts.bench.search`.
  var SATURATION = 8, AGAIN = 0.2, RARE = 5, UNSEEN = 0.5, SINGLE = 0.15, ACROSS = 0.6;
  var SYNONYM = 0.85, SOUND = 0.7, MEANT = 0.95, CLOSE = 0.8, COVER = 1;
  var PARAGRAPH = 6, WEAK = 0.4, CANDIDATES = 12;

  // Sums by number that can be emptied fast: only what was written is cleared.
  function Sheet(size) {
    this.values = new Float64Array(size);
    this.list = new Int32Array(size);
    this.count = 0;
  }

  Sheet.prototype.add = function (at, value) {
    if (this.values[at] === 0) this.list[this.count++] = at;
    this.values[at] += value;
  };

  Sheet.prototype.raise = function (at, value) {
    if (!(value > this.values[at])) return;
    if (this.values[at] === 0) this.list[this.count++] = at;
    this.values[at] = value;
  };

  // Hands over each number and its sum, and empties the sheet.
  Sheet.prototype.drain = function (take) {
    for (var i = 0; i < this.count; i++) {
      var at = this.list[i], value = this.values[at];
      this.values[at] = 0;
      take(at, value);
    }
    this.count = 0;
  };

  function Ranker(data) {
    this.data = data;
    this.index = new window.helpSearchLayout(data);
    this.cache = Object.create(null);
    this.cached = 0;
    this.masses = new Float64Array(this.index.kinds.length);
    this.sheets = this.makeSheets();
    this.totals = [this.makeSheets(), this.makeSheets()];
    this.synonyms = this.readSynonyms(data.synonyms);
  }

  Ranker.prototype.makeSheets = function () {
    var units = this.index.kinds.length, documents = this.index.documents.length;
    return {
      units: new Sheet(units), documents: new Sheet(documents), covered: new Sheet(documents),
      term: new Sheet(units), counts: new Sheet(documents),
      optionUnits: new Sheet(units), optionDocuments: new Sheet(documents)
    };
  };

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
    var byName = Object.create(null), longest = 1;
    this.index.fold(groups.join("\n")).split("\n").forEach(function (group) {
      var phrases = group.split("|").map(function (phrase) { return sequence(phrase); }).filter(function (phrase) {
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
    var found = find(), units = found.units || found, owners = this.index.owners;
    var last = -1, documents = 0;
    for (var i = 0; i < units.length; i++) {
      if (owners[units[i]] !== last) documents++;
      last = owners[units[i]];
    }
    var all = this.index.documents.length;
    var term = { units: units, pairs: found.pairs, documents: documents };
    term.rarity = Math.log(1 + (all - documents + 0.5) / (documents + RARE));
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
  Ranker.prototype.terms = function (list, withoutSingles) {
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
      if (withoutSingles && (hasNext || hasBefore)) continue;
      terms.push({ weight: hasNext || hasBefore ? SINGLE : 1, alternatives: [{ term: this.han(item.token), weight: 1 }], item: item, single: true });
    }
    return terms;
  };

  // What was typed may be misspelled: add what sounds or looks like it.
  Ranker.prototype.forgive = function (terms, corrections, folded) {
    var self = this;
    terms.forEach(function (part, position) {
      if (part.pair) self.forgivePair(part, corrections, folded);
      else if (!part.item.isHan) self.forgiveWord(part, position === terms.length - 1, corrections);
    });
  };

  Ranker.prototype.forgivePair = function (part, corrections, folded) {
    if (part.alternatives[0].term.documents > 3) return;
    var table = this.index.sounds(), first = table.first[part.pair.charCodeAt(0)], second = table.first[part.pair.charCodeAt(1)];
    if (!first || !second) return;
    var best = this.heard(table.names[first], table.names[second], false), meant = mostSeen(best.pairs);
    if (!meant || meant === part.pair) return;
    var isClose = this.isSlip(part, meant, folded);
    part.alternatives.push({ term: best, weight: isClose ? SOUND : SOUND / 2 });
    if (isClose && !part.alternatives[0].term.documents) corrections.push({ at: part.item.at, length: 2, text: meant });
  };

  // One character is wrong, and it makes no known pair with its neighbour on the other side either.
  Ranker.prototype.isSlip = function (part, meant, folded) {
    var isFirst = meant.charAt(0) !== part.pair.charAt(0), isSecond = meant.charAt(1) !== part.pair.charAt(1);
    var at = part.item.at, other = isFirst ? folded.slice(Math.max(0, at - 1), at + 1) : folded.slice(at + 1, at + 3);
    return isFirst !== isSecond && !(/^[\u3400-\u9fff]{2}$/.test(other) && this.han(other).documents);
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
      var parts = run && known === 0 ? analysis.syllables(run, self.index.sounds()) : null;
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
    var list = sequence(folded), concepts = [], rest = [], said = Object.create(null), self = this;
    if (!list.length) list = sequence(folded, true);
    list.forEach(function (item, position) {
      var next = list[position + 1];
      item.raw = folded.slice(item.at, next ? next.at : folded.length).replace(/[^a-z0-9]/g, "");
    });
    for (var at = 0; at < list.length;) {
      var size = Math.min(this.synonyms.longest, list.length - at), groups;
      while (size > 0 && !(groups = this.synonyms.byName[name(list.slice(at, at + size))])) size--;
      if (size) {
        var own = list.slice(at, at + size), key = name(own);
        if (!said[key]) concepts.push({ own: own, groups: groups });
        said[key] = true;
        if (rest.length) rest.push(null);
        at += size;
      } else {
        rest.push(list[at++]);
      }
    }
    var phrases = concepts.map(function (concept) { return self.phrase(concept); });
    var left = rest.filter(Boolean), once = Object.create(null);
    var terms = this.terms(left).filter(function (part) {
      var key = part.pair || part.item.token;
      return once[key] ? false : (once[key] = true);
    });
    this.forgive(terms, corrections, folded);
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
        if (term.documents) parts.push({ weight: ACROSS, alternatives: [{ term: term, weight: 1 }] });
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
        var terms = self.terms(phrase, true);
        if (terms.some(function (part) { return part.alternatives[0].term.documents; })) {
          options.push({ weight: SYNONYM, terms: terms, phrase: name(phrase) });
        }
      });
    });
    return { weight: 1, options: options };
  };

  // The weight that a term has by its rarity; what no article has says little of what was meant.
  function rarityOf(part) {
    var best = Infinity;
    part.alternatives.forEach(function (other) { if (other.term.documents) best = Math.min(best, other.term.rarity); });
    return part.weight * (best === Infinity ? UNSEEN * part.alternatives[0].term.rarity : best);
  }

  // Adds up, by unit and by document, how much of a concept is there; the best of its wordings counts.
  Ranker.prototype.add = function (concept, total) {
    var self = this, size = 0, sheets = this.sheets, owners = this.index.owners, weight = concept.weight;
    concept.options.forEach(function (option, number) {
      var mass = 0;
      option.terms.forEach(function (part) {
        var rarity = rarityOf(part);
        mass += rarity;
        self.addTerm(part, rarity);
      });
      if (!number) size = mass;
      self.keepOption(mass, mass ? option.weight * size / mass : 0, number > 0);
    });
    total.mass += size * weight;
    sheets.units.drain(function (unit, value) {
      total.units.add(unit, value * weight);
      sheets.counts.raise(owners[unit], value);
    });
    sheets.counts.drain(function (owner, value) { total.covered.add(owner, value * weight); });
    sheets.documents.drain(function (owner, value) { total.documents.add(owner, value * weight); });
  };

  // Half a synonym is none: what a unit or an article has of one counts by its share of the whole.
  Ranker.prototype.keepOption = function (mass, scale, isSynonym) {
    var sheets = this.sheets, owners = this.index.owners;
    sheets.optionUnits.drain(function (unit, value) {
      var share = isSynonym ? value / mass : 1;
      sheets.units.raise(unit, value * share * scale);
      sheets.counts.raise(owners[unit], share);
    });
    sheets.optionDocuments.drain(function (owner, value) {
      sheets.documents.raise(owner, value * sheets.counts.values[owner] * scale);
    });
    sheets.counts.drain(function () {});
  };

  Ranker.prototype.addTerm = function (part, rarity) {
    var index = this.index, sheets = this.sheets, owners = index.owners, kinds = index.kinds;
    part.alternatives.forEach(function (other) {
      var list = other.term.units, last = -1, seen = 0, count = 0;
      for (var i = 0; i < list.length; i++) {
        var unit = list[i], kind = kinds[unit];
        if (owners[unit] !== last) count = seen = 0;
        last = owners[unit];
        count += FIELD[kind] * (seen & (1 << kind) ? AGAIN : 1) * (kind === PARAGRAPH ? index.brevity[last] : 1);
        seen |= 1 << kind;
        sheets.counts.raise(last, count * other.weight);
        sheets.term.raise(unit, other.weight);
      }
    });
    sheets.term.drain(function (unit, weight) { sheets.optionUnits.add(unit, rarity * weight); });
    sheets.counts.drain(function (owner, count) {
      sheets.optionDocuments.add(owner, rarity * count / (count + SATURATION));
    });
  };

  // Returns {results, units, corrected, isWeak, marks}: the best articles first; `units` is how much each unit says.
  Ranker.prototype.search = function (query, limit) {
    var typed = this.index.fold(analysis.clean(query)), corrections = [];
    var first = this.pass(typed, corrections, this.totals[0]), second = null;
    var corrected = this.correct(first.asked, corrections);
    if (corrected && corrected !== first.asked.trim()) second = this.pass(corrected, [], this.totals[1]);
    var isBetter = second && covers(second) > covers(first) + 0.1;
    if (second) merge(first, second);
    var ranked = this.rank(first).slice(0, limit);
    return {
      results: ranked,
      units: first.units.values,
      corrected: ranked.length && isBetter ? corrected : "",
      isWeak: !ranked.length || ranked[0].covered < WEAK,
      marks: this.marks(second ? first.concepts.concat(second.concepts) : first.concepts)
    };
  };

  Ranker.prototype.pass = function (folded, corrections, total) {
    var asked = analysis.withoutQuestion(folded), self = this;
    if (!/\S/.test(asked)) asked = folded;
    [total.units, total.documents, total.covered].forEach(function (sheet) { sheet.drain(function () {}); });
    total.mass = 0.001;
    total.concepts = this.concepts(asked, corrections);
    total.asked = asked;
    total.concepts.forEach(function (concept) { self.add(concept, total); });
    return total;
  };

  // How much of a query the article says that says most of it.
  function covers(total) {
    var best = 0;
    for (var i = 0; i < total.covered.count; i++) best = Math.max(best, total.covered.values[total.covered.list[i]]);
    return best / total.mass;
  }

  // What was typed and what was probably meant, each by its own weight: the better counts.
  function merge(typed, meant) {
    var scale = MEANT * typed.mass / meant.mass;
    ["units", "documents", "covered"].forEach(function (name) {
      meant[name].drain(function (at, value) { typed[name].raise(at, value * scale); });
    });
  }

  Ranker.prototype.rank = function (total) {
    var self = this, list = [], documents = total.documents;
    for (var i = 0; i < documents.count; i++) {
      var owner = documents.list[i], covered = total.covered.values[owner] / total.mass;
      list.push({ document: owner, score: documents.values[owner] / total.mass * (1 + COVER * covered), covered: covered });
    }
    list = list.sort(byScore).slice(0, CANDIDATES);
    list.forEach(function (entry) { entry.score += CLOSE * self.closeness(entry.document, total); });
    return list.sort(byScore);
  };

  function byScore(one, other) { return other.score - one.score || one.document - other.document; }

  // How close the article's closest title, keyword or heading comes to saying what the query says, and nothing else.
  Ranker.prototype.closeness = function (owner, total) {
    var entry = this.index.documents[owner], best = 0;
    for (var unit = entry.first; unit < entry.last; unit++) {
      var share = SHORT[this.index.kinds[unit]], said = share && total.units.values[unit] / total.mass;
      if (!said || share * said <= best) continue;
      best = Math.max(best, share * said * Math.sqrt(Math.min(1, said * total.mass / this.mass(unit))));
    }
    return best;
  };

  // The whole weight of a short unit, to see how much of it a query says.
  Ranker.prototype.mass = function (unit) {
    if (!this.masses[unit]) {
      this.masses[unit] = this.terms(sequence(this.index.fold(this.index.unit(unit))), true).reduce(function (sum, part) {
        return sum + rarityOf(part);
      }, 0.01);
    }
    return this.masses[unit];
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

  // What to mark in a result: what was typed, what it sounds or looks like, and synonyms as a whole.
  Ranker.prototype.marks = function (concepts) {
    var marks = { tokens: Object.create(null), phrases: [] };
    concepts.forEach(function (concept) {
      concept.options.forEach(function (option, number) {
        if (number) marks.phrases.push(option.phrase);
        else option.terms.forEach(function (part) { markTerm(part, marks.tokens); });
      });
    });
    return marks;
  };

  function markTerm(part, tokens) {
    if (part.pair) tokens[part.pair] = true;
    else if (part.item && (!part.item.isHan || part.weight === 1)) tokens[part.item.token] = true;
    part.alternatives.forEach(function (other) {
      if (other.word) tokens[other.word] = true;
      if (other.term.pairs) Object.keys(other.term.pairs).forEach(function (pair) { tokens[pair] = true; });
    });
  }

  window.helpSearchRanker = Ranker;
})();
