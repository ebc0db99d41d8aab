// Ranks articles for a query: any word counts, rare words more, titles and keywords most (BM25F), then the closest wording.
(function () {
  "use strict";
  var analysis = window.helpSearchAnalysis, words = window.helpSearchWords, Sheet = window.helpSearchSheet;
  var tools = window.helpSearchTerms, spelling = window.helpSearchSpelling, rarityOf = tools.rarityOf;
  // By kind of unit (see search-index.js): how much a whole unit says of its article.
  var SHORT = [0, 1, 0.8, 0, 0.9, 0.7, 0, 0.5, 0];
  // Fitted on the queries that are for tuning, by `python -m tests.bench.search`.
  var MEANT = 0.95, CLOSE = 1.3, NEXT = 0.3, COVER = 1, LONG = 8, ASIDE = 0.85;
  // Weak: little of the query is there, and no title or keyword says as much of it as FIT, with words worth SAYS.
  var WEAK = 0.4, FIT = 0.7, SAYS = 1.5, CANDIDATES = 12;

  function Ranker(data) {
    this.data = data;
    this.index = new window.helpSearchLayout(data);
    this.terms = new tools.Terms(this.index);
    this.query = new window.helpSearchQuery(this.terms, data.synonyms);
    this.sums = new window.helpSearchSums(this.index);
    this.masses = new Float64Array(this.index.kinds.length);
    this.totals = [this.makeTotal(), this.makeTotal()];
  }

  Ranker.prototype.makeTotal = function () {
    var units = this.index.kinds.length, documents = this.index.documents.length;
    return { units: new Sheet(units), documents: new Sheet(documents), covered: new Sheet(documents) };
  };

  // Returns {results, units, corrected, isWeak, marks}: the best articles first; `units` is how much each unit says.
  Ranker.prototype.search = function (query, limit) {
    var typed = this.index.fold(analysis.clean(query)), corrections = [];
    var first = this.pass(typed, corrections, this.totals[0]), second = null;
    var corrected = spelling.correct(this.index, first.asked, corrections);
    if (corrected && corrected !== first.asked.trim()) second = this.pass(corrected, [], this.totals[1]);
    var isBetter = second && covers(second) > covers(first) + 0.1;
    if (second) merge(first, second);
    var ranked = this.rank(first).slice(0, limit);
    return {
      results: ranked,
      units: first.units.values,
      corrected: ranked.length && isBetter ? corrected : "",
      isWeak: !ranked.length || isWeak(ranked[0]),
      marks: window.helpSearchView.marks(second ? first.concepts.concat(second.concepts) : first.concepts)
    };
  };

  Ranker.prototype.pass = function (folded, corrections, total) {
    var asked = words.withoutQuestion(folded), self = this;
    if (!/\S/.test(asked)) asked = folded;
    [total.units, total.documents, total.covered].forEach(function (sheet) { sheet.drain(function () {}); });
    total.mass = 0.001;
    total.concepts = this.query.concepts(asked, corrections);
    total.asked = asked;
    total.concepts.forEach(function (concept) { self.sums.add(concept, total); });
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
    list.forEach(function (entry) { self.weighWording(entry, total); });
    return list.sort(byScore);
  };

  function byScore(one, other) { return other.score - one.score || one.document - other.document; }

  function isWeak(entry) { return entry.covered < WEAK && entry.fit < FIT; }

  // How close the article's two closest titles, keywords or headings come to saying what the query says, and nothing else.
  Ranker.prototype.weighWording = function (entry, total) {
    var item = this.index.documents[entry.document], best = 0, next = 0, whole = Math.min(total.mass, LONG);
    entry.fit = 0;
    for (var unit = item.first; unit < item.last; unit++) {
      var share = SHORT[this.index.kinds[unit]], said = share && total.units.values[unit];
      if (!said) continue;
      var fit = Math.min(1, said / this.mass(unit)), close = share * Math.min(1, said / whole) * Math.sqrt(fit);
      if (said >= SAYS) entry.fit = Math.max(entry.fit, fit);
      next = Math.max(next, Math.min(close, best));
      best = Math.max(best, close);
    }
    entry.score = (entry.score + CLOSE * (best + NEXT * next)) * (/^about\//.test(item.path) ? ASIDE : 1);
  };

  // The whole weight of a short unit, to see how much of it a query says.
  Ranker.prototype.mass = function (unit) {
    if (!this.masses[unit]) {
      this.masses[unit] = this.terms.list(tools.sequence(this.index.fold(this.index.unit(unit))), true).reduce(function (sum, part) {
        return sum + rarityOf(part);
      }, 0.01);
    }
    return this.masses[unit];
  };

  window.helpSearchRanker = Ranker;
})();
