// Splits a query into concepts: phrases that have synonyms, words, characters, what sounds like pinyin.
(function () {
  "use strict";
  var tools = window.helpSearchTerms, sounds = window.helpSearchSounds, spelling = window.helpSearchSpelling;
  var sequence = tools.sequence, name = tools.name;
  var ACROSS = 0.6, SYNONYM = 0.85;

  function Query(terms, groups) {
    this.terms = terms;
    this.index = terms.index;
    this.synonyms = this.readSynonyms(groups);
  }

  Query.prototype.readSynonyms = function (groups) {
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

  // Returns the concepts of a folded query; `corrections` is filled with what was probably meant.
  Query.prototype.concepts = function (folded, corrections) {
    var list = sequence(folded), rest = [], self = this;
    if (!list.length) list = sequence(folded, true);
    addLetters(list, folded);
    var known = this.known(list, rest), left = rest.filter(Boolean);
    var phrases = known.map(function (concept) { return self.phrase(concept); });
    var single = this.once(this.terms.list(left));
    spelling.forgive(this.terms, single, corrections, folded);
    var spoken = this.pinyin(left);
    var across = spoken.length || !phrases.length ? [] : this.across(list, known);
    return phrases.concat(single.concat(spoken, across).map(function (part) {
      return { weight: part.weight, isBonus: part.isBonus, options: [{ weight: 1, terms: [part] }] };
    }));
  };

  // The letters of a Latin word up to the next one: pinyin may be written apart.
  function addLetters(list, folded) {
    list.forEach(function (item, position) {
      var next = list[position + 1];
      item.raw = folded.slice(item.at, next ? next.at : folded.length).replace(/[^a-z0-9]/g, "");
    });
  }

  // Takes the longest phrases that have synonyms, each once; what is between them goes to `rest`.
  Query.prototype.known = function (list, rest) {
    var found = [], said = Object.create(null);
    for (var at = 0; at < list.length;) {
      var own = this.longestKnown(list, at), key = name(own);
      if (!own.length) {
        rest.push(list[at++]);
        continue;
      }
      if (!said[key]) found.push({ own: own, groups: this.synonyms.byName[key] });
      said[key] = true;
      if (rest.length) rest.push(null);
      at += own.length;
    }
    return found;
  };

  Query.prototype.longestKnown = function (list, at) {
    var size = Math.min(this.synonyms.longest, list.length - at);
    while (size > 0 && !this.synonyms.byName[name(list.slice(at, at + size))]) size--;
    return list.slice(at, at + size);
  };

  Query.prototype.once = function (parts) {
    var seen = Object.create(null);
    return parts.filter(function (part) {
      var key = part.pair || part.item.token;
      return seen[key] ? false : (seen[key] = true);
    });
  };

  // Pairs of characters that lie across the border of a phrase count a little.
  Query.prototype.across = function (list, concepts) {
    var self = this, parts = [];
    concepts.forEach(function (concept) {
      var first = list.indexOf(concept.own[0]), last = first + concept.own.length - 1;
      [first - 1, last].forEach(function (at) {
        var one = list[at], two = list[at + 1];
        if (!one || !two || !one.isHan || !two.isHan || two.at !== one.at + 1) return;
        var term = self.terms.han(one.token + two.token);
        if (term.documents) parts.push({ weight: ACROSS, isBonus: true, alternatives: [{ term: term, weight: 1 }] });
      });
    });
    return parts;
  };

  Query.prototype.phrase = function (concept) {
    var self = this, own = name(concept.own), seen = Object.create(null);
    var options = [{ weight: 1, terms: this.terms.list(concept.own) }];
    seen[own] = true;
    concept.groups.forEach(function (phrases) {
      phrases.forEach(function (phrase) {
        if (seen[name(phrase)]) return;
        seen[name(phrase)] = true;
        var terms = self.terms.list(phrase, true);
        if (terms.some(function (part) { return part.alternatives[0].term.documents; })) {
          options.push({ weight: SYNONYM, terms: terms, phrase: name(phrase) });
        }
      });
    });
    return { weight: 1, options: options };
  };

  // Neighbouring Latin words that the index doesn't know may be pinyin, written together or apart.
  Query.prototype.pinyin = function (list) {
    var found = [], run = "", self = this;
    function close() {
      if (run) found = found.concat(self.spoken(run));
      run = "";
    }
    list.forEach(function (item) {
      if (item.isHan || self.terms.word(item.token).documents) close();
      else run += item.raw;
    });
    close();
    return found;
  };

  Query.prototype.spoken = function (letters) {
    var parts = sounds.syllables(letters, this.index.sounds()) || [], found = [];
    for (var i = 0; i + 1 < parts.length; i++) {
      var term = this.terms.heard(parts[i], parts[i + 1], i + 2 === parts.length);
      if (term.units.length) found.push({ weight: 1, alternatives: [{ term: term, weight: 1 }] });
    }
    return found;
  };

  window.helpSearchQuery = Query;
})();
