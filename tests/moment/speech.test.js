// What a voice is given: sentences, and numbers digit by digit.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sentencesOf, spoken } from "../../docs/assets/moment/speech.js";

const DIGITS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];

for (const [text, expected] of [
  ["HP saya dicuri. Tolong.", ["HP saya dicuri. ", "Tolong."]],
  ["Yth. Tim GoPay, tolong. Terima kasih.", ["Yth. Tim GoPay, tolong. ", "Terima kasih."]],
  ["Pukul 14.30 WIB! Di mana? ", ["Pukul 14.30 WIB! ", "Di mana? "]],
  ["Pesan: “Saldo tidak cukup.” Mohon", ["Pesan: “Saldo tidak cukup.” ", "Mohon"]],
  [". Mohon segera", [". ", "Mohon segera"]],
  [" blokir kartu", [" blokir kartu"]],
  ["", []]
]) {
  test(`sentences of “${text}”`, () => {
    const found = sentencesOf(text, ["Yth"]);
    assert.deepEqual(found, expected);
    assert.equal(found.join(""), text);
  });
}

for (const [text, expected] of [
  ["Nomor saya 0812.", "Nomor saya nol delapan satu dua."],
  ["081234567890", "nol delapan satu dua tiga empat lima enam tujuh delapan sembilan nol"],
  ["0812-3456 7890", "nol delapan satu dua tiga empat lima enam tujuh delapan sembilan nol"],
  ["+62 812 3456", "plus enam dua delapan satu dua tiga empat lima enam"],
  ["22/11/2026 14.30", "22/11/2026 14.30"],
  ["ID 0120AB", "ID nol satu dua nol AB"],
  ["kartu 1234, ya", "kartu satu dua tiga empat, ya"],
  ["Rp1500000 dan Rp1.500.000", "Rp1500000 dan Rp1.500.000"],
  ["1.500.000", "1.500.000"],
  ["22/11/2026, pukul 14.30 WIB", "22/11/2026, pukul 14.30 WIB"],
  ["2026-11-22", "2026-11-22"],
  ["24 jam, 3 hari", "24 jam, 3 hari"],
  ["nomor [NOMOR HP]\n di [KOTA]", "nomor nomor HP di kota"]
]) {
  test(`said of “${text}”`, () => assert.equal(spoken(text, DIGITS), expected));
}
