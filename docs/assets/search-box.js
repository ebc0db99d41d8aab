// The search box: a combobox whose list is links; full screen on a phone; text is set as text, never as markup.
(function () {
  "use strict";
  var doc = document, data = window.helpSearchIndex, words = data.words, view = window.helpSearchView;
  var form = doc.querySelector("[data-search]"), box = form.parentNode;
  var input = form.querySelector("input"), panel = box.querySelector("[data-search-results]");
  var page = doc.querySelector(".search-page"), status = doc.querySelector("[data-status]");
  var root = form.getAttribute("data-search").split(" ")[2].replace(/assets\/[^/]*$/, "");
  var home = root + (data.lang === "en" ? "en/" : "");
  var narrow = window.matchMedia("(max-width: 47.99rem)");
  var ranker = null, options = [], active = -1, answered = null, waiting = 0, isFull = false, hasEntry = false;
  var lead = page ? Array.prototype.slice.call(page.querySelectorAll(".md-typeset > p")) : [];
  var typed = input.value, LIMIT = page ? 20 : 8, LONGEST = 500;

  function make(tag, name, text) {
    var element = doc.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  }

  function link(href, text, name) {
    var element = make("a", name, text);
    element.href = href;
    return element;
  }

  function marked(element, text, marks) {
    var at = 0;
    view.ranges(ranker.index, text, marks).forEach(function (range) {
      element.appendChild(doc.createTextNode(text.slice(at, range[0])));
      element.appendChild(make("mark", "", text.slice(range[0], range[1])));
      at = range[1];
    });
    element.appendChild(doc.createTextNode(text.slice(at)));
    return element;
  }

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
    if (/\S/.test(query)) render(ready().search(query, LIMIT), query);
    if (page) lead.forEach(function (element) { element.hidden = /\S/.test(query); });
    panel.setAttribute("data-query", query);
    show(true);
  }

  function render(found, query) {
    var urgent = urgentSlug(query);
    if (urgent) panel.appendChild(notice(urgent));
    if (!found.results.length || found.isWeak) panel.appendChild(make("p", "search__hint", found.results.length ? words.weak : words.none));
    if (found.corrected) panel.appendChild(suggestion(found.corrected));
    if (found.results.length) panel.appendChild(list(found));
    if (found.isWeak) panel.appendChild(ways());
    tell(words.count.replace("%s", found.results.length), found.results.length);
  }

  function list(found) {
    var element = make("div", "search__list");
    element.id = "search-list";
    element.setAttribute("role", "listbox");
    element.setAttribute("aria-label", words.results);
    options = found.results.map(function (entry, position) {
      var item = view.describe(ranker.index, entry, found.units);
      return element.appendChild(option(item, position, found.marks));
    });
    return element;
  }

  function option(item, position, marks) {
    var element = link(home + item.path + ".html" + (item.id ? "#" + item.id : ""), "", "search__option");
    element.id = "search-option-" + position;
    element.tabIndex = -1;
    element.setAttribute("role", "option");
    element.setAttribute("aria-selected", "false");
    element.setAttribute("data-article", item.slug);
    element.appendChild(marked(make("strong", ""), item.title, marks));
    if (item.section) element.appendChild(marked(make("span", "search__section"), item.section, marks));
    element.appendChild(marked(make("span", "search__text"), view.clip(ranker.index, item.text, marks), marks));
    return element;
  }

  function titleOf(slug) {
    var documents = ready().index.documents;
    for (var i = 0; i < documents.length; i++) {
      var path = documents[i].path;
      if (path.slice(path.lastIndexOf("/") + 1) === slug) return { path: path, title: ranker.index.unit(documents[i].first + 1) };
    }
    return null;
  }

  function urgentSlug(query) {
    var text = " " + ready().index.fold(window.helpSearchAnalysis.clean(query)).replace(/['\u2019]/g, "") + " ";
    return Object.keys(words.urgent_words).filter(function (slug) {
      return titleOf(slug) && words.urgent_words[slug].some(function (word) {
        var at = text.indexOf(word);
        return at >= 0 && (!/^[a-z]/.test(word) || /[^a-z]/.test(text.charAt(at - 1)));
      });
    })[0];
  }

  function notice(slug) {
    var item = titleOf(slug), element = make("p", "search__urgent", words.urgent + " ");
    element.appendChild(link(home + item.path + ".html", item.title));
    return element;
  }

  function suggestion(text) {
    var element = make("p", "search__hint", words.did_you_mean + " "), button = make("button", "search__again", text);
    button.type = "button";
    button.addEventListener("click", function () {
      input.value = text;
      input.focus();
      answer();
    });
    element.appendChild(button);
    return element;
  }

  // Where else to look: the topics, all articles, support.
  function ways() {
    var element = make("div", "search__ways"), items = make("ul", ""), support = titleOf("contact-support");
    element.appendChild(make("p", "", words.topics));
    data.topics.concat([[words.all, (data.lang === "en" ? "en/" : "") + "a-z.html"]]).forEach(function (topic) {
      items.appendChild(make("li", "")).appendChild(link(root + topic[1], topic[0]));
    });
    element.appendChild(items);
    if (support) element.appendChild(make("p", "")).appendChild(link(home + support.path + ".html", words.support));
    return element;
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
    if (isFull || page || !narrow.matches) return;
    isFull = true;
    box.classList.add("search--full");
    doc.documentElement.classList.add("search-is-open");
    closer.hidden = false;
    try {
      window.history.pushState({ search: true }, "");
      hasEntry = true;
    } catch (error) {
      hasEntry = false;
    }
  }

  // `keepEntry`: the entry that Back would go to is gone already, or is about to be replaced.
  function close(keepEntry) {
    if (!page) show(false);
    if (!isFull) return;
    isFull = false;
    box.classList.remove("search--full");
    doc.documentElement.classList.remove("search-is-open");
    closer.hidden = true;
    if (hasEntry && !keepEntry) window.history.back();
    hasEntry = false;
  }

  function soon() {
    if (!waiting) waiting = window.setTimeout(answer, 0);
  }

  var closer = make("button", "search__close", words.close);
  closer.type = "button";
  closer.hidden = true;
  box.insertBefore(closer, form);
  closer.addEventListener("click", function () {
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
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!options.length) return;
      event.preventDefault();
      show(true);
      var step = event.key === "ArrowDown" ? 1 : -1, count = options.length;
      choose(active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (isFull || (!panel.hidden && !page)) close();
      else clear();
    } else if (event.key === "Enter" && options[active]) {
      event.preventDefault();
      options[active].click();
    }
  });

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
    if (!isFull || !hasEntry || event.ctrlKey || event.metaKey || event.shiftKey) return close(true);
    event.preventDefault();
    close(true);
    window.location.replace(target.href);
  });

  window.addEventListener("popstate", function () {
    if (!isFull) return;
    close(true);
    input.blur();
  });
  doc.addEventListener("pointerdown", function (event) {
    if (!isFull && !box.contains(event.target) && !panel.contains(event.target)) close();
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
