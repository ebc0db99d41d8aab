// Tells whether a number, address, handle or site stands on the page's own list of contacts; nothing leaves the page.
(() => {
  "use strict";
  /** @typedef {{kind: string, value: string}} Contact its kind and the one form in which two can be compared */
  /** @typedef {Contact & {listed: string | null, retired: string | null, shown: string}} Known */

  const box = document.querySelector("[data-verify]");
  if (!box) return;
  const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  const verdict = /** @type {Element} */ (box.querySelector("[role=status]"));
  const HIDDEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  const MESSENGERS = ["wa.me", "whatsapp.com", "api.whatsapp.com", "chat.whatsapp.com", "t.me", "telegram.me"];
  const SOCIAL = [
    "instagram.com",
    "facebook.com",
    "m.facebook.com",
    "fb.com",
    "x.com",
    "twitter.com",
    "tiktok.com",
    "youtube.com"
  ];
  const BEGINNINGS = [
    "https://www.",
    "http://www.",
    "www.",
    "mailto:",
    "tel:",
    "+GUIDE_CALLING_CODE",
    "00GUIDE_CALLING_CODE"
  ];
  const LONGEST = 500;

  /**
   * Full-width signs as a Chinese keyboard types them, odd spaces and dashes; what stands around a pasted contact goes.
   * @param {string} text
   */
  function plain(text) {
    return text
      .replace(/[\uff01-\uff5e]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
      .replace(/\u3002/g, ".")
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/[\s\u3000]+/g, " ")
      .replace(/^[\s"'“”‘’<([\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/, "")
      .replace(/[\s"'“”‘’>)\],;!?、.\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/, "");
  }

  /**
   * A number as dialled inside Indonesia, without its first 0; one of another country keeps its +.
   * @param {string} text
   */
  function national(text) {
    const digits = text.replace(/[^\d+]/g, "");
    if (/^\+(?!GUIDE_CALLING_CODE)/.test(digits)) return digits;
    return digits
      .replace(/^(\+GUIDE_CALLING_CODE|00GUIDE_CALLING_CODE|GUIDE_CALLING_CODE(?=\d{7}))/, "")
      .replace(/^0/, "");
  }

  /**
   * What comes before the first slash, as a browser would read it.
   * @param {string} text
   */
  function host(text) {
    return text
      .replace(/^https?:\/\//, "")
      .split(/[/\\?#]/)[0]
      .replace(/^.*@/, "")
      .replace(/:(80|443)$/, "")
      .replace(/\.$/, "")
      .replace(/^www\./, "");
  }

  /**
   * Host and path, where a host gives anybody a page: only the path says whose. One that could be read in two ways is
   * nobody's.
   * @param {string} text
   */
  function account(text) {
    const rest = text
      .replace(/^https?:\/\//, "")
      .replace(/^[^/\\?#]*/, "")
      .replace(/#.*$/, "");
    return host(text) + (/\.\.|[\\%]/.test(rest) ? "?" : rest.replace(/\/+(?=$|\?)/, ""));
  }

  /** @param {string} text */
  function address(text) {
    return text.replace(/^mailto:/, "").split("?")[0];
  }

  /**
   * Returns what kind of contact a text is.
   * @param {string} text
   * @returns {Contact}
   */
  function read(text) {
    const named = /<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$/.exec(text);
    const typed = plain(named ? named[1] : text);
    const number = typed.replace(HIDDEN, "");
    if (/^(tel:)?[+\d\s()./-]*$/i.test(number) && /\d/.test(number)) return { kind: "phone", value: national(number) };
    if (!/^[\x21-\x7e]*$/.test(typed))
      return { kind: /whats\s?app|telegram/i.test(typed) ? "messenger" : "other", value: typed };
    const value = typed.toLowerCase();
    if (value.charAt(0) === "@") return { kind: "handle", value };
    if (/^https?:\/\//.test(value)) return site(value);
    if (/^mailto:/.test(value) || /^[^/?#\\]+@/.test(value)) return { kind: "email", value: address(value) };
    if (/^[a-z][a-z0-9+.-]*:(?!\d)/.test(value)) return { kind: "other", value };
    return site(value);
  }

  /** @param {string} text */
  function site(text) {
    const value = host(text);
    if (MESSENGERS.includes(value)) return { kind: "messenger", value: account(text) };
    if (/^(whatsapp|telegram)/.test(value)) return { kind: "messenger", value };
    return SOCIAL.includes(value) ? { kind: "handle", value: account(text) } : { kind: "web", value };
  }

  /** @type {Known[]} */
  const known = [...document.querySelectorAll("[data-listed], [data-retired]")].map(element => {
    const shown = element.textContent || "";
    const listed = element.getAttribute("data-listed");
    const retired = element.getAttribute("data-retired");
    return Object.assign(read(shown), { listed, retired, shown });
  });

  /**
   * True for the same contact, and for what is below a listed account (t.me/x/5 of t.me/x).
   * @param {Contact} one
   * @param {Contact} contact
   */
  function covers(one, contact) {
    if (one.kind !== contact.kind) return false;
    if (one.kind !== "messenger" && one.kind !== "handle") return one.value === contact.value;
    const rest = contact.value.slice(one.value.length);
    return one.value.includes("/") && contact.value.startsWith(one.value) && /^([/?&]|$)/.test(rest);
  }

  /** @param {Contact} contact */
  function find(contact) {
    return known.find(one => covers(one, contact));
  }

  /**
   * True while what is typed may still become a contact of the list: no verdict yet.
   * @param {Contact} contact
   * @param {string} typed
   */
  function unfinished(contact, typed) {
    return known.some(one => one.value.startsWith(contact.value)) || BEGINNINGS.some(one => one.startsWith(typed));
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  const words = (name, value) => (box.getAttribute("data-" + name) || "").replace("%s", () => value);

  /**
   * @param {string} state
   * @param {string} text
   */
  function say(state, text) {
    if (verdict.textContent === text) return;
    verdict.setAttribute("data-state", state);
    verdict.textContent = text;
  }

  /** @param {Known} one */
  function sayFound(one) {
    const advice = one.kind === "messenger" || one.kind === "handle" ? "web" : one.kind;
    if (one.listed) say("listed", words("listed", one.listed) + " " + words(advice, one.shown));
    else say("retired", words("retired", one.retired || ""));
  }

  /** @param {Contact} contact */
  function sayUnknown(contact) {
    const reason = contact.kind === "handle" || contact.kind === "messenger" ? " " + words(contact.kind, "") : "";
    say("unknown", words("unknown", "") + reason);
  }

  let timer = 0;

  /** @param {boolean} now */
  function judge(now) {
    window.clearTimeout(timer);
    const text = input.value.length > LONGEST ? input.value.slice(0, LONGEST) + "…" : input.value;
    const contact = read(text);
    const one = find(contact);
    if (!plain(text)) say("", "");
    else if (one) sayFound(one);
    else if (now || !unfinished(contact, input.value.trim().toLowerCase())) sayUnknown(contact);
    else {
      say("", "");
      timer = window.setTimeout(judge, 900, true);
    }
  }

  input.addEventListener("input", event => judge(/** @type {InputEvent} */ (event).inputType === "insertFromPaste"));
  input.addEventListener("change", () => judge(true));
  input.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.isComposing) judge(true);
  });
  if (input.value) judge(true);
})();
