// The other doors. An app's parameters travel along links; a saved copy says since when; and the app around a page
// hears what its reader does: one way, in version 1, nothing personal, never what was typed.
(function () {
  "use strict";
  var doc = document;
  var root = doc.documentElement;
  var words = window.helpWords[root.lang];
  var article = doc.querySelector("[data-slug]");
  var id = article && article.getAttribute("data-slug");
  var help = doc.getElementById("need-help");

  // Links of the site take the parameters along
  var carried = root.getAttribute("data-carry");
  function carry(event) {
    var link = event.target.closest("a[href]");
    if (!link || /^(#|[a-z][\w+.-]*:|\/\/)/i.test(link.getAttribute("href")) || /[?&]mode=/.test(link.search)) return;
    link.search += (link.search ? "&" : "?") + carried;
  }
  if (carried) {
    doc.addEventListener("click", carry, true);
    doc.addEventListener("auxclick", carry, true);
    var form = doc.querySelector("[data-search]");
    new URLSearchParams(carried).forEach(function (value, name) {
      var field = doc.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      if (form) form.appendChild(field);
    });
  }

  // An app's own files and a folder are copies, saved on the day of their build
  if (!/^http/.test(window.location.protocol) || window.location.hostname === "appassets.androidplatform.net") {
    var sheet = doc.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = doc.currentScript.src.replace(/[^/]*$/, "saved.css");
    sheet.onload = function () {
      var line = doc.createElement("p");
      line.className = "reviewed";
      line.textContent = window.getComputedStyle(root).getPropertyValue("--saved").replace(/["']/g, "").trim();
      var reviewed = doc.querySelector(".reviewed");
      if (reviewed) reviewed.parentNode.insertBefore(line, reviewed.nextSibling);
      else doc.getElementById("main").appendChild(line);
    };
    doc.head.appendChild(sheet);
  }

  // The app around this page
  var handlers = window.webkit && window.webkit.messageHandlers;
  if (!window.HelpHost && !(handlers && handlers.helpHost)) return;

  function send(type, data) {
    var event = Object.assign({ v: 1, type: type }, data);
    try {
      if (window.HelpHost) window.HelpHost.postMessage(JSON.stringify(event));
      else handlers.helpHost.postMessage(event);
    } catch (error) {
      // The app doesn't listen any more: the page goes on without it.
    }
  }

  var isOpen = false;
  function escalate() {
    if (isOpen) return;
    isOpen = true;
    var data = { id: id };
    if (help.hasAttribute("data-case")) {
      data.case = help.getAttribute("data-case");
      data.urgency = help.getAttribute("data-urgency");
    }
    send("escalate_open", data);
  }

  doc.addEventListener("click", function (event) {
    var link = event.target.closest("a[href]");
    if (!link) return;
    tellSearch();
    var channel = link.closest("[data-channel]");
    if (channel && id) send("channel_tap", { id: id, channel: channel.getAttribute("data-channel") });
    if (/^https?:/.test(link.protocol) && link.host !== window.location.host) send("external_link", { host: link.hostname });
    if (help && link.hash === "#need-help" && link.pathname === window.location.pathname) escalate();
  });

  // A query is told when typing rests, or when the reader goes on: half a word finds nothing, and says nothing
  var asked = null, resting = 0;
  function tellSearch() {
    window.clearTimeout(resting);
    if (!asked) return;
    send("search", { len: asked.len, results: asked.results });
    if (!asked.results) send("zero_results", { len: asked.len });
    asked = null;
  }

  doc.addEventListener("help:search", function (event) {
    asked = event.detail.len ? event.detail : null;
    window.clearTimeout(resting);
    resting = window.setTimeout(tellSearch, 1000);
  });
  window.addEventListener("pagehide", tellSearch);

  // Was this helpful? Asked only here, where somebody hears the answer
  function make(tag, text, name) {
    var element = doc.createElement(tag);
    if (text) element.textContent = text;
    if (name) element.className = name;
    return element;
  }

  function choices(question, names, choose) {
    var group = make("div", "", "theme");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", question);
    group.appendChild(make("span", question, "theme__name"));
    names.forEach(function (name) {
      var button = make("button", words[name]);
      button.type = "button";
      button.addEventListener("click", function () { choose(name); });
      group.appendChild(button);
    });
    return group;
  }

  function ask() {
    var box = make("div"), status = doc.querySelector("[data-status]");
    box.setAttribute("data-feedback", "");

    function next(element) {
      box.replaceChild(element, box.firstChild);
      element.tabIndex = -1;
      element.focus();
    }

    function thank() {
      next(make("p", words.thanks));
      status.textContent = words.thanks;
    }

    function answer(value) {
      send("feedback", { id: id, lang: root.lang, value: value });
      if (value === "yes") return thank();
      next(choices(words.why, ["differs", "unclear", "failed", "other"], function (reason) {
        send("feedback", { id: id, lang: root.lang, value: value, reason: reason });
        thank();
      }));
    }

    box.appendChild(choices(words.ask, ["yes", "no"], answer));
    article.appendChild(box);
  }

  send("ready", { lang: root.lang });
  if (id) {
    send("article_view", { id: id, lang: root.lang });
    ask();
  }
  if (help && window.IntersectionObserver) {
    var watcher = new IntersectionObserver(function (seen) {
      if (!seen[seen.length - 1].isIntersecting) return;
      watcher.disconnect();
      escalate();
    });
    watcher.observe(help);
  }
  var day = doc.querySelector("[data-next]");
  if (day && new Date() > new Date(day.getAttribute("datetime") + "T23:59:59")) send("stale", { next: day.getAttribute("datetime") });
})();
