// What a query asks for, term by term: a word or two characters, the units where it stands, and its weight by rarity.
(function () {
  "use strict";
  var analysis = window.helpSearchAnalysis, words = window.helpSearchWords;
  // Kinds of units (see search-index.js) that say what an article is about. A term that stands in none of them counts less.
  var ABOUT = [0, 1, 1, 0, 1, 1, 0, 1, 0];
  // Fitted on the queries that are for tuning, by `python -m tests.bench.search`.
  var RARE = 5, PLAIN = 0.6, UNSEEN = 1, SINGLE = 0.08, SOFT = 0.18;

  function Terms(index) {
    this.index = index;
    this.cache = Object.create(null);
    this.cached = 0;
  }

  function sequence(folded, withNoise) {
    var list = [];
    analysis.tokens(folded, function (token, at, isHan) {
      if (list.length && list[list.length - 1].at === at) return;
      if (!isHan && !withNoise && words.isNoise(token)) return;
      list.push({ token: token, at: at, isHan: isHan });
    });
    return list;
  }

  function name(list) {
    return list.map(function (item) { return item.token; }).join(" ");
  }

  // A term's units with how often it stands in each, its document frequency and its weight by rarity.
  Terms.prototype.term = function (key, find) {
    if (this.cache[key]) return this.cache[key];
    if (this.cached++ > 2000) this.cache = Object.create(null), this.cached = 0;
    var found = find(), units = found.units || found, owners = this.index.owners;
    var last = -1, documents = 0, isKey = 0;
    for (var i = 0; i < units.length; i++) {
      if (ABOUT[this.index.kinds[units[i]]]) isKey = 1;
      if (owners[units[i]] !== last) documents++;
      last = owners[units[i]];
    }
    var all = this.index.documents.length;
    var term = { units: units, pairs: found.pairs, documents: documents };
    term.rarity = Math.log(1 + (all - documents + 0.5) / (documents + RARE)) * (isKey || !documents ? 1 : PLAIN);
    return (this.cache[key] = term);
  };

  Terms.prototype.han = function (pair) {
    var index = this.index;
    return this.term(pair, function () { return index.han(pair); });
  };

  Terms.prototype.word = function (word) {
    var index = this.index;
    return this.term(word, function () { return index.words[word] || []; });
  };

  Terms.prototype.heard = function (first, second, isBegun) {
    var index = this.index;
    return this.term("~" + first + " " + second + (isBegun ? "*" : ""), function () { return index.heard(first, second, isBegun); });
  };

  // Lists the terms of a run of tokens: words, pairs of neighbouring characters, single characters for little.
  Terms.prototype.list = function (list, withoutSingles) {
    var terms = [];
    for (var i = 0; i < list.length; i++) {
      var item = list[i], next = list[i + 1], before = list[i - 1];
      if (!item.isHan) {
        terms.push({ weight: words.isSoft(item.token) ? SOFT : 1, alternatives: [{ term: this.word(item.token), weight: 1 }], item: item });
        continue;
      }
      var hasNext = next && next.isHan && next.at === item.at + 1;
      var hasBefore = before && before.isHan && before.at === item.at - 1;
      if (hasNext) terms.push({ weight: words.isSoft(item.token + next.token) ? SOFT : 1, alternatives: [{ term: this.han(item.token + next.token), weight: 1 }], item: item, pair: item.token + next.token });
      if (withoutSingles && (hasNext || hasBefore)) continue;
      terms.push({ weight: hasNext || hasBefore ? SINGLE : 1, alternatives: [{ term: this.han(item.token), weight: 1 }], item: item, single: true });
    }
    return terms;
  };

  // The weight that a term has by its rarity; what no article has says little of what was meant.
  function rarityOf(part) {
    var best = Infinity;
    part.alternatives.forEach(function (other) { if (other.term.documents) best = Math.min(best, other.term.rarity); });
    return part.weight * (best === Infinity ? UNSEEN * part.alternatives[0].term.rarity : best);
  }

  window.helpSearchTerms = { Terms: Terms, sequence: sequence, name: name, rarityOf: rarityOf };
})();
