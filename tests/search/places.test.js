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
    at = places.walk(at, at, unit, true) + 1;
  });
  places.finish();
  return places;
}

/**
 * Returns the unit of each place of a character.
 * @param {Places} places
 * @param {string} character
 */
function unitsOf(places, character) {
  const code = character.charCodeAt(0);
  return [...places.at.slice(places.offsets[code], places.offsets[code + 1])].map(at => places.unitAt(at));
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
  const places = new Places("(steps-first Steps to take", folder("", ""));
  assert.equal(places.walk(0, 13, 0, true), 26);
  assert.deepEqual([...places.words.withStem("step")], [0]);
  assert.deepEqual([...places.words.withStem("tak")], [0]);
  assert.deepEqual(places.words.vocabulary, ["step", "to", "tak"]);
});

test("a traditional character stands where its simplified form does", () => {
  assert.deepEqual(unitsOf(placesOf(["付錢", "no", "钱"]), "钱"), [0, 2]);
});

test("a character of a long line, or beside empty ones, is in its own unit", () => {
  const long = "钱" + "付".repeat(100) + "钱";
  const places = placesOf(["钱", "", long, "", "", "码钱"]);
  assert.deepEqual(unitsOf(places, "钱"), [0, 2, 2, 5]);
  assert.deepEqual(unitsOf(places, "付"), Array(100).fill(2));
  assert.deepEqual(unitsOf(places, "忘"), []);
});

test("a compound counts once for a part that it has twice, whatever joins them", () => {
  const { words } = placesOf(["win-win", "e-money's", "1,000", "end"]);
  for (const [base, units] of [
    ["win", [0]],
    ["winwin", [0]],
    ["emoney", [1]],
    ["money", []],
    ["1000", [2]],
    ["1", [2]]
  ]) {
    assert.deepEqual([...words.withStem(base)], units, base);
  }
});
