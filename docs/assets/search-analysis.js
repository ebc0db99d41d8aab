// Reads text as people type it: one form for width, case and script, then words, characters and their sounds.
(function () {
  "use strict";
  var HAN = "\u3400-\u9fff";
  var TOKEN = new RegExp("[" + HAN + "]|[a-z0-9]+(?:[.,'\u2019-][a-z0-9]+)*", "g");
  // Returns a function that folds a text to lower case, narrow and simplified characters and never changes its length.
  function folder(old, simple) {
    var map = Object.create(null);
    for (var i = 0; i < old.length; i++) map[old.charAt(i)] = simple.charAt(i);
    var odd = new RegExp("[" + old + "\u00c0-\u024f\uff01-\uff5e]", "g");
    return function (text) {
      var lower = text.toLowerCase();
      if (lower.length !== text.length) {
        lower = text.replace(/[A-Z]/g, function (letter) { return letter.toLowerCase(); });
      }
      return lower.replace(odd, function (letter) {
        var code = letter.charCodeAt(0);
        if (map[letter]) return map[letter];
        if (code >= 0xff01) return String.fromCharCode(code - 0xfee0).toLowerCase();
        return letter.normalize("NFD").charAt(0);
      });
    };
  }

  // Cuts a pasted text short, drops marks that only reorder or hide, and composes what is left.
  function clean(query) {
    return query.slice(0, 200).normalize("NFKC").replace(/[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "").slice(0, 200);
  }

  // Returns an English word without its ending; codes and short words stay whole.
  function stem(word) {
    if (word.length < 4 || /\d/.test(word)) return word;
    var base = word.replace(/ication$/, "y").replace(/(?:ied|ies)$/, "y").replace(/(ss|x|ch|sh)es$/, "$1").replace(/([^su])s$/, "$1");
    var cut = base.replace(/(?:ing|ed)$/, "");
    if (cut !== base && cut.length > 2 && /[aeiouy]/.test(cut)) base = cut.replace(/([^aeiouls])\1$/, "$1");
    return base.length > 3 ? base.replace(/e$/, "") : base;
  }

  // Calls `found(token, position, isHan)` for each character and word; a compound counts whole and in its parts.
  function tokens(folded, found) {
    var match;
    TOKEN.lastIndex = 0;
    while ((match = TOKEN.exec(folded))) {
      var word = match[0];
      if (word.charCodeAt(0) > 0x33ff) found(word, match.index, true);
      else if (/^[a-z0-9]+$/.test(word)) found(stem(word), match.index, false);
      else compound(word, match.index, found);
    }
  }

  function compound(word, at, found) {
    found(stem(word.replace(/['\u2019]s$/, "").replace(/[^a-z0-9]/g, "")), at, false);
    if (/['\u2019]/.test(word)) return;
    word.split(/[^a-z0-9]/).forEach(function (part) { found(stem(part), at, false); });
  }

  // Returns the number of letters to change, add, drop or swap, or `limit` + 1 when there are more.
  function distance(one, other, limit) {
    if (Math.abs(one.length - other.length) > limit) return limit + 1;
    var before = [], last = [], now, best;
    for (var j = 0; j <= other.length; j++) last[j] = j;
    for (var i = 1; i <= one.length; i++) {
      now = [i];
      best = i;
      for (j = 1; j <= other.length; j++) {
        var same = one.charAt(i - 1) === other.charAt(j - 1);
        now[j] = Math.min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one.charAt(i - 1) === other.charAt(j - 2) && one.charAt(i - 2) === other.charAt(j - 1)) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
        best = Math.min(best, now[j]);
      }
      if (best > limit) return limit + 1;
      before = last;
      last = now;
    }
    return last[other.length];
  }

  function allowed(word) {
    if (/\d/.test(word) || word.length < 5) return 0;
    return word.length < 8 ? 1 : 2;
  }

  window.helpSearchAnalysis = {
    allowed: allowed,
    clean: clean,
    distance: distance,
    folder: folder,
    stem: stem,
    tokens: tokens
  };
})();
