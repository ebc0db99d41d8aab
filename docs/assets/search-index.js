// Cuts the index script's text into units and knows where each character, word and sound stands in them.
(function () {
  "use strict";
  var analysis = window.helpSearchAnalysis;
  // Kinds of units, by their line's first character: title, twin's title, description, keyword, heading, paragraph, slug,
  // and a heading that all articles share, which is not searched.
  var HEADING = 5, SLUG = 7, SHARED = 8;
  var SHIFT = 4;

  function Index(data) {
    this.raw = data.text;
    this.fold = analysis.folder(data.old, data.new);
    this.text = this.fold(data.text);
    this.data = data;
    this.table = null;
    this.documents = [];
    this.starts = [];
    this.ends = [];
    this.kinds = [];
    this.owners = [];
    this.sections = [];
    this.cut();
    this.weigh();
    this.count();
  }

  Index.prototype.cut = function () {
    var at = 0, current, section;
    while (at < this.raw.length) {
      var end = this.raw.indexOf("\n", at);
      if (end < 0) end = this.raw.length;
      var kind = this.raw.charCodeAt(at) - 35;
      if (!kind) {
        section = 0;
        current = { path: this.raw.slice(at + 1, end), first: this.starts.length, ids: [""] };
        this.documents.push(current);
        this.add(this.raw.lastIndexOf("/", end) + 1, end, SLUG, 0);
      } else if (kind === HEADING || kind === SHARED) {
        var space = this.raw.indexOf(" ", at);
        section = current.ids.push(this.raw.slice(at + 1, space)) - 1;
        this.add(space + 1, end, kind, section);
      } else {
        this.add(at + 1, end, kind, section);
      }
      current.last = this.starts.length;
      at = end + 1;
    }
    this.starts.push(this.raw.length + 1);
  };

  Index.prototype.add = function (start, end, kind, section) {
    this.starts.push(start);
    this.ends.push(end);
    this.kinds.push(kind);
    this.owners.push(this.documents.length - 1);
    this.sections.push(section);
  };

  // A word in the text of a long article says less of it: 1 for an article of middle length and below.
  Index.prototype.weigh = function () {
    var middle = this.kinds.length / this.documents.length;
    this.brevity = this.documents.map(function (item) { return Math.min(1, middle / (item.last - item.first)); });
  };

  // The text of a unit as it is shown.
  Index.prototype.unit = function (unit) {
    return this.raw.slice(this.starts[unit], this.ends[unit]);
  };

  // The table of sounds is made when it is first asked for.
  Index.prototype.sounds = function () {
    if (!this.table) this.table = window.helpSearchSounds.soundTable(this.data.runs, this.data.sounds);
    return this.table;
  };

  Index.prototype.count = function () {
    var units = this.starts.length - 1, text = this.text, words = Object.create(null);
    var counts = new Uint32Array(65537), blocks = new Uint32Array((text.length >> SHIFT) + 1), unit = 0, block = 0;
    for (; unit < units; unit++) {
      while (block << SHIFT < this.starts[unit + 1]) blocks[block++] = unit;
    }
    for (var at = 0; at < text.length; at++) {
      var code = text.charCodeAt(at);
      if (code > 0x33ff && code < 0xa000) counts[code + 1]++;
    }
    for (code = 1; code < 65537; code++) counts[code] += counts[code - 1];
    this.offsets = counts;
    this.places = new Uint32Array(counts[65536]);
    var next = counts.slice();
    for (at = 0; at < text.length; at++) {
      code = text.charCodeAt(at);
      if (code > 0x33ff && code < 0xa000) this.places[next[code]++] = at;
    }
    this.blocks = blocks;
    this.countWords(words);
    this.words = words;
    this.vocabulary = Object.keys(words).sort();
  };

  // Between the end of a unit and the start of the next stand addresses: paths and ids of headings. They are no words.
  Index.prototype.countWords = function (words) {
    var lists = Object.create(null), latin = /[a-z0-9]+(?:[.,'\u2019-][a-z0-9]+)*/g, match, unit = 0;
    while ((match = latin.exec(this.text))) {
      var at = match.index, word = match[0];
      while (this.starts[unit + 1] <= at) unit++;
      if (at < this.starts[unit] || at >= this.ends[unit] || this.kinds[unit] === SHARED) continue;
      var own = lists[word] || (lists[word] = listsOf(word, words));
      for (var i = 0; i < own.length; i++) own[i].push(unit);
    }
  };

  function listsOf(word, words) {
    var found = [];
    analysis.tokens(word, function (stem) {
      var list = stem && (words[stem] || (words[stem] = []));
      if (list && found.indexOf(list) < 0) found.push(list);
    });
    return found;
  }

  Index.prototype.unitAt = function (at) {
    var unit = this.blocks[at >> SHIFT];
    while (this.starts[unit + 1] <= at) unit++;
    return unit;
  };

  // Returns the units in which one character stands, or two in a row, as often as they do: looked up by the rarer one.
  Index.prototype.han = function (pair) {
    var first = pair.charCodeAt(0), second = pair.length > 1 ? pair.charCodeAt(1) : 0, found = [];
    var isSecond = second && this.many(second) < this.many(first), code = isSecond ? second : first;
    for (var i = this.offsets[code]; i < this.offsets[code + 1]; i++) {
      var at = isSecond ? this.places[i] - 1 : this.places[i], unit;
      if (second && (this.text.charCodeAt(at) !== first || this.text.charCodeAt(at + 1) !== second)) continue;
      unit = this.unitAt(at);
      if (this.kinds[unit] !== SHARED) found.push(unit);
    }
    return found;
  };

  Index.prototype.many = function (code) {
    return this.offsets[code + 1] - this.offsets[code];
  };

  window.helpSearchLayout = Index;
})();
