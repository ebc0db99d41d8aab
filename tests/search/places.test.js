// Where words and characters stand in a text, found without cutting it up.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Places } from "../../docs/assets/search/places.js";
import { folder } from "../../docs/assets/search/text.js";

/**
 * Returns the places of lines that are units as a whole.
 * @param {string[]} lines
 */
function placesOf(lines) {
  const places = new Places(lines.join("\n"), folder("錢", "钱"));
  let at = 0;
  lines.forEach((line, unit) => {
    places.walk(at, at, at + line.length, unit, true);
    at += line.length + 1;
  });
  places.words.sort();
  return places;
}

test("more words than there are slots keep their places", () => {
  const words = [...Array(20000).keys()].map(number => `${number.toString(36)}w`);
  const places = placesOf([...words, ...words]);
  for (const at of [0, 1, 8192, 19999]) assert.deepEqual([...places.words.withStem(words[at])], [at, at + 20000]);
});

test("a word is found by its stem in all its forms, in the order of the text, as often as it stands there", () => {
  const { words } = placesOf(["Refunds, refund", "refunded", "a re-fund", "other", "ＲＥＦＵＮＤ refund"]);
  assert.deepEqual([...words.withStem("refund")], [0, 0, 1, 2, 4, 4]);
  assert.deepEqual([...words.withStem("fund")], [2]);
  assert.deepEqual([...words.withStem("none")], []);
});

test("what stands before a unit is no word of it", () => {
  const places = new Places("(steps Steps to take", folder("", ""));
  places.walk(0, 7, 20, 0, true);
  places.words.sort();
  assert.deepEqual([...places.words.withStem("step")], [0]);
  assert.deepEqual([...places.words.withStem("tak")], [0]);
});

test("a traditional character stands where its simplified form does", () => {
  const { offsets, units } = placesOf(["付錢", "no", "钱"]);
  const code = "钱".charCodeAt(0);
  assert.deepEqual([...units.slice(offsets[code], offsets[code + 1])], [0, 2]);
});
