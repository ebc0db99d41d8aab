// What was typed may be misspelled: adds what sounds or looks like it, and says what was probably meant.
(function () {
  "use strict";
  var analysis = window.helpSearchAnalysis;
  var SOUND = 0.7;

  function forgive(terms, parts, corrections, folded) {
    parts.forEach(function (part, position) {
      if (part.pair) forgivePair(terms, part, corrections, folded);
      else if (!part.item.isHan) forgiveWord(terms, part, position === parts.length - 1, corrections);
    });
  }

  function forgivePair(terms, part, corrections, folded) {
    if (part.alternatives[0].term.documents > 3) return;
    var table = terms.index.sounds(), first = table.first[part.pair.charCodeAt(0)], second = table.first[part.pair.charCodeAt(1)];
    if (!first || !second) return;
    var best = terms.heard(table.names[first], table.names[second], false), meant = mostSeen(best.pairs);
    if (!meant || meant === part.pair) return;
    var isClose = isSlip(terms, part, meant, folded);
    part.alternatives.push({ term: best, weight: isClose ? SOUND : SOUND / 2 });
    if (isClose && !part.alternatives[0].term.documents) corrections.push({ at: part.item.at, length: 2, text: meant });
  }

  // One character is wrong, and it makes no known pair with its neighbour on the other side either.
  function isSlip(terms, part, meant, folded) {
    var isFirst = meant.charAt(0) !== part.pair.charAt(0), isSecond = meant.charAt(1) !== part.pair.charAt(1);
    var at = part.item.at, other = isFirst ? folded.slice(Math.max(0, at - 1), at + 1) : folded.slice(at + 1, at + 3);
    return isFirst !== isSecond && !(/^[\u3400-\u9fff]{2}$/.test(other) && terms.han(other).documents);
  }

  function mostSeen(pairs) {
    return Object.keys(pairs).sort(function (one, two) { return pairs[two] - pairs[one]; })[0];
  }

  function forgiveWord(terms, part, isLast, corrections) {
    var word = part.item.token, isKnown = part.alternatives[0].term.documents > 0;
    if (isKnown && !isLast) return;
    var similar = terms.index.similar(word, true);
    similar.forEach(function (other) {
      if (isKnown && other[2]) return;
      part.alternatives.push({ term: terms.word(other[0]), weight: other[1] * (isKnown ? 0.5 : 1), word: other[0] });
    });
    if (!isKnown && similar.length && similar[0][2]) {
      corrections.push({ at: part.item.at, word: similar[0][0] });
    }
  }

  // Returns a query with its corrections, or nothing when there are none.
  function correct(index, asked, corrections) {
    if (!corrections.length) return "";
    var text = asked;
    corrections.slice().sort(function (one, other) { return other.at - one.at; }).forEach(function (change) {
      var length = change.length || /^[a-z0-9.,'\u2019-]*/.exec(text.slice(change.at))[0].length;
      text = text.slice(0, change.at) + (change.text || spelled(index, change.word)) + text.slice(change.at + length);
    });
    return text.replace(/\s+/g, " ").trim();
  }

  // A stem is no word: take a word of the index that has this stem.
  function spelled(index, stem) {
    var match = new RegExp("\\b" + stem + "[a-z]{0,4}\\b", "g"), found;
    while ((found = match.exec(index.text))) {
      if (analysis.stem(found[0]) === stem) return found[0];
    }
    return stem;
  }

  window.helpSearchSpelling = { correct: correct, forgive: forgive };
})();
