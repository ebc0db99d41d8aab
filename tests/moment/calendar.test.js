// A calendar file, line by line; a parser of others reads it in tests/browser/test_until.py.
import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarOf } from "../../docs/assets/moment/calendar.js";

const NOW = Date.parse("2026-11-28T11:22:33.444Z");
const at = Date.parse("2026-12-17T08:00Z");
const linesOf = entry => calendarOf({ id: "x", title: "t", text: "d", ...entry }, NOW).split("\r\n");

test("a time has an hour, a day has none", () => {
  const time = linesOf({ end: { at, isDay: false }, isDeadline: false });
  assert.deepEqual(time.slice(4, 7), [
    "UID:x-20261217T080000Z",
    "DTSTAMP:20261128T112233Z",
    "DTSTART:20261217T080000Z"
  ]);
  const day = linesOf({ end: { at: Date.parse("2026-12-17T00:00Z"), isDay: true }, isDeadline: false });
  assert.equal(day[6], "DTSTART;VALUE=DATE:20261217");
});

for (const [isDay, isDeadline, trigger] of [
  [false, false, "PT0S"],
  [true, false, "PT9H"],
  [false, true, "-P7D"],
  [true, true, "-P6DT15H"]
]) {
  test(`${isDeadline ? "deadline" : "wait"}, ${isDay ? "a day" : "a time"}`, () =>
    assert.ok(linesOf({ end: { at, isDay }, isDeadline }).includes(`TRIGGER:${trigger}`)));
}

test("what a calendar reads as its own sign is escaped, and a line is at most 75 bytes", () => {
  const text = `a;b,c\\d\n${"印尼语".repeat(40)}😀${"x".repeat(200)}`;
  const file = calendarOf({ id: "x", title: "t", text, end: { at, isDay: true }, isDeadline: true }, NOW);
  assert.ok(file.endsWith("END:VCALENDAR\r\n") && !/[^\r]\n/.test(file));
  for (const line of file.split("\r\n")) assert.ok(new TextEncoder().encode(line).length <= 75, line);
  const whole = file.replace(/\r\n /g, "");
  assert.ok(whole.includes(`DESCRIPTION:a\\;b\\,c\\\\d\\n${"印尼语".repeat(40)}😀${"x".repeat(200)}\r\n`));
});
