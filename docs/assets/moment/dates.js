// When a wait is over and a deadline ends: by the clock and the weekend of the country, from the moment it happened.

/**
 * How long a figure of docs/_data/facts.yml lasts.
 * @typedef {object} Duration
 * @property {number} amount
 * @property {"minutes" | "hours" | "days"} unit
 * @property {"calendar" | "working"} days which of them count
 */
/**
 * @typedef {object} Country
 * @property {string} zone
 * @property {number[]} weekend 0 for Sunday
 */
/** @typedef {{at: number, isDay: boolean}} End an instant; for a day its midnight, as if it were one in Greenwich */

const MINUTE = 60000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const TYPED = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d)[:.](\d\d))?/;

/**
 * Returns what a clock in a zone shows at an instant, in milliseconds, as if it were the clock of Greenwich.
 * @param {number} instant
 * @param {string} [zone] the device's, unless one is named
 */
export function wallOf(instant, zone) {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hour12: false,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric"
  }).formatToParts(instant);
  /** @param {string} type */
  const of = type => Number(/** @type {{value: string}} */ (parts.find(part => part.type === type)).value);
  // Some browsers call midnight 24
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour") % 24, of("minute"), of("second"));
}

/**
 * Returns the instant at which a clock in a zone shows a time.
 * @param {number} wall as of `wallOf`
 * @param {string} [zone]
 */
export function instantOf(wall, zone) {
  const near = wall - (wallOf(wall, zone) - wall);
  return near + wall - wallOf(near, zone);
}

/**
 * Returns what a field for a day, with or without a time, holds, as of `wallOf`; null for anything else.
 * @param {string} text
 */
export function typedWall(text) {
  const found = TYPED.exec(text.trim());
  if (!found) return null;
  const [year, month, day, hour, minute] = found.slice(1).map(part => Number(part || 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  const isReal = new Date(wall).getUTCDate() === day && month >= 1 && month <= 12 && hour < 24 && minute < 60;
  return isReal ? wall : null;
}

/** @param {number} wall */
export const dayOf = wall => Math.floor(wall / DAY) * DAY;

/**
 * @param {number} wall
 * @param {number[]} weekend
 */
const isWorking = (wall, weekend) => !weekend.includes(new Date(wall).getUTCDay());

/**
 * Returns the time at which so many milliseconds of working days have passed.
 * @param {number} wall
 * @param {number} rest
 * @param {number[]} weekend
 */
function afterWorking(wall, rest, weekend) {
  let at = wall;
  let left = rest;
  for (;;) {
    const midnight = dayOf(at) + DAY;
    if (isWorking(at, weekend)) {
      if (left <= midnight - at) return at + left;
      left -= midnight - at;
    }
    at = midnight;
  }
}

/**
 * Returns the last of so many days, of which the first is `day` where it counts.
 * @param {number} day
 * @param {number} amount
 * @param {(day: number) => boolean} counts
 */
function lastDay(day, amount, counts) {
  let at = day - DAY;
  for (let left = amount; left > 0;) {
    at += DAY;
    if (counts(at)) left -= 1;
  }
  return at;
}

/**
 * Returns when what began at an instant ends. Of days, a wait's first is the one after; a deadline's is the day itself,
 * since whoever must be in time had better count so.
 * @param {number} start
 * @param {Duration} lasts
 * @param {Country} country
 * @param {boolean} isDeadline
 * @returns {End}
 */
export function endOf(start, lasts, { zone, weekend }, isDeadline) {
  const isWorkdays = lasts.days === "working";
  const wall = wallOf(start, zone);
  if (lasts.unit === "days") {
    const first = dayOf(wall) + (isDeadline ? 0 : DAY);
    return { at: lastDay(first, lasts.amount, day => !isWorkdays || isWorking(day, weekend)), isDay: true };
  }
  const length = lasts.amount * (lasts.unit === "hours" ? HOUR : MINUTE);
  return {
    at: isWorkdays ? instantOf(afterWorking(wall, length, weekend), zone) : start + length,
    isDay: false
  };
}

/**
 * True once an end lies behind.
 * @param {End} end
 * @param {number} now
 * @param {string} zone
 */
export const isOver = (end, now, zone) => now > (end.isDay ? instantOf(end.at + DAY, zone) : end.at);
