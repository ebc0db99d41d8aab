// Until when: the reader says when it happened, and sees when a wait is over or a deadline ends, by whose word.
import { make, makeButton, moment, said, wordsOf } from "./dom.js";
import { DAY, HOUR, endOf, instantOf, isOver, typedWall, wallOf } from "./dates.js";
import { calendarOf } from "./calendar.js";

/** @typedef {import("./dom.js").Limit} Limit */
/** @typedef {import("./dates.js").End} End */

const language = document.documentElement.lang;

/**
 * @param {string} text no letter of another script stands close to a figure of ours
 */
const spaced = text => text.replace(/(\d)(?=[\u4e00-\u9fff])/g, "$1 ").replace(/([\u4e00-\u9fff])(?=\d)/g, "$1 ");

/**
 * Returns a day, or a time of a day, in words.
 * @param {End} end
 * @param {string} [zone] the device's, unless one is named
 */
function written({ at, isDay }, zone) {
  /** @type {Intl.DateTimeFormatOptions} */
  const day = { weekday: "long", year: "numeric", month: "long", day: "numeric" };
  const options = isDay ? { timeZone: "UTC" } : { timeZone: zone, hour: "2-digit", minute: "2-digit", hour12: false };
  return spaced(new Intl.DateTimeFormat(said.dates, Object.assign(day, options)).format(at));
}

/**
 * Returns what is known of the end, a sentence each.
 * @param {Limit} limit
 * @param {End} end
 * @param {boolean} isDeadline
 */
function sentences(limit, end, isDeadline) {
  const { zone } = moment.country;
  const isHere = end.isDay || wallOf(end.at, zone) === wallOf(end.at);
  const over = isOver(end, Date.now(), zone) ? "_over" : "";
  return [
    wordsOf(`${isDeadline ? "deadline" : "wait"}${over}`, `${written(end, zone)}${said.zone}`),
    ...(isHere ? [] : [wordsOf("here", written(end))]),
    ...(limit.lasts.days === "working" ? [said.holidays] : []),
    ...(isDeadline && end.isDay ? [said.first_day] : []),
    wordsOf("source", `${limit.source}, ${limit.recorded[language]}`)
  ];
}

/**
 * @param {Limit} limit
 * @param {End} end
 * @param {boolean} isDeadline
 * @param {string} text
 */
function calendarLink(limit, end, isDeadline, text) {
  const title = `${moment.subject}: ${limit.title[language]}`;
  const file = calendarOf({ id: limit.id, end, title, text, isDeadline }, Date.now());
  const link = make("a", "act", said.calendar);
  link.setAttribute("href", `data:text/calendar;charset=utf-8,${encodeURIComponent(file)}`);
  link.setAttribute("download", `${limit.id}.ics`);
  link.setAttribute("data-calendar", "");
  return link;
}

/**
 * Returns the moment that the field names; a day alone is one of the country's calendar.
 * @param {HTMLInputElement} input
 * @param {boolean} isDay
 */
function startOf(input, isDay) {
  const wall = typedWall(input.value);
  return wall === null ? null : instantOf(wall, isDay ? moment.country.zone : undefined);
}

/**
 * Returns what the field holds at an instant; a day is one of the country's calendar.
 * @param {number} instant
 * @param {HTMLInputElement} input
 * @param {boolean} isDay
 */
function valueAt(instant, input, isDay) {
  const text = new Date(wallOf(instant, isDay ? moment.country.zone : undefined)).toISOString();
  if (isDay) return text.slice(0, 10);
  // A browser that has no such field takes typing
  return text.slice(0, 16).replace("T", input.type === "text" ? " " : "T");
}

/**
 * @param {string} id
 * @param {boolean} isDay
 */
function fieldFor(id, isDay) {
  const input = document.createElement("input");
  input.id = id;
  input.type = isDay ? "date" : "datetime-local";
  input.value = valueAt(Date.now(), input, isDay);
  return input;
}

/**
 * Returns buttons for the times that are most likely.
 * @param {boolean} isDay
 * @param {(instant: number) => void} pick
 */
function picksFor(isDay, pick) {
  /**
   * @param {string} words
   * @param {number} ago
   */
  const pickFor = (words, ago) => makeButton("ago", words, () => pick(Date.now() - ago));
  const hours = () => [1, 3].map(each => pickFor(wordsOf("hours_ago", String(each)), each * HOUR));
  const picks = isDay ? [pickFor(said.today, 0), pickFor(said.yesterday, DAY)] : [pickFor(said.now, 0), ...hours()];
  return make("div", "until__picks", ...picks);
}

/**
 * @param {string} id
 * @param {boolean} isDeadline
 */
function formFor(id, isDeadline) {
  const limit = moment.limits[id];
  const isDay = limit.lasts.unit === "days";
  const input = fieldFor(`until-${id}`, isDay);
  const label = make("label", "", isDay ? said.when_day : said.when);
  label.setAttribute("for", input.id);
  const result = make("div", "until__result");
  result.setAttribute("role", "status");
  const reckon = () => {
    const start = startOf(input, isDay);
    result.textContent = "";
    if (start === null) return result.append(make("p", "", said.when_wrong));
    const end = endOf(start, limit.lasts, moment.country, isDeadline);
    const words = sentences(limit, end, isDeadline);
    const lines = words.map((each, place) => make("p", place ? "" : "until__end", each));
    result.append(...lines, calendarLink(limit, end, isDeadline, words.join("\n")));
  };
  const picks = picksFor(isDay, instant => {
    input.value = valueAt(instant, input, isDay);
    reckon();
  });
  input.addEventListener("input", reckon);
  reckon();
  return { form: make("div", "until", label, input, picks, result), input };
}

/** @param {HTMLElement} button of a wait or a deadline */
export function openUntil(button) {
  const place = /** @type {HTMLElement} */ (button.parentElement);
  const open = place.querySelector(".until");
  button.setAttribute("aria-expanded", String(!open));
  if (open) return open.remove();
  const id = place.getAttribute("data-wait");
  const { form, input } = formFor(id || place.getAttribute("data-deadline") || "", id === null);
  button.after(form);
  input.focus();
  form.scrollIntoView({ block: "nearest" });
}
