// Reads text as people type it: one form for width, case and script, then words, characters and their sounds.
(function () {
  "use strict";
  var HAN = "\u3400-\u9fff";
  var TOKEN = new RegExp("[" + HAN + "]|[a-z0-9]+(?:[.,'\u2019-][a-z0-9]+)*", "g");
  var NOISE = {
    zh: ("请问一下|请问|怎么办|怎么样|怎么|怎样|如何|为什么|为何|是不是|能不能|可不可以|有没有|可以|应该|什么|哪里|哪儿|一下|咋|吗|呢|吧|啊|呀|嘛" +
      "|我的|我们|我|你|您|他|她|它|这个|那个|已经|现在|但是|因为|所以|如果|还是|就是|然后|昨天|今天|刚才|刚刚|突然|后来|之前|以前|的时候|时候|里面|自己|知道|觉得|一直|东西|的|把").split("|"),
    latin: ("a an the i im ive my me you your he she they them their we our us it its is are was were be been am do does did to of in on at for from by " +
      "with and or but if so as this that these those there here how what when where why who which can could should would will shall may might " +
      "have has had please any some just also then than about into got get gets getting want need now " +
      "bagaimana cara kenapa mengapa apa apakah saya aku anda kamu yang di ke dari dan untuk dengan ini itu sudah gopay").split(" ")
  };

  function set(items) {
    var result = Object.create(null);
    items.forEach(function (item) { result[item] = true; });
    return result;
  }
  var latinNoise = set(NOISE.latin);
  var hanNoise = new RegExp(NOISE.zh.join("|"), "g");

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

  // Reads the table of sounds: runs of the common characters in the order of GB 2312, then the exceptions.
  // A character has up to two readings; `members` has the characters of a reading.
  function soundTable(runs, others) {
    var table = { names: [""], members: [""], number: Object.create(null), first: new Uint16Array(65536), second: new Uint16Array(65536) };
    function number(syllable) {
      if (!table.number[syllable]) {
        table.number[syllable] = table.names.push(syllable) - 1;
        table.members.push("");
      }
      return table.number[syllable];
    }
    function add(sound, character) {
      var code = character.charCodeAt(0);
      if (!table.first[code]) table.first[code] = sound;
      else if (table.first[code] !== sound && !table.second[code]) table.second[code] = sound;
      else return;
      table.members[sound] += character;
    }
    var common = commonCharacters(), at = 0;
    runs.replace(/([a-z]+)(\d+)/g, function (_, syllable, count) {
      for (var sound = number(syllable), end = at + Number(count); at < end; at++) add(sound, common.charAt(at));
    });
    others.replace(/([a-z]+)([^a-z ]+)/g, function (_, syllable, characters) {
      for (var i = 0; i < characters.length; i++) add(number(syllable), characters.charAt(i));
    });
    return table;
  }

  function commonCharacters() {
    var bytes = [];
    for (var row = 0xb0; row <= 0xd7; row++) {
      for (var cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
    }
    return new TextDecoder("gbk").decode(new Uint8Array(bytes));
  }

  // Splits letters into syllables, fewest first; the last may be begun only. Returns null when they are no pinyin.
  function syllables(letters, table) {
    if (!/^[a-z]{2,40}$/.test(letters)) return null;
    var best = [[]];
    for (var end = 1; end <= letters.length; end++) {
      for (var size = 1; size <= 6 && size <= end; size++) {
        var head = best[end - size], part = letters.slice(end - size, end);
        if (!head || (best[end] && best[end].length <= head.length + 1)) continue;
        if (table.number[part] || (end === letters.length && head.length && begins(part, table))) best[end] = head.concat(part);
      }
    }
    return best[letters.length] || null;
  }

  function begins(part, table) {
    return table.names.some(function (syllable) { return syllable.indexOf(part) === 0; });
  }

  window.helpSearchAnalysis = {
    allowed: allowed,
    clean: clean,
    distance: distance,
    folder: folder,
    isNoise: function (word) { return latinNoise[word] === true; },
    soundTable: soundTable,
    stem: stem,
    syllables: syllables,
    tokens: tokens,
    withoutQuestion: function (folded) { return folded.replace(hanNoise, " "); }
  };
})();
