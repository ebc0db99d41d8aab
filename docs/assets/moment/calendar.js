// A calendar file with one entry and its reminder (RFC 5545).

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {import("./dates.js").End} end
 * @property {string} title
 * @property {string} text
 * @property {boolean} isDeadline is reminded of a week before
 */

const LINE = 75;

/** @param {string} text */
const escaped = text => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** @param {string} text */
const bytesOf = text => new TextEncoder().encode(text).length;

/**
 * Breaks a line before its 76th byte, between characters; the next begins with a space.
 * @param {string} line
 */
function folded(line) {
  let [text, room] = ["", LINE];
  for (const each of line) {
    const bytes = bytesOf(each);
    if (bytes > room) {
      text += "\r\n ";
      room = LINE - 1;
    }
    text += each;
    room -= bytes;
  }
  return text;
}

/** @param {number} time as 20261128T143000Z */
const stamp = time => new Date(time).toISOString().replace(/[-:]|\.\d+/g, "");

/**
 * Returns the text of the file.
 * @param {Entry} entry
 * @param {number} now
 */
export function calendarOf({ id, end, title, text, isDeadline }, now) {
  const day = stamp(end.at).slice(0, 8);
  const early = end.isDay ? "-P6DT15H" : "-P7D";
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//help//moment//",
    "BEGIN:VEVENT",
    `UID:${id}-${stamp(end.at)}`,
    `DTSTAMP:${stamp(now)}`,
    end.isDay ? `DTSTART;VALUE=DATE:${day}` : `DTSTART:${stamp(end.at)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:${isDeadline ? early : end.isDay ? "PT9H" : "PT0S"}`,
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
    ""
  ]
    .map(folded)
    .join("\r\n");
}
