// What a page gains from a script: theme choice, a menu that closes, messages copied, a stale warning.
(() => {
  "use strict";
  const doc = document;
  const root = doc.documentElement;
  const isWeb = /^http/.test(location.protocol);
  // Android, Capacitor, Tauri and Flutter give an app's own files an address that looks like the web
  const IN_APP = /^(.*\.)?localhost$|^appassets\.androidplatform\.net$/;

  /**
   * @param {string} selector
   * @param {ParentNode} [scope]
   */
  function all(selector, scope = doc) {
    return [.../** @type {NodeListOf<HTMLElement>} */ (scope.querySelectorAll(selector))];
  }

  // Theme
  const themeButtons = all("[data-theme-set]");

  function showTheme() {
    const now = root.getAttribute("data-theme") || "auto";
    for (const button of themeButtons) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-theme-set") === now));
    }
  }

  for (const button of themeButtons) {
    button.addEventListener("click", () => {
      const value = button.getAttribute("data-theme-set") || "auto";
      root.setAttribute("data-theme", value);
      try {
        if (value === "auto") window.localStorage.removeItem("theme");
        else window.localStorage.setItem("theme", value);
      } catch (error) {
        // No storage: the choice lasts as long as the page.
      }
      if (location.protocol === "file:") root.setAttribute("data-carry", "theme=" + value);
      showTheme();
    });
  }
  showTheme();

  // Menu
  const menu = /** @type {HTMLDetailsElement | null} */ (doc.querySelector(".menu"));
  if (menu) {
    for (const type of ["click", "focusin"]) {
      doc.addEventListener(type, event => {
        if (!menu.contains(/** @type {Node} */ (event.target))) menu.open = false;
      });
    }
    menu.addEventListener("keydown", event => {
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        all("summary", menu)[0].focus();
      }
    });
  }

  // What is folded is printed, too
  const unfold = (/** @type {Element} */ fold) => fold.setAttribute("open", "");
  window.onbeforeprint = () => all("main details").forEach(unfold);

  // Blanks of the messages
  const BLANK = /\[[A-Z0-9][A-Z0-9 /]*\]/;

  /** @param {Node} node */
  function markBlanks(node) {
    if (!(node instanceof Text)) return [...node.childNodes].forEach(markBlanks);
    let rest = node;
    for (let found = BLANK.exec(rest.data); found; found = BLANK.exec(rest.data)) {
      const start = rest.splitText(found.index);
      rest = start.splitText(found[0].length);
      const blank = doc.createElement("span");
      blank.setAttribute("data-blank", found[0]);
      start.replaceWith(blank);
      blank.appendChild(start);
    }
  }

  all("[data-message],.message__meaning,.admonition").forEach(markBlanks);

  // Copying

  /** @param {Element} source */
  function textOf(source) {
    const items = all("li, p", source);
    return (items.length ? items : [source])
      .map(part => {
        const copy = /** @type {Element} */ (part.cloneNode(true));
        for (const left of all("[data-optional]:not([data-on])", copy)) left.remove();
        return (copy.textContent || "").replace(/\s+/g, " ").trim();
      })
      .join(source.tagName === "UL" ? "\n" : "\n\n");
  }

  /** @param {string} text */
  async function copyText(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (error) {
      // No clipboard, or none for this page: by hand
      const area = doc.createElement("textarea");
      area.value = text;
      area.className = "hidden";
      doc.body.appendChild(area).select();
      setTimeout(() => area.remove());
      return doc.execCommand("copy");
    }
  }

  const status = /** @type {Element} */ (doc.querySelector("[data-status]"));

  // Of several messages each button says which it is for
  for (const button of all(".copy")) {
    const name = button.textContent || "";
    const about = [button.closest("figure"), button.closest("figure details")]
      .map(each => (each ? " " + all("strong, summary", each)[0].textContent : ""))
      .join("");
    /** @param {string} words */
    const show = words => {
      button.textContent = words;
      if (about) button.setAttribute("aria-label", words + about);
    };
    show(name);
    if (!button.hasAttribute("data-copy")) continue;
    button.addEventListener("click", () => {
      const source = /** @type {Element} */ (button.previousElementSibling);
      const copied = copyText(textOf(source)).catch(() => false);
      copied.then(done => {
        const words = status.getAttribute(done ? "data-copied" : "data-failed") || "";
        if (!done) /** @type {Selection} */ (window.getSelection()).selectAllChildren(source);
        show(done ? words : name);
        status.textContent = words;
        button.focus();
        setTimeout(() => {
          show(name);
          status.textContent = "";
        }, 4000);
      });
    });
  }

  // More scripts: what lies beside this one, under Trusted Types, and nothing else
  const base = /** @type {HTMLScriptElement} */ (doc.currentScript).src.replace(/[^/]*$/, "");
  const policy =
    window.trustedTypes &&
    window.trustedTypes.createPolicy("help", {
      createScriptURL(url) {
        const parts = new URL(url, location.href).href.split(base);
        if (parts[0] || !/^(app|moment|search[\w-]*)\.\w+\.js$/.test(parts[1])) throw new TypeError(url);
        return url;
      }
    });

  /** @param {string} url */
  function addScript(url) {
    const part = doc.createElement("script");
    part.async = false;
    part.src = policy ? policy.createScriptURL(url) : url;
    return doc.head.appendChild(part);
  }

  /** @param {string} url */
  function addStyle(url) {
    const part = doc.createElement("link");
    part.rel = "stylesheet";
    part.href = url;
    return doc.head.appendChild(part);
  }

  // No gap in flex boxes; measured from Chrome 80 to today: where one of the two is known, gap is, too
  if (!CSS.supports("(inset: 0) or (content-visibility: auto)")) addStyle(base + "floor.css");

  // Search: its style, code and index come with the first touch
  const search = doc.querySelector("[data-search]");
  if (search) {
    const box = /** @type {HTMLInputElement} */ (doc.getElementById("q"));
    box.autocomplete = "off";
    const wanted = (search.getAttribute("data-search") || "").split(" ");
    const load = () => {
      const [style, ...scripts] = wanted.splice(0);
      if (style) addStyle(style);
      scripts.forEach(addScript);
    };
    search.addEventListener("focusin", load);
    search.addEventListener("pointerdown", load);
    if (search.contains(doc.activeElement) || (doc.querySelector(".search-page") && location.search)) load();
  }

  // Blanks, and what is done with a message: style and code come with the first touch, then do what was touched
  const help = doc.getElementById("need-help");
  if (help) {
    /** @type {HTMLElement | null | undefined} */
    let touched;
    const load = () => {
      if (touched !== undefined) return;
      touched = null;
      addStyle(base + "moment.css").onload = () => {
        const part = addScript(base + "moment.js");
        part.onload = () => touched && touched.click();
        // The next touch tries again
        part.onerror = () => (touched = undefined);
      };
    };
    for (const type of ["pointerdown", "focusin", "toggle", "click"]) help.addEventListener(type, load, true);
    for (const act of all(".copy:not([data-copy])", help)) {
      act.onclick = () => {
        touched = act;
        return false;
      };
    }

    // A voice of the device's own can read them aloud: the button for it comes with the rest
    const speech = window.speechSynthesis;
    const listen = () => {
      if (speech.getVoices().some(each => each.localService && /^(GUIDE_VOICES)(?![a-z])/i.test(each.lang))) load();
    };
    if (speech) {
      speech.onvoiceschanged = listen;
      listen();
    }
  }

  // The language switch stays at the same heading, and a fold that a link leads to opens. The switch's address is left
  // alone where somebody else has rewritten it, as Kiwix' viewer does with every link
  const twin = doc.querySelector("[data-keep]");
  const plain = twin && twin.getAttribute("href");
  let written = plain;
  const follow = () => {
    const fold = doc.querySelector("details :target");
    if (fold) unfold(/** @type {Element} */ (fold.closest("details")));
    if (!twin || !plain || twin.getAttribute("href") !== written) return;
    written = plain + location.hash;
    twin.setAttribute("href", written);
  };
  follow();
  window.onhashchange = follow;

  // Notices

  /** @param {string | null} words */
  function notice(words) {
    const box = doc.createElement("p");
    box.className = "notice";
    box.setAttribute("role", "note");
    box.textContent = words;
    doc.body.insertBefore(box, doc.querySelector("header"));
  }

  const next = doc.querySelector("[data-next]");
  if (next && new Date() > new Date(next.getAttribute("datetime") + "T23:59:59"))
    notice(next.getAttribute("data-stale"));
  const hosts = (root.getAttribute("data-hosts") || "").match(/[^\s,]+/g);
  if (hosts && isWeb && !IN_APP.test(location.hostname) && !hosts.includes(location.hostname))
    notice(root.getAttribute("data-copy-of"));

  // The other doors: an app's web view, a saved copy
  const webkit = window.webkit && window.webkit.messageHandlers;
  if (!isWeb || root.hasAttribute("data-mode") || window.HelpHost || (webkit && webkit.helpHost))
    addScript(base + "app.js");
})();
