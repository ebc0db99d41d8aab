// Finds in the index what sounds or is spelled like what was typed.
(function () {
  "use strict";
  var analysis = window.helpSearchAnalysis, Index = window.helpSearchLayout;
  var TITLE = 1, TWIN = 2, KEYWORD = 4;

  // Returns the units of titles and keywords in which two syllables sound, and the characters that do.
  Index.prototype.heard = function (first, second, isBegun) {
    var table = this.sounds(), members = table.members[table.number[first]] || "", units = [], pairs = Object.create(null);
    var wanted = new Uint8Array(table.names.length);
    table.names.forEach(function (name, sound) {
      if (sound && (isBegun ? name.indexOf(second) === 0 : name === second)) wanted[sound] = 1;
    });
    for (var k = 0; k < members.length; k++) {
      var code = members.charCodeAt(k);
      for (var i = this.offsets[code]; i < this.offsets[code + 1]; i++) {
        var at = this.places[i], next = this.text.charCodeAt(at + 1), unit, kind;
        if (!wanted[table.first[next]] && !wanted[table.second[next]]) continue;
        unit = this.unitAt(at);
        kind = this.kinds[unit];
        if (kind !== TITLE && kind !== KEYWORD && kind !== TWIN) continue;
        units.push(unit);
        var pair = this.text.substr(at, 2);
        pairs[pair] = (pairs[pair] || 0) + 1;
      }
    }
    return { units: units.sort(ascending), pairs: pairs };
  };

  function ascending(one, other) { return one - other; }

  // Returns words that begin like `word`, then words spelled nearly so: [word, weight], best first.
  Index.prototype.similar = function (word, withPrefix) {
    var limit = analysis.allowed(word), found = [], list = this.vocabulary;
    for (var i = 0; i < list.length; i++) {
      var other = list[i];
      if (other === word) continue;
      if (withPrefix && word.length > 1 && other.indexOf(word) === 0) {
        found.push([other, 0.9 * Math.sqrt(word.length / other.length), 0]);
      } else if (limit && other.length > 2 && Math.abs(other.length - word.length) <= limit && near(word, other)) {
        var steps = analysis.distance(word, other, limit);
        if (steps <= limit) found.push([other, (other.charAt(0) === word.charAt(0) ? 0.85 : 0.6) - 0.15 * (steps - 1), steps]);
      }
    }
    return found.sort(function (one, two) { return two[1] - one[1]; }).slice(0, 6);
  };

  // A cheap look before the distance is counted: people hardly ever mistype the first two letters.
  function near(word, other) {
    return word.charAt(0) === other.charAt(0) || word.charAt(1) === other.charAt(1) || word.charAt(1) === other.charAt(0);
  }
})();
