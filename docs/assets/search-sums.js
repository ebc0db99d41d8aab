// Adds up, by unit and by article, how much of a query is there; the best wording of each concept counts.
(function () {
  "use strict";
  var Sheet = window.helpSearchSheet, rarityOf = window.helpSearchTerms.rarityOf;
  // By kind of unit (see search-index.js): what a word there counts.
  var FIELD = [0, 6, 2, 1, 3, 1.5, 1, 3, 0], PARAGRAPH = 6;
  var SATURATION = 6, AGAIN = 0.2;

  function Sums(index) {
    var units = index.kinds.length, documents = index.documents.length;
    this.index = index;
    this.sheets = {
      units: new Sheet(units), documents: new Sheet(documents), term: new Sheet(units), counts: new Sheet(documents),
      optionUnits: new Sheet(units), optionDocuments: new Sheet(documents)
    };
  }

  // Adds up, by unit and by document, how much of a concept is there; the best of its wordings counts.
  Sums.prototype.add = function (concept, total) {
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
  Sums.prototype.keepOption = function (mass, scale, isSynonym) {
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

  Sums.prototype.addTerm = function (part, rarity) {
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

  window.helpSearchSums = Sums;
})();
