// Tells whether a number, address, handle or site stands on the page's own list of contacts; nothing leaves the page.
(function () {
  "use strict";
  var box = document.querySelector("[data-verify]");
  if (!box) return;
  var input = box.querySelector("input");
  var verdict = box.querySelector("[role=status]");
  var HIDDEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  var MESSENGERS = ["wa.me", "whatsapp.com", "api.whatsapp.com", "chat.whatsapp.com", "t.me", "telegram.me"];
  var SOCIAL = ["instagram.com", "facebook.com", "m.facebook.com", "fb.com", "x.com", "twitter.com", "tiktok.com", "youtube.com"];
  var BEGINNINGS = ["https://www.", "http://www.", "www.", "mailto:", "tel:", "+62", "0062"];
  var LONGEST = 500;

  // Full-width signs as a Chinese keyboard types them, odd spaces and dashes; what stands around a pasted contact goes.
  function plain(text) {
    return text
      .replace(/[\uff01-\uff5e]/g, function (sign) {
        return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
      })
      .replace(/\u3002/g, ".")
      .replace(/[\u2010-\u2015\u2212]/g, "-")
      .replace(/[\s\u3000]+/g, " ")
      .replace(/^[\s"'“”‘’<(\[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/, "")
      .replace(/[\s"'“”‘’>)\],;!?、.\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/, "");
  }

  // A number as dialled inside Indonesia, without its first 0; one of another country keeps its +.
  function national(text) {
    var digits = text.replace(/[^\d+]/g, "");
    if (/^\+(?!62)/.test(digits)) return digits;
    return digits.replace(/^(\+62|0062|62(?=\d{7}))/, "").replace(/^0/, "");
  }

  // What comes before the first slash, as a browser would read it.
  function host(text) {
    return text
      .replace(/^https?:\/\//, "")
      .split(/[\/\\?#]/)[0]
      .replace(/^.*@/, "")
      .replace(/:(80|443)$/, "")
      .replace(/\.$/, "")
      .replace(/^www\./, "");
  }

  function address(text) {
    return text.replace(/^mailto:/, "").split("?")[0];
  }

  // Returns what kind of contact a text is and the one form in which two of them can be compared.
  function read(text) {
    var named = /<\s*([^<>\s]+@[^<>\s]+)\s*>\s*$/.exec(text);
    var clean = plain(named ? named[1] : text);
    var number = clean.replace(HIDDEN, "");
    if (/^(tel:)?[+\d\s()./-]*$/i.test(number) && /\d/.test(number)) return { kind: "phone", value: national(number) };
    if (!/^[\x21-\x7e]*$/.test(clean)) return { kind: /whats\s?app|telegram/i.test(clean) ? "messenger" : "other", value: clean };
    clean = clean.toLowerCase();
    if (clean.charAt(0) === "@") return { kind: "handle", value: clean };
    if (/^https?:\/\//.test(clean)) return site(clean);
    if (/^mailto:/.test(clean) || /^[^\/?#\\]+@/.test(clean)) return { kind: "email", value: address(clean) };
    if (/^[a-z][a-z0-9+.-]*:(?!\d)/.test(clean)) return { kind: "other", value: clean };
    return site(clean);
  }

  function site(text) {
    var name = host(text);
    if (MESSENGERS.indexOf(name) >= 0 || /^(whatsapp|telegram)/.test(name)) return { kind: "messenger", value: name };
    return { kind: SOCIAL.indexOf(name) >= 0 ? "handle" : "web", value: name };
  }

  var known = Array.prototype.map.call(document.querySelectorAll("[data-listed], [data-retired]"), function (element) {
    var contact = read(element.textContent);
    contact.listed = element.getAttribute("data-listed");
    contact.retired = element.getAttribute("data-retired");
    contact.shown = element.textContent;
    return contact;
  });

  function find(contact) {
    return known.filter(function (one) {
      return one.kind === contact.kind && one.value === contact.value;
    })[0];
  }

  // True while what is typed may still become a contact of the list: no verdict yet.
  function unfinished(contact, typed) {
    return known.some(function (one) {
      return one.value.indexOf(contact.value) === 0;
    }) || BEGINNINGS.some(function (one) {
      return one.indexOf(typed) === 0;
    });
  }

  function words(name, value) {
    return box.getAttribute("data-" + name).replace("%s", function () { return value; });
  }

  function say(state, text) {
    if (verdict.textContent === text) return;
    verdict.setAttribute("data-state", state);
    verdict.textContent = text;
  }

  function sayFound(one) {
    if (one.listed) say("listed", words("listed", one.listed) + " " + words(one.kind, one.shown));
    else say("retired", words("retired", one.retired));
  }

  function sayUnknown(contact) {
    var reason = contact.kind === "handle" || contact.kind === "messenger" ? " " + words(contact.kind, "") : "";
    say("unknown", words("unknown", "") + reason);
  }

  var timer = 0;

  function judge(now) {
    window.clearTimeout(timer);
    var text = input.value.length > LONGEST ? input.value.slice(0, LONGEST) + "…" : input.value;
    var contact = read(text);
    var one = find(contact);
    if (!plain(text)) say("", "");
    else if (one) sayFound(one);
    else if (now || !unfinished(contact, input.value.trim().toLowerCase())) sayUnknown(contact);
    else {
      say("", "");
      timer = window.setTimeout(judge, 900, true);
    }
  }

  input.addEventListener("input", function (event) {
    judge(event.inputType === "insertFromPaste");
  });
  input.addEventListener("change", function () { judge(true); });
  input.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && !event.isComposing) judge(true);
  });
  if (input.value) judge(true);
})();
