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

  // A search that is sent as a form takes along what links take (carry.js)
  const form = doc.querySelector("[data-search]");
  new URLSearchParams(root.getAttribute("data-carry") || "").forEach((value, name) => {
    const field = doc.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    if (form) form.appendChild(field);
  });

  // An app's own files and a folder are copies, saved on the day of their build; many apps serve theirs as localhost
  const { protocol, hostname } = window.location;
  if (!/^http/.test(protocol) || /^(.*\.)?localhost$|^appassets\.androidplatform\.net$/.test(hostname)) {
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

  // The app around this page. Somebody else's app may be made with React Native: it hears us in app mode only
  const isApp = root.hasAttribute("data-mode");
  const takesText = () => window.HelpHost || (isApp ? window.ReactNativeWebView : undefined);
  const takesObjects = () => window.webkit && window.webkit.messageHandlers && window.webkit.messageHandlers.helpHost;

  /**
   * @param {string} type
   * @param {object} data
   */
  function send(type, data) {
    const event = Object.assign({ v: 1, type }, data);
    const text = takesText();
    const objects = takesObjects();
    try {
      if (text) text.postMessage(JSON.stringify(event));
      else if (objects) objects.postMessage(event);
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

  /** @param {Event} event */
  function tellClick(event) {
    const link = linkOf(event);
    if (!link) return;
    tellSearch();
    const channel = link.closest("[data-channel]");
    if (channel && id) send("channel_tap", { id, channel: channel.getAttribute("data-channel") });
    if (/^https?:/.test(link.protocol) && link.host !== window.location.host)
      send("external_link", { host: link.hostname });
    if (help && link.hash === "#need-help" && link.pathname === window.location.pathname) escalate(help);
  }

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

  /** @param {Event} event */
  function hearSearch(event) {
    const { detail } = /** @type {CustomEvent} */ (event);
    asked = detail.len ? detail : undefined;
    window.clearTimeout(resting);
    resting = window.setTimeout(tellSearch, 1000);
  }

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

  function listen() {
    doc.addEventListener("click", tellClick);
    doc.addEventListener("help:search", hearSearch);
    window.addEventListener("pagehide", tellSearch);
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
  }

  // Some apps add their bridge when the page has loaded: wait for it, half a minute
  let tries = isApp ? 120 : 1;
  function wait() {
    if (takesText() || takesObjects()) listen();
    else if (--tries) window.setTimeout(wait, 250);
  }
  wait();
})();
