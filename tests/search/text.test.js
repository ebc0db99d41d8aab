// The analysis of queries and texts, as tables.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  Fillers,
  Sounds,
  allowed,
  areFar,
  changes,
  clean,
  folder,
  lettersOf,
  stem,
  tokens
} from "../../docs/assets/search/text.js";
import { tables } from "./tables.js";

const fillers = new Fillers(tables.small);
const sounds = new Sounds(tables.runs, tables.sounds);

function tokensOf(text) {
  const found = [];
  tokens(folder("碼帳", "码帐")(clean(text)), token => found.push(token));
  return found;
}

for (const [text, expected] of [
  ["ＱＲ扫不了", ["qr", "扫", "不", "了"]],
  ["驗證碼", ["驗", "證", "码"]],
  ["account locked了", ["account", "lock", "了"]],
  ["Can't pay", ["cant", "pay"]],
  ["GoPay’s", ["gopay"]],
  ["Wi-Fi", ["wifi", "wi", "fi"]],
  ["Rp2,000,000", ["rp2000000", "rp2", "000", "000"]],
  ["1500729", ["1500729"]],
  ["E-404", ["e404", "e", "404"]],
  ["Zhīfù", ["zhifu"]],
  ["\u202eabc\u2066", ["abc"]],
  ["refunds refunded refunding", ["refund", "refund", "refund"]],
  ["verification verified verify", ["verify", "verify", "verify"]],
  ["\ud83d\ude00!?", []]
]) {
  test(`tokens of ${text}`, () => assert.deepEqual(tokensOf(text), expected));
}

test("folding never changes the length, by which a place in it is one in the text", () => {
  for (const text of ["İstanbul", "ﬁ", "Ａ１", "ß", "\ud83d\ude00É"]) {
    assert.equal(folder("碼", "码")(text).length, text.length);
  }
});

for (const [one, other, expected] of [
  ["refund", "refund", 0],
  ["paymnet", "payment", 0.5],
  ["recieve", "receive", 0.5],
  ["acount", "account", 0.5],
  ["rfnd", "refund", 1],
  ["skam", "scam", 0.5],
  ["ham", "ha", 1],
  ["waler", "water", 1],
  ["abcd", "wxyz", 3]
]) {
  test(`changes from ${one} to ${other}`, () => assert.equal(changes(one, other, 2), expected));
}

for (const [word, expected] of [
  ["pin", 0],
  ["404a", 0],
  ["wrot", 0],
  ["vocher", 1],
  ["verfication", 2]
]) {
  test(`letters that may be wrong in ${word}`, () => assert.equal(allowed(word), expected));
}

for (const [letters, expected] of [
  ["zhifushibai", ["zhi", "fu", "shi", "bai"]],
  ["chongzhi", ["chong", "zhi"]],
  ["tuikuan", ["tui", "kuan"]],
  ["zhif", ["zhi", "f"]],
  ["refund", []]
]) {
  test(`syllables of ${letters}`, () => assert.deepEqual(sounds.syllables(letters), expected));
}

for (const [letters, expected] of [
  ["tuikuan", true],
  ["pin", true],
  ["a", true],
  ["tuik", false],
  ["refund", false],
  ["", false]
]) {
  test(`${letters} is ${expected ? "" : "not "}whole syllables`, () =>
    assert.equal(sounds.isPinyin(letters), expected));
}

test("the characters that the build counted sound as it counted them", () => {
  const read = character => sounds.names[sounds.first[character.charCodeAt(0)]];
  assert.deepEqual([...`${tables.ends}支付退款`].map(read), ["a", "zuo", "zhi", "fu", "tui", "kuan"]);
});

for (const [query, expected] of [
  ["忘记密码怎么办", "忘记密码"],
  ["请问如何退款吗", "退款"],
  ["我的手机丢了", "手机丢了"]
]) {
  test(`question words are dropped from ${query}`, () => assert.equal(fillers.without(query).trim(), expected));
}

test("without such words a query stays as it is", () => {
  assert.equal(new Fillers({ dropped: "", low: "", phrases: "" }).without("退款吗"), "退款吗");
});

for (const [word, isDropped, isLow] of [
  ["please", true, false],
  ["where", false, true],
  ["have", true, false],
  ["yesterday", false, true],
  ["refund", false, false]
]) {
  test(`how much ${word} says`, () => {
    assert.deepEqual([fillers.dropped.has(stem(word)), fillers.low.has(stem(word))], [isDropped, isLow]);
  });
}

for (const [one, other, limit, expected] of [
  ["refund", "wallet", 2, true],
  ["refund", "refnud", 1, false],
  ["refund", "refunded", 1, false],
  ["wallet", "wallot", 1, false],
  ["merchant", "merchent", 1, false],
  ["pin", "wallet", 1, true]
]) {
  test(`${one} and ${other} have ${expected ? "" : "no "}letters too far`, () => {
    assert.equal(areFar(lettersOf(one), lettersOf(other), limit), expected);
  });
}
