// The address that opens a mail program.
import assert from "node:assert/strict";
import { test } from "node:test";
import { mailAddress } from "../../docs/assets/moment/mail.js";

const TO = "mailto:help@example.org";

for (const [subject, paragraphs, expected] of [
  ["Hai", ["Satu.", "Dua."], "?subject=Hai&body=Satu.%0D%0A%0D%0ADua."],
  ["A & B? 100% #1", ["x=1&y=2"], "?subject=A%20%26%20B%3F%20100%25%20%231&body=x%3D1%26y%3D2"],
  ["Laporan – [NOMOR HP]", ["a\nb"], "?subject=Laporan%20%E2%80%93%20%5BNOMOR%20HP%5D&body=a%0D%0Ab"],
  ["李伟", ["a\r\nb"], "?subject=%E6%9D%8E%E4%BC%9F&body=a%0D%0Ab"],
  ["half \ud83d", ["😀"], "?subject=half%20%EF%BF%BD&body=%F0%9F%98%80"]
]) {
  test(`mail of ${subject}`, () =>
    assert.deepEqual(mailAddress(TO, subject, paragraphs), { href: TO + expected, fits: true }));
}

test("a text that a mail program would cut is left out, and said to be", () => {
  const room = 2000 - mailAddress(TO, "Hai", [""]).href.length;
  assert.equal(mailAddress(TO, "Hai", ["a".repeat(room)]).href.length, 2000);
  assert.deepEqual(mailAddress(TO, "Hai", ["a".repeat(room + 1)]), { href: `${TO}?subject=Hai`, fits: false });
});
