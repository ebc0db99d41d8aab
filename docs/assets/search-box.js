// The search box: a combobox whose list is links; full screen on a phone; text is set as text, never as markup.
(function () {
  "use strict";
  var doc = document, data = window.helpSearchIndex, words = data.words;
  var form = doc.querySelector("[data-search]"), box = form.parentNode;
  var input = form.querySelector("input"), panel = box.querySelector("[data-search-results]");
  var page = doc.querySelector(".search-page"), status = doc.querySelector("[data-status]");
  var root = form.getAttribute("data-search").split(" ")[2].replace(/assets\/[^/]*$/, "");
  var home = root + (data.lang === "en" ? "en/" : "");
  var narrow = window.matchMedia("(max-width: 47.99rem)");
  var ranker = null, options = [], active = -1, answered = null, waiting = 0;
  var lead = page ? Array.prototype.slice.call(page.querySelectorAll(".md-typeset > p")) : [];
  var typed = input.value, LIMIT = page ? 20 : 8, LONGEST = 500;

  var list = new window.helpSearchList(data, home, root, function (text) {
    input.value = text;
    input.focus();
    answer();
  });

  // Answering

  function ready() {
    if (!ranker) ranker = new window.helpSearchRanker(data);
    return ranker;
  }

  // A pasted book would hold up the page: the field keeps its beginning, the answer is for the whole.
  function takeIn(text) {
    typed = text;
    if (text.length > LONGEST) input.value = text.slice(0, LONGEST);
    else if (input.value !== text) input.value = text;
  }

  function answer() {
    if (input.value !== typed.slice(0, LONGEST)) typed = input.value;
    var query = typed;
    waiting = 0;
    if (query === answered) return show(true);
    answered = query;
    choose(-1);
    options = [];
    while (panel.firstChild) panel.removeChild(panel.firstChild);
    if (/\S/.test(query)) {
      options = list.render(panel, ready(), query, LIMIT);
      tell(words.count.replace("%s", options.length), options.length);
    }
    if (page) lead.forEach(function (element) { element.hidden = /\S/.test(query); });
    panel.setAttribute("data-query", query);
    show(true);
  }

  function tell(text, count) {
    if (status) status.textContent = text;
    var event = doc.createEvent("CustomEvent");
    event.initCustomEvent("help:search", true, false, { len: typed.length, results: count });
    box.dispatchEvent(event);
  }

  // Showing and choosing

  function show(wanted) {
    var isShown = wanted && panel.firstChild !== null;
    panel.hidden = !isShown;
    input.setAttribute("aria-expanded", String(isShown && options.length > 0));
    input.setAttribute("aria-controls", options.length ? "search-list" : "results");
    if (!isShown) choose(-1);
  }

  function choose(position) {
    if (options[active]) options[active].setAttribute("aria-selected", "false");
    active = position;
    if (!options[active]) return input.removeAttribute("aria-activedescendant");
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  }

  function open() {
    if (answered !== null && /\S/.test(input.value)) show(true);
    if (!page && narrow.matches) screen.open();
  }

  // `keepEntry`: the entry that Back would go to is gone already, or is about to be replaced.
  function close(keepEntry) {
    if (!page) show(false);
    screen.close(keepEntry);
  }

  function soon() {
    if (!waiting) waiting = window.setTimeout(answer, 0);
  }

  var screen = new window.helpSearchScreen(box, form, words.close, function () {
    close();
    input.blur();
  });

  input.addEventListener("input", function (event) {
    if (event.isComposing) return;
    takeIn(input.value);
    soon();
  });
  input.addEventListener("compositionend", soon);
  input.addEventListener("focus", open);
  input.addEventListener("click", open);

  input.addEventListener("keydown", function (event) {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event);
    else if (event.key === "Escape") leave(event);
    else if (event.key === "Enter" && options[active]) {
      event.preventDefault();
      options[active].click();
    }
  });

  function move(event) {
    if (!options.length) return;
    event.preventDefault();
    show(true);
    var step = event.key === "ArrowDown" ? 1 : -1, count = options.length;
    choose(active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count);
  }

  function leave(event) {
    event.preventDefault();
    if (screen.isFull || (!panel.hidden && !page)) close();
    else clear();
  }

  function clear() {
    input.value = "";
    answer();
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    answer();
    var carried = doc.documentElement.getAttribute("data-carry");
    var query = "?" + new URLSearchParams({ q: input.value.slice(0, 200) }).toString() + (carried ? "&" + carried : "");
    if (!page) return void window.location.assign(form.action.split("?")[0] + query);
    try {
      window.history.replaceState(null, "", query);
    } catch (error) {
      // The address stays as it is: a sandboxed frame may not change it.
    }
  });

  // In full screen the search has its own entry in the history: the article takes its place.
  panel.addEventListener("click", function (event) {
    var target = event.target.closest("a");
    if (!target) return;
    if (!screen.hasEntry || event.ctrlKey || event.metaKey || event.shiftKey) return close(true);
    event.preventDefault();
    close(true);
    window.location.replace(target.href);
  });

  window.addEventListener("popstate", function () {
    if (!screen.isFull) return;
    close(true);
    input.blur();
  });
  doc.addEventListener("pointerdown", function (event) {
    if (!screen.isFull && !box.contains(event.target) && !panel.contains(event.target)) close();
  });
  box.addEventListener("focusout", function (event) {
    if (event.relatedTarget && !box.contains(event.relatedTarget) && !panel.contains(event.relatedTarget)) close();
  });

  if (page) {
    page.insertBefore(panel, page.lastElementChild);
    panel.classList.add("search__results--page");
    var asked = new URLSearchParams(window.location.search).get("q");
    if (asked && !input.value) takeIn(asked);
  }
  if (doc.activeElement === input) open();
  window.setTimeout(function () {
    ready();
    if (input.value && typed !== answered) answer();
  }, 0);
})();
