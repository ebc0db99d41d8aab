// How search learns: the regression finds what tells texts apart, leaves the rest, and does so alike every time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Samples, train } from "../../scripts/search/regression.mjs";
import { typical } from "../../scripts/search/typical.mjs";

const TEXTS = [
  ["my refund is late", 0],
  ["the refund never came", 0],
  ["refund is missing", 0],
  ["where is the refund", 0],
  ["no refund came", 0],
  ["my phone is lost", 1],
  ["lost the phone", 1],
  ["phone never found", 1],
  ["where is the phone", 1],
  ["my phone got wet", 1]
];
const messages = TEXTS.map(([text, label]) => ({ text, label, row: text.split(" ") }));
const samples = () =>
  new Samples(
    messages.map(each => each.row),
    messages.map(each => each.label),
    2
  );

test("what tells the classes apart gets weight on the right side; a word that occurs once gets none", () => {
  const own = samples();
  const weights = train(own);
  const of = name => [...weights.subarray(own.numbers.get(name) * 2, own.numbers.get(name) * 2 + 2)];
  assert.ok(of("refund")[0] > 0 && of("phone")[1] > 0, String(of("refund")));
  assert.ok(!own.names.includes("late"));
});

test("the same texts give the same weights, to the last bit", () => {
  assert.deepEqual(train(samples()), train(samples()));
});

test("typical messages together say most, each is chosen once, and typed words are none", () => {
  const own = samples();
  const told = messages.map(each => ({ ...each, text: `${each.text}, what can I do` }));
  const typed = [{ text: "refund", label: 0, row: ["refund"] }];
  const [refund, phone] = typical([...typed, ...told], own, train(own)).map(texts => texts.split("|"));
  assert.ok(!refund.includes("refund"));
  assert.equal(new Set(refund).size, 3);
  assert.ok(refund.every(text => text.includes("refund")) && phone.every(text => text.includes("phone")));
});
