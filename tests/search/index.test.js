// What the index knows of its units, and what is shown of an article.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PIN, REFUND, indexOf } from "./tables.js";

const index = indexOf([PIN, REFUND]);
const named = units => [...new Set(units)].map(unit => `${index.kind(unit).name}: ${index.unit(unit)}`);
const marks = (words, phrases = []) => ({
  tokens: Object.assign(Object.create(null), Object.fromEntries(words.map(word => [word, true]))),
  phrases
});

test("units are cut by the marks of their lines, a page's slug before them", () => {
  const [pin, refund] = index.articles;
  assert.deepEqual([pin.path, pin.ids], ["account/reset-pin", ["", "steps", "blocked"]]);
  assert.equal(index.title(refund), "Request a refund");
  assert.deepEqual(named([pin.first, refund.first]), ["slug: reset-pin", "slug: request-refund"]);
});

test("two characters are found where they stand in a row, a shared heading and an address are not searched", () => {
  assert.deepEqual(named(index.han("密码")), ["title: 忘记密码", "keyword: 重置密码"]);
  assert.deepEqual(named(index.han("码密")), []);
  assert.deepEqual(named(index.han("操作")), []);
  for (const address of ["account", "block", "step"])
    assert.equal(index.places.words.withStem(address).length, 0, address);
});

test("a compound is found whole and in its parts", () => {
  for (const word of ["rp2000000", "rp2", "000"])
    assert.equal(named(index.places.words.withStem(word)).length, 1, word);
});

test("titles and keywords are found by sound, the last syllable may be begun", () => {
  const { units, pairs } = index.heard("mi", "ma", false);
  assert.deepEqual(named(units), ["title: 忘记密码", "keyword: 重置密码"]);
  assert.deepEqual({ ...pairs }, { 密码: 2 });
  assert.equal(index.heard("mi", "m", false).units.length, 0);
  assert.equal(index.heard("mi", "m", true).units.length, 2);
});

test("words that begin so or are spelled nearly so", () => {
  assert.deepEqual(
    index.similar("merch", "merch").map(([word]) => word),
    ["merchant"]
  );
  assert.deepEqual(
    index.similar("refnud", "refnud").map(([word, , steps]) => [word, steps]),
    [["refund", 0.4]]
  );
  assert.deepEqual(index.similar("zzzzzz", "zzzzzz"), []);
});

test("of words spelled as nearly the one comes first that is there in this form", () => {
  const own = indexOf([[...PIN, ["paragraph", "paid, per day, still pending"]]]);
  assert.equal(own.similar("ped", "peding")[0][0], "pend");
});

test("an ending hides no slip of the pen: the whole word tells how many letters may be wrong", () => {
  const own = indexOf([[...PIN, ["paragraph", "blocked, still pending, a store"]]]);
  assert.deepEqual(
    [
      ["pendng", "pendng"],
      ["blok", "bloked"],
      ["blok", "blok"],
      ["scor", "score"]
    ].map(([word, typed]) => own.similar(word, typed)[0]?.[0]),
    ["pend", "block", undefined, undefined]
  );
});

test("a stem is shown as a word that has it", () => {
  assert.deepEqual(
    ["merchant", "tak", "nothing"].map(base => index.places.words.spelled(base)),
    ["merchant", "takes", "nothing"]
  );
});

test("the section that says most is opened, and its paragraph shown", () => {
  const [pin] = index.articles;
  const units = new Float64Array(index.kinds.length);
  assert.deepEqual(index.describe(pin, units), {
    slug: "reset-pin",
    path: "account/reset-pin",
    id: "",
    title: "忘记密码",
    section: "",
    text: "用手机号码重置 PIN。"
  });
  units[pin.last - 1] = 2;
  const { id, section, text } = index.describe(pin, units);
  assert.deepEqual([id, section, text], ["blocked", "账户被锁", "连续输错三次，账户会被锁 30 分钟。"]);
  units[pin.first + 1] = 1.9;
  assert.equal(index.describe(pin, units).id, "", "what the title says nearly as well needs no section");
});

test("what the query says is marked, neighbours together, a synonym as a whole only", () => {
  assert.deepEqual(index.ranges("忘记密码了", marks(["忘记", "密码"])), [[0, 4]]);
  assert.deepEqual(index.ranges("Refunds, refunded", marks(["refund"])), [
    [0, 7],
    [9, 17]
  ]);
  assert.deepEqual(index.ranges("money and money back", marks([], ["money back"])), [[10, 20]]);
  assert.deepEqual(index.ranges("constructor", marks([])), []);
});

test("a long text is cut around its first match, between words", () => {
  const long = `${"before ".repeat(30)}refund ${"after ".repeat(30)}`;
  const clipped = index.clip(long, marks(["refund"]));
  assert.match(clipped, /^…before .*refund.* after…$/);
  assert.ok(clipped.length < 140);
  assert.equal(index.clip("short", marks([])), "short");
  assert.equal(index.clip("退".repeat(90), marks([])), `${"退".repeat(64)}…`);
});
