// Chooses what to show of a found article: the section to open, the words around the match, and which of them to mark.
(function () {
  "use strict";
  var analysis = window.helpSearchAnalysis;
  var DESCRIPTION = 3, KEYWORD = 4, HEADING = 5, PARAGRAPH = 6, TWIN = 2, SLUG = 7, SHARED = 8;
  var BETTER = 1.15, HAN_WIDTH = 64, LATIN_WIDTH = 130;

  // Returns {slug, path, id, title, section, text} of a result; `units` tells how much of the query each unit says.
  function describe(index, entry, units) {
    var item = index.documents[entry.document], scores = [0], heading = [], text = [], unit;
    for (unit = item.first; unit < item.last; unit++) {
      var section = index.sections[unit], kind = index.kinds[unit], score = units[unit];
      if (kind === HEADING || kind === SHARED) heading[section] = unit;
      if (kind === KEYWORD || kind === TWIN || kind === SLUG) continue;
      scores[section] = Math.max(scores[section] || 0, score);
      if (kind === PARAGRAPH && (text[section] === undefined || score > units[text[section]])) text[section] = unit;
    }
    var best = scores.indexOf(Math.max.apply(null, scores));
    if (best && scores[best] < BETTER * scores[0]) best = 0;
    var shown = best && text[best] !== undefined && units[text[best]] ? text[best] : descriptionOf(index, item);
    return {
      slug: item.path.slice(item.path.lastIndexOf("/") + 1),
      path: item.path,
      id: item.ids[best],
      title: index.unit(item.first + 1),
      section: best ? index.unit(heading[best]) : "",
      text: index.unit(shown)
    };
  }

  function descriptionOf(index, item) {
    for (var unit = item.first; unit < item.last; unit++) if (index.kinds[unit] === DESCRIPTION) return unit;
    return item.first;
  }

  // Returns the ranges of `text` that the query says: [[from, to], …].
  function ranges(index, text, marks) {
    var folded = index.fold(text), found = [], list = [];
    analysis.tokens(folded, function (token, at, isHan) {
      var end = at + (isHan ? 1 : /^[a-z0-9]+(?:['\u2019-][a-z0-9]+)*/.exec(folded.slice(at))[0].length);
      list.push([token, at, end]);
      if (isHan && marks.tokens[folded.substr(at, 2)]) found.push([at, at + 2]);
      else if (marks.tokens[token]) found.push([at, end]);
    });
    marks.phrases.forEach(function (phrase) { addPhrase(list, phrase.split(" "), found); });
    return joined(found);
  }

  function addPhrase(list, phrase, found) {
    for (var i = 0; i + phrase.length <= list.length; i++) {
      var k = 0;
      while (k < phrase.length && list[i + k][0] === phrase[k]) k++;
      if (k === phrase.length) found.push([list[i][1], list[i + k - 1][2]]);
    }
  }

  function joined(found) {
    var result = [];
    found.sort(function (one, other) { return one[0] - other[0]; }).forEach(function (range) { add(result, range[0], range[1]); });
    return result;
  }

  function add(found, from, to) {
    var last = found[found.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }

  // Cuts a long text to the part around its first match.
  function clip(index, text, marks) {
    var width = /[\u3400-\u9fff]/.test(text) ? HAN_WIDTH : LATIN_WIDTH;
    if (text.length <= width * 1.3) return text;
    var first = ranges(index, text, marks)[0], from = first ? Math.max(0, first[0] - (width >> 2)) : 0;
    from = Math.min(from, text.length - width);
    if (from && width === LATIN_WIDTH) from = text.indexOf(" ", from) + 1;
    var part = text.slice(from, from + width);
    if (from + width < text.length && width === LATIN_WIDTH) part = part.replace(/\s\S*$/, "");
    return (from ? "\u2026" : "") + part + (from + part.length < text.length ? "\u2026" : "");
  }

  // What to mark in a result: what was typed, what it sounds or looks like, and synonyms as a whole.
  function marksOf(concepts) {
    var marks = { tokens: Object.create(null), phrases: [] };
    concepts.forEach(function (concept) {
      concept.options.forEach(function (option, number) {
        if (number) marks.phrases.push(option.phrase);
        else option.terms.forEach(function (part) { markTerm(part, marks.tokens); });
      });
    });
    return marks;
  }

  function markTerm(part, tokens) {
    if (part.pair) tokens[part.pair] = true;
    else if (part.item && (!part.item.isHan || part.weight === 1)) tokens[part.item.token] = true;
    part.alternatives.forEach(function (other) {
      if (other.word) tokens[other.word] = true;
      if (other.term.pairs) Object.keys(other.term.pairs).forEach(function (pair) { tokens[pair] = true; });
    });
  }

  window.helpSearchView = { clip: clip, describe: describe, marks: marksOf, ranges: ranges };
})();
