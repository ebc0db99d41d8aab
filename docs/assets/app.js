// The other doors. An app's parameters travel along links; a saved copy says since when; and the app around a page
// hears what its reader does: one way, in version 1, nothing personal, never what was typed.
(() => {
  "use strict";
  const doc = document;
  const root = doc.documentElement;
  const words = window.helpWords[root.lang];
  const article = doc.querySelector("[data-slug]");
  const id = article && article.getAttribute("data-slug");
  const help = doc.getElementById("need-help");

  /**
   * Returns the link that a click is on.
   * @param {Event} event
   * @returns {HTMLAnchorElement | null}
   */
  const linkOf = event => /** @type {Element} */ (event.target).closest("a[href]");

  // Links of the site take the parameters along
  const carried = root.getAttribute("data-carry");
  /** @param {Event} event */
  function carry(event) {
    const link = linkOf(event);
    if (!link || /^(#|[a-z][\w+.-]*:|\/\/)/i.test(link.getAttribute("href") || "")) return;
    if (!/[?&]mode=/.test(link.search)) link.search += (link.search ? "&" : "?") + carried;
  }
  if (carried) {
    doc.addEventListener("click", carry, true);
    doc.addEventListener("auxclick", carry, true);
    const form = doc.querySelector("[data-search]");
    new URLSearchParams(carried).forEach((value, name) => {
      const field = doc.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      if (form) form.appendChild(field);
    });
  }

  // An app's own files and a folder are copies, saved on the day of their build
  if (!/^http/.test(window.location.protocol) || window.location.hostname === "appassets.androidplatform.net") {
    const sheet = doc.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = /** @type {HTMLScriptElement} */ (doc.currentScript).src.replace(/[^/]*$/, "saved.css");
    sheet.onload = () => {
      const line = make(
        "p",
        window.getComputedStyle(root).getPropertyValue("--saved").replace(/["']/g, "").trim(),
        "reviewed"
      );
      const reviewed = doc.querySelector(".reviewed");
      if (reviewed) reviewed.after(line);
      else /** @type {Element} */ (doc.getElementById("main")).appendChild(line);
    };
    doc.head.appendChild(sheet);
  }

  // The app around this page
  const host = window.webkit && window.webkit.messageHandlers && window.webkit.messageHandlers.helpHost;
  if (!window.HelpHost && !host) return;

  /**
   * @param {string} type
   * @param {object} data
   */
  function send(type, data) {
    const event = Object.assign({ v: 1, type }, data);
    try {
      if (window.HelpHost) window.HelpHost.postMessage(JSON.stringify(event));
      else if (host) host.postMessage(event);
    } catch (error) {
      // The app doesn't listen any more: the page goes on without it.
    }
  }

  let isOpen = false;
  /** @param {Element} block */
  function escalate(block) {
    if (isOpen) return;
    isOpen = true;
    const found = block.getAttribute("data-case");
    send("escalate_open", found === null ? { id } : { id, case: found, urgency: block.getAttribute("data-urgency") });
  }

  doc.addEventListener("click", event => {
    const link = linkOf(event);
    if (!link) return;
    tellSearch();
    const channel = link.closest("[data-channel]");
    if (channel && id) send("channel_tap", { id, channel: channel.getAttribute("data-channel") });
    if (/^https?:/.test(link.protocol) && link.host !== window.location.host)
      send("external_link", { host: link.hostname });
    if (help && link.hash === "#need-help" && link.pathname === window.location.pathname) escalate(help);
  });

  // A query is told when typing rests, or when the reader goes on: half a word finds nothing, and says nothing
  /** @type {{len: number, results: number} | undefined} */
  let asked;
  let resting = 0;
  function tellSearch() {
    window.clearTimeout(resting);
    if (!asked) return;
    const { len, results } = asked;
    send("search", { len, results });
    if (!results) send("zero_results", { len });
    asked = undefined;
  }

  doc.addEventListener("help:search", event => {
    const { detail } = /** @type {CustomEvent} */ (event);
    asked = detail.len ? detail : undefined;
    window.clearTimeout(resting);
    resting = window.setTimeout(tellSearch, 1000);
  });
  window.addEventListener("pagehide", tellSearch);

  // Was this helpful? Asked only here, where somebody hears the answer

  /**
   * @template {keyof HTMLElementTagNameMap} K
   * @param {K} tag
   * @param {string} [text]
   * @param {string} [name] class
   */
  function make(tag, text, name) {
    const element = doc.createElement(tag);
    if (text) element.textContent = text;
    if (name) element.className = name;
    return element;
  }

  /**
   * @param {string} question
   * @param {string[]} names
   * @param {(name: string) => void} choose
   */
  function choices(question, names, choose) {
    const group = make("div", "", "theme");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", question);
    group.appendChild(make("span", question, "theme__name"));
    for (const name of names) {
      const button = make("button", words[name]);
      button.type = "button";
      button.addEventListener("click", () => choose(name));
      group.appendChild(button);
    }
    return group;
  }

  /** @param {Element} place */
  function ask(place) {
    const box = make("div");
    const status = doc.querySelector("[data-status]");
    box.setAttribute("data-feedback", "");

    /** @param {HTMLElement} element */
    function next(element) {
      /** @type {Element} */ (box.firstElementChild).replaceWith(element);
      element.tabIndex = -1;
      element.focus();
    }

    function thank() {
      next(make("p", words.thanks));
      if (status) status.textContent = words.thanks;
    }

    /** @param {string} value */
    function answer(value) {
      send("feedback", { id, lang: root.lang, value });
      if (value === "yes") return thank();
      const reasons = choices(words.why, ["differs", "unclear", "failed", "other"], reason => {
        send("feedback", { id, lang: root.lang, value, reason });
        thank();
      });
      next(reasons);
    }

    box.appendChild(choices(words.ask, ["yes", "no"], answer));
    place.appendChild(box);
  }

  send("ready", { lang: root.lang });
  if (article && id) {
    send("article_view", { id, lang: root.lang });
    ask(article);
  }
  if (help && window.IntersectionObserver) {
    const watcher = new IntersectionObserver(seen => {
      if (!seen[seen.length - 1].isIntersecting) return;
      watcher.disconnect();
      escalate(help);
    });
    watcher.observe(help);
  }
  const day = doc.querySelector("[data-next]");
  const next = day && day.getAttribute("datetime");
  if (next && new Date() > new Date(next + "T23:59:59")) send("stale", { next });
})();
