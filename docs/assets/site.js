// What a page gains from a script: theme choice, a menu that closes, messages filled in and copied, a stale warning.
(function () {
  "use strict";
  var doc = document;
  var root = doc.documentElement;

  function all(selector, scope) {
    return Array.prototype.slice.call((scope || doc).querySelectorAll(selector));
  }

  function store(name, value) {
    try {
      if (value) window.localStorage.setItem(name, value);
      else window.localStorage.removeItem(name);
    } catch (error) {
      // No storage: the choice lasts as long as the page.
    }
  }

  // Theme
  var themeButtons = all("[data-theme-set]");

  function showTheme() {
    var now = root.getAttribute("data-theme") || "auto";
    themeButtons.forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-theme-set") === now));
    });
  }

  themeButtons.forEach(function (button) {
    button.addEventListener("click", function () {
      var value = button.getAttribute("data-theme-set");
      if (value === "auto") root.removeAttribute("data-theme");
      else root.setAttribute("data-theme", value);
      store("theme", value === "auto" ? "" : value);
      showTheme();
    });
  });
  showTheme();

  // Menu
  var menu = doc.querySelector(".menu");
  if (menu) {
    doc.addEventListener("click", function (event) {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
    menu.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  }

  // Blanks of the messages: what is typed stays on this page
  var BLANK = /\[[A-Z0-9][A-Z0-9 /]*\]/;

  function markBlanks(node) {
    if (node.nodeType === 3) {
      for (var found = BLANK.exec(node.data); found; found = BLANK.exec(node.data)) {
        var start = node.splitText(found.index);
        node = start.splitText(found[0].length);
        var blank = doc.createElement("span");
        blank.setAttribute("data-blank", found[0]);
        start.parentNode.replaceChild(blank, start);
        blank.appendChild(start);
      }
    } else {
      Array.prototype.slice.call(node.childNodes).forEach(markBlanks);
    }
  }

  all("[data-message]").forEach(markBlanks);
  var blanks = all("[data-blank]");

  all(".blanks dd").forEach(function (cell, index) {
    var input = doc.createElement("input");
    var label = cell.previousElementSibling;
    var name = label.firstChild.textContent;
    input.name = name;
    label.id = "blank-" + index;
    input.setAttribute("aria-labelledby", label.id);
    input.autocomplete = "off";
    input.inputMode = cell.getAttribute("data-input") || "text";
    input.placeholder = cell.textContent;
    cell.textContent = "";
    cell.appendChild(input);
    input.addEventListener("input", function () {
      blanks.forEach(function (blank) {
        if (blank.getAttribute("data-blank") === name) {
          blank.textContent = input.value.trim() || name;
          blank.classList.toggle("filled", blank.textContent !== name);
        }
      });
    });
  });

  all("[data-add]").forEach(function (box) {
    box.addEventListener("change", function () {
      all("[data-optional]", box.closest(".message")).forEach(function (sentence) {
        if (box.checked) sentence.setAttribute("data-on", "");
        else sentence.removeAttribute("data-on");
      });
    });
  });

  // Copying
  function textOf(source) {
    var items = all("li, p", source);
    var parts = items.length ? items : [source];
    return parts
      .map(function (part) {
        var copy = part.cloneNode(true);
        all("[data-optional]:not([data-on])", copy).forEach(function (left) {
          left.parentNode.removeChild(left);
        });
        return copy.textContent.replace(/\s+/g, " ").trim();
      })
      .join(source.tagName === "UL" ? "\n" : "\n\n");
  }

  function copyByHand(text) {
    var area = doc.createElement("textarea");
    area.value = text;
    area.className = "hidden";
    doc.body.appendChild(area);
    area.select();
    var done = false;
    try {
      done = doc.execCommand("copy");
    } catch (error) {
      done = false;
    }
    doc.body.removeChild(area);
    return done;
  }

  function copyText(text) {
    if (window.navigator.clipboard && window.isSecureContext) {
      return window.navigator.clipboard.writeText(text).then(
        function () { return true; },
        function () { return copyByHand(text); }
      );
    }
    return Promise.resolve(copyByHand(text));
  }

  var status = doc.querySelector("[data-status]");

  all("[data-copy]").forEach(function (button) {
    var name = button.textContent;
    button.addEventListener("click", function () {
      var source = button.previousElementSibling;
      copyText(textOf(source)).then(function (done) {
        var words = status.getAttribute(done ? "data-copied" : "data-failed");
        if (!done) window.getSelection().selectAllChildren(source);
        button.textContent = done ? words : name;
        status.textContent = words;
        button.focus();
        window.setTimeout(function () {
          button.textContent = name;
          status.textContent = "";
        }, 4000);
      });
    });
  });

  // More scripts: what lies beside this one, under Trusted Types, and nothing else
  var base = doc.currentScript.src.replace(/[^/]*$/, "");
  var policy = window.trustedTypes && window.trustedTypes.createPolicy("help", {
    createScriptURL: function (url) {
      var parts = new URL(url, location.href).href.split(base);
      if (parts[0] || !/^(app|search[\w-]*)\.\w+\.js$/.test(parts[1])) throw new TypeError(url);
      return url;
    }
  });

  function addScript(url) {
    var part = doc.createElement("script");
    part.async = false;
    part.src = policy ? policy.createScriptURL(url) : url;
    doc.head.appendChild(part);
  }

  function addStyle(url) {
    var part = doc.createElement("link");
    part.rel = "stylesheet";
    part.href = url;
    return doc.head.appendChild(part);
  }

  // Search: its style, code and index come with the first touch
  var search = doc.querySelector("[data-search]");
  if (search) {
    var box = doc.getElementById("q");
    box.autocomplete = "off";
    box.enterKeyHint = "search";
    box.setAttribute("aria-controls", "results");
    var wanted = search.getAttribute("data-search").split(" ");
    var load = function () {
      if (wanted.length) addStyle(wanted.shift());
      wanted.splice(0).forEach(addScript);
    };
    ["focusin", "pointerdown"].forEach(function (touch) { search.addEventListener(touch, load); });
    if (search.contains(doc.activeElement) || (doc.querySelector(".search-page") && location.search)) load();
  }

  // The language switch stays at the same heading
  var twin = doc.querySelector("[data-keep]");
  if (twin) twin.addEventListener("click", function () { twin.hash = location.hash; });

  // Notices
  function notice(words) {
    var box = doc.createElement("p");
    box.className = "notice";
    box.setAttribute("role", "note");
    box.textContent = words;
    doc.body.insertBefore(box, doc.querySelector("header"));
  }

  var next = doc.querySelector("[data-next]");
  if (next && new Date() > new Date(next.getAttribute("datetime") + "T23:59:59")) notice(next.getAttribute("data-stale"));
  // Android gives an app's own files an address that looks like the web
  var hosts = (root.getAttribute("data-hosts") || "").split(/[\s,]+/).filter(Boolean);
  var known = hosts.concat("appassets.androidplatform.net");
  if (hosts.length && /^http/.test(location.protocol) && known.indexOf(location.hostname) < 0) {
    notice(root.getAttribute("data-copy-of"));
  }

  // The other doors: an app's web view, a saved copy
  var webkit = window.webkit && window.webkit.messageHandlers;
  if (root.hasAttribute("data-mode") || window.HelpHost || (webkit && webkit.helpHost) || !/^http/.test(location.protocol)) {
    addScript(base + "app.js");
  }
})();
