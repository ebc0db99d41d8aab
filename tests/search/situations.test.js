// What a sentence tells, by a model small enough to be read here.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ALPHABET,
  HALF,
  MIDDLE,
  Situations,
  featuresOf,
  numbersIn,
  sensesOf,
  stemmed
} from "../../docs/assets/search/situations.js";
import { packed, written } from "../../scripts/search/training.mjs";

const senses = [stemmed("arrived|shown up|turned up"), stemmed("not")];

for (const [text, expected] of [
  ["it hasn't arrived", ["it", "has", "not", "=1", "arriv", "=0"]],
  ["It\u2019s shown up".toLowerCase(), ["it", "shown", "=0", "up"]],
  ["cannot", ["can", "not", "=1"]],
  ["rp 1500000", ["rp", "000"]],
  ["退款", ["退", "退款", "款"]],
  ["otp没来", ["otp", "没", "没来", "来"]],
  ["constructor __proto__", ["constructor", "proto"]],
  ["", []]
]) {
  test(`“${text}” has the features ${expected}`, () => {
    assert.deepEqual(featuresOf(text, sensesOf(senses)), expected);
  });
}

test("numbers are read as they are written", () => {
  const numbers = [0, 1, HALF - 1, HALF, HALF + 1, HALF * HALF, 262143];
  assert.deepEqual(numbersIn(numbers.map(written).join("")), numbers);
  assert.equal(ALPHABET.length, 2 * HALF);
});

/** Rows of weights by the name of a feature, as the training leaves them. */
function modelOf(articles, rows, said) {
  const names = Object.keys(rows);
  const seen = new Map(names.map(name => [name, 2]));
  const weights = Float64Array.from(
    names.flatMap(name => rows[name]),
    weight => weight * 1.5
  );
  return { articles, senses, ...packed({ names, seen, classes: articles.length }, weights), said };
}

const model = modelOf([0, 1], { "=0": [5, 0], refund: [9, -2], scam: [-200, 200], 退款: [8, 0] }, [
  "the refund has not shown up|where is it",
  "a scam took my refund"
]);
const situations = new Situations(model, text => text.toLowerCase());

test("a text tells the sums of its features' weights, rounded and cut at the ends of the alphabet", () => {
  const { numbers, scores, isSentence } = situations.tell("my refund turned up");
  assert.deepEqual([numbers.length, isSentence], [2, false]);
  assert.ok(Math.abs(scores[0] - (0.2 * 14) / Math.sqrt(2)) < 1e-9 && scores[1] < 0);
  assert.deepEqual([...situations.weights].sort((one, other) => one - other).map(Number), [
    -MIDDLE,
    -2,
    5,
    8,
    9,
    MIDDLE - 1
  ]);
});

test("what the model doesn't know tells nothing", () => {
  assert.deepEqual(situations.tell("xyzzy").scores, [0, 0]);
  assert.deepEqual(situations.tell("").scores, [0, 0]);
});

test("six words are a sentence, so are twelve characters", () => {
  for (const [text, expected] of [
    ["where is my money now", false],
    ["where is my money now then", true],
    ["退款一直没有到账啊", false],
    ["我的退款一直到现在都没到账", true]
  ]) {
    assert.equal(situations.tell(text).isSentence, expected, text);
  }
});

test("the situation is shown that shares most, and none where little is shared", () => {
  const closest = (text, owner) => situations.closest(owner, situations.tell(text).numbers);
  assert.equal(closest("i was told a refund was made but it has not turned up", 0), "the refund has not shown up");
  assert.equal(closest("is this a scam", 1), "a scam took my refund");
  assert.equal(closest("is this a scam", 0), "");
  assert.equal(closest("something else", 0), "");
});

test("of two features with one hash the more frequent stays", () => {
  const seen = new Map([["same", 2]]);
  const texts = packed({ names: ["same", "same"], seen, classes: 1 }, Float64Array.of(3, 6));
  assert.equal(texts.weights, ALPHABET[MIDDLE + 2]);
});
