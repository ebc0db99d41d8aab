// When waits are over and deadlines end, counted by hand in a calendar. 28 November 2026 is a Saturday.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, endOf, instantOf, isOver, typedWall, wallOf } from "../../docs/assets/moment/dates.js";

const JAKARTA = { zone: "Asia/Jakarta", weekend: [6, 0] };
const MINUTES = { amount: 60, unit: "minutes", days: "calendar" };
const HOURS = { amount: 96, unit: "hours", days: "calendar" };
const WORKING_HOURS = { amount: 48, unit: "hours", days: "working" };
const WORKING = amount => ({ amount, unit: "days", days: "working" });
const DAYS = { amount: 60, unit: "days", days: "calendar" };
const shown = end => new Date(end.at).toISOString().slice(0, end.isDay ? 10 : 16);

// What a clock in Jakarta shows, seven hours before Greenwich, and when it is over there.
for (const [start, lasts, isDeadline, expected] of [
  ["2026-11-28T23:30+07:00", MINUTES, false, "2026-11-28T17:30"],
  ["2026-11-27T10:00+07:00", HOURS, true, "2026-12-01T03:00"],
  ["2026-11-25T10:00+07:00", WORKING_HOURS, false, "2026-11-27T03:00"],
  ["2026-11-27T15:00+07:00", WORKING_HOURS, false, "2026-12-01T08:00"],
  ["2026-11-28T15:00+07:00", WORKING_HOURS, false, "2026-12-01T17:00"],
  ["2026-11-29T23:59+07:00", WORKING_HOURS, false, "2026-12-01T17:00"],
  ["2026-11-26T00:00+07:00", WORKING_HOURS, false, "2026-11-27T17:00"],
  ["2026-11-28T02:00+09:00", WORKING_HOURS, false, "2026-12-01T17:00"],
  ["2026-11-27T00:00+07:00", WORKING(14), false, "2026-12-17"],
  ["2026-11-28T00:00+07:00", WORKING(14), false, "2026-12-17"],
  ["2026-11-30T00:00+07:00", WORKING(7), false, "2026-12-09"],
  ["2026-11-27T23:00+07:00", WORKING(2), false, "2026-12-01"],
  ["2026-11-27T23:00+07:00", WORKING(2), true, "2026-11-30"],
  ["2026-11-28T00:00+07:00", DAYS, true, "2027-01-26"],
  ["2026-11-28T00:00+07:00", DAYS, false, "2027-01-27"],
  ["2027-12-31T23:00+07:00", DAYS, false, "2028-02-29"]
]) {
  test(`${start}, ${lasts.amount} ${lasts.days} ${lasts.unit}${isDeadline ? " at most" : ""}`, () =>
    assert.equal(shown(endOf(Date.parse(start), lasts, JAKARTA, isDeadline)), expected));
}

test("a weekend is the country's own", () => {
  const cairo = { zone: "Africa/Cairo", weekend: [5, 6] };
  assert.equal(shown(endOf(Date.parse("2026-11-26T12:00+02:00"), WORKING(1), cairo, false)), "2026-11-29");
});

test("a wall clock and its instant, also where the clock is put forward", () => {
  const lisbon = "Europe/Lisbon";
  assert.equal(wallOf(Date.parse("2026-07-01T12:00Z"), lisbon), Date.parse("2026-07-01T13:00Z"));
  for (const time of ["2026-07-01T00:00Z", "2026-03-29T12:00Z", "2026-10-25T12:00Z", "2026-01-01T00:00Z"]) {
    assert.equal(wallOf(instantOf(Date.parse(time), lisbon), lisbon), Date.parse(time));
  }
  assert.equal(dayOf(Date.parse("2026-11-28T23:59Z")), Date.parse("2026-11-28T00:00Z"));
});

for (const [text, expected] of [
  ["2026-11-28T14:30", "2026-11-28T14:30Z"],
  [" 2026-11-28 14.30 ", "2026-11-28T14:30Z"],
  ["2026-11-28", "2026-11-28T00:00Z"],
  ["2028-02-29", "2028-02-29T00:00Z"],
  ["2026-02-30", null],
  ["2026-13-01", null],
  ["2026-11-28 24:00", null],
  ["2026-11-28 12:60", null],
  ["28/11/2026", null],
  ["", null]
]) {
  test(`typed “${text}”`, () => assert.equal(typedWall(text), expected && Date.parse(expected)));
}

test("a day is over when it has passed there, a time when it has passed", () => {
  const day = { at: Date.parse("2026-12-01T00:00Z"), isDay: true };
  assert.equal(isOver(day, Date.parse("2026-12-01T23:59+07:00"), JAKARTA.zone), false);
  assert.equal(isOver(day, Date.parse("2026-12-02T00:01+07:00"), JAKARTA.zone), true);
  const time = { at: Date.parse("2026-12-01T08:00Z"), isDay: false };
  assert.equal(isOver(time, time.at, JAKARTA.zone), false);
  assert.equal(isOver(time, time.at + 1, JAKARTA.zone), true);
});
