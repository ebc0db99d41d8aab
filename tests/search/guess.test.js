// What is meant by letters that are no word: the small guide of tables.js, and some synonyms.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Guesses } from "../../docs/assets/search/guess.js";
import { Index } from "../../docs/assets/search/index.js";
import { PIN, REFUND, dataOf } from "./tables.js";

const index = new Index(dataOf([PIN, REFUND], ["blocked|account locked|won't|phishing", "钱不见了|重设"]));
const guesses = new Guesses(index, "my to i");
while (guesses.take());

for (const [letters, expected] of [
  ["requestrefund", "request refund"],
  ["refundmymoney", "refund my money"],
  ["wontrefund", "wont refund"],
  ["refundxq", ""],
  ["tomymyto", ""],
  ["mimarefund", "密码 refund"]
]) {
  test(`${letters} is apart ${expected}`, () => assert.equal(guesses.apart(letters, false), expected));
}

for (const [letters, before, expected] of [
  ["mima", "", "密码"],
  ["chongshe", "", "重设"],
  ["zhongshe", "", "重设"],
  ["qbjl", "", "钱不见了"],
  ["wangjimimale", "", "忘记密码le"],
  ["ma", "忘记密", "码"],
  ["ma", "", ""],
  ["lebuma", "", ""]
]) {
  test(`${before}${letters} spells ${expected}`, () => assert.equal(guesses.spelled(letters, before), expected));
}

for (const [letters, isPinyin, expected] of [
  ["rifand", false, "refund"],
  ["rfnd", false, "refund"],
  ["blkd", false, "blocked"],
  ["fishing", false, "phishing"],
  ["merchunt", false, "merchant"],
  ["mimo", true, "密码"],
  ["refunt", true, ""],
  ["elephant", false, ""],
  ["xqzv", false, ""],
  ["constructor", false, ""]
]) {
  test(`${letters} is most like ${expected || "nothing"}`, () => {
    for (let time = 0; time < 2; time++) assert.equal(guesses.likest(letters, isPinyin), expected);
  });
}
