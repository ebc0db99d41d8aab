// Which articles a query finds, in which order, and what it says of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Sheet } from "../../docs/assets/search/rank.js";
import { ABOUT, PIN, REFUND, rankerOf } from "./tables.js";

const ranker = rankerOf([PIN, REFUND], ["refund|money back|退钱", "密码|PIN"]);
const slugs = (query, by = ranker) =>
  by.search(query, 8).results.map(({ document }) => by.index.articles[document].path);

for (const [query, expected] of [
  ["忘记密码怎么办", "account/reset-pin"],
  ["忘記密碼", "account/reset-pin"],
  ["wangji mima", "account/reset-pin"],
  ["wàngjì mìm", "account/reset-pin"],
  ["望记密码", "account/reset-pin"],
  ["蜜马", "account/reset-pin"],
  ["ＰＩＮ 账户被锁", "account/reset-pin"],
  ["refunds", "refunds/request-refund"],
  ["refnud", "refunds/request-refund"],
  ["退钱", "refunds/request-refund"],
  ["merch", "refunds/request-refund"]
]) {
  test(`${query} finds ${expected}`, () => assert.equal(slugs(query)[0], expected));
}

for (const query of ["", " ", "zzzzzz", "__proto__", "constructor", "操作步骤", "(z+)+$", "\ud800"]) {
  test(`${JSON.stringify(query)} finds nothing`, () => {
    assert.deepEqual(slugs(query), []);
    assert.equal(ranker.search(query, 8).isWeak, true);
  });
}

test("a list has no more results than asked for", () => assert.equal(ranker.search("PIN refund", 1).results.length, 1));

test("a misspelled word is said as it was probably meant", () => {
  assert.equal(ranker.search("refnud merchent", 8).corrected, "refund merchant");
  assert.equal(ranker.search("忘记蜜码", 8).corrected, "忘记密码");
  assert.equal(ranker.search("request a refund", 8).corrected, "");
});

test("what was probably meant is looked for with its synonyms", () => {
  const found = slugs("merchent", rankerOf([PIN, REFUND], ["merchant|PIN"]));
  assert.deepEqual(found.sort(), ["account/reset-pin", "refunds/request-refund"]);
});

test("an answer is weak when hardly a word of the query is there", () => {
  assert.equal(ranker.search("request a refund", 8).isWeak, false);
  assert.equal(ranker.search("elephants juggle umbrellas beside three lighthouses", 8).isWeak, true);
});

test("what was typed is marked, and a synonym as a whole", () => {
  const { tokens, phrases } = ranker.search("退钱", 8).marks;
  assert.deepEqual([Object.keys(tokens).sort(), phrases], [["退钱"], ["refund", "money back"]]);
});

test("of two that say the same the emergency comes first", () => {
  const ranker = rankerOf([
    PIN,
    PIN.map(([kind, text]) => [kind, text === "account/reset-pin" ? "emergency/pin-gone" : text])
  ]);
  assert.equal(slugs("忘记密码", ranker)[0], "account/reset-pin");
  ranker.index.data.emergencies = ["pin-gone"];
  assert.equal(slugs("忘记密码", ranker)[0], "emergency/pin-gone");
});

test("an article on the guide itself stands behind one that says the same", () => {
  assert.deepEqual(slugs("request refund", rankerOf([ABOUT, REFUND])), [
    "refunds/request-refund",
    "about/request-refund"
  ]);
});

test("a query leaves nothing behind for the next one", () => {
  const fresh = JSON.stringify(rankerOf([PIN, REFUND]).search("refnud", 8).results);
  const used = rankerOf([PIN, REFUND]);
  for (const query of ["忘记密码", "wangji", "望记密码", "money"]) used.search(query, 8);
  assert.equal(JSON.stringify(used.search("refnud", 8).results), fresh);
});

test("a sheet hands over what was written, and is empty then", () => {
  const sheet = new Sheet(4);
  const other = new Sheet(4);
  sheet.add(2, 1);
  sheet.add(2, 2);
  sheet.raise(1, 5);
  sheet.raise(1, 4);
  other.add(2, 1);
  sheet.pour(other, 2);
  sheet.pour(other, 2);
  assert.deepEqual([...other.values], [0, 10, 7, 0]);
  assert.deepEqual([...other.list.subarray(0, other.count)], [2, 1]);
  assert.deepEqual([...sheet.values], [0, 0, 0, 0]);
});
