// How Chinese characters sound, without tones, and how letters split into such syllables.
(function () {
  "use strict";
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

  window.helpSearchSounds = { soundTable: soundTable, syllables: syllables };
})();
