// What the search shows: the results as links, and the hints around them. Text is set as text, never as markup.
(function () {
  "use strict";
  var doc = document, view = window.helpSearchView;

  // `home` and `root` are the addresses of the language and of the site; `again` takes a corrected query.
  function List(data, home, root, again) {
    this.data = data;
    this.words = data.words;
    this.home = home;
    this.root = root;
    this.again = again;
  }

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

  function marked(index, element, text, marks) {
    var at = 0;
    view.ranges(index, text, marks).forEach(function (range) {
      element.appendChild(doc.createTextNode(text.slice(at, range[0])));
      element.appendChild(make("mark", "", text.slice(range[0], range[1])));
      at = range[1];
    });
    element.appendChild(doc.createTextNode(text.slice(at)));
    return element;
  }

  // Fills the empty panel with the answer to a query; returns the links of the results, in rank order.
  List.prototype.render = function (panel, ranker, query, limit) {
    var found = ranker.search(query, limit), words = this.words, count = found.results.length, options = [];
    var urgent = this.urgent(ranker.index, query);
    if (urgent) panel.appendChild(this.notice(urgent));
    if (!count || found.isWeak) panel.appendChild(make("p", "search__hint", count ? words.weak : words.none));
    if (found.corrected) panel.appendChild(this.suggestion(found.corrected));
    if (count) options = this.results(panel, ranker.index, found);
    if (found.isWeak) panel.appendChild(this.ways(ranker.index));
    return options;
  };

  List.prototype.results = function (panel, index, found) {
    var element = make("div", "search__list"), self = this;
    element.id = "search-list";
    element.setAttribute("role", "listbox");
    element.setAttribute("aria-label", this.words.results);
    panel.appendChild(element);
    return found.results.map(function (entry, position) {
      var item = view.describe(index, entry, found.units);
      return element.appendChild(self.option(index, item, position, found.marks));
    });
  };

  List.prototype.option = function (index, item, position, marks) {
    var element = link(this.home + item.path + ".html" + (item.id ? "#" + item.id : ""), "", "search__option");
    element.id = "search-option-" + position;
    element.tabIndex = -1;
    element.setAttribute("role", "option");
    element.setAttribute("aria-selected", "false");
    element.setAttribute("data-article", item.slug);
    element.appendChild(marked(index, make("strong", ""), item.title, marks));
    if (item.section) element.appendChild(marked(index, make("span", "search__section"), item.section, marks));
    element.appendChild(marked(index, make("span", "search__text"), view.clip(index, item.text, marks), marks));
    return element;
  };

  function titleOf(index, slug) {
    var documents = index.documents;
    for (var i = 0; i < documents.length; i++) {
      var path = documents[i].path;
      if (path.slice(path.lastIndexOf("/") + 1) === slug) return { path: path, title: index.unit(documents[i].first + 1) };
    }
    return null;
  }

  // The article for an emergency that the query speaks of, or nothing.
  List.prototype.urgent = function (index, query) {
    var text = " " + index.fold(window.helpSearchAnalysis.clean(query)).replace(/['\u2019]/g, "") + " ", table = this.words.urgent_words;
    var slug = Object.keys(table).filter(function (each) {
      return titleOf(index, each) && table[each].some(function (word) { return says(text, word); });
    })[0];
    return slug && titleOf(index, slug);
  };

  function says(text, word) {
    var at = text.indexOf(word);
    return at >= 0 && (!/^[a-z]/.test(word) || /[^a-z]/.test(text.charAt(at - 1)));
  }

  List.prototype.notice = function (item) {
    var element = make("p", "search__urgent", this.words.urgent + " ");
    element.appendChild(link(this.home + item.path + ".html", item.title));
    return element;
  };

  List.prototype.suggestion = function (text) {
    var element = make("p", "search__hint", this.words.did_you_mean + " "), button = make("button", "search__again", text), again = this.again;
    button.type = "button";
    button.addEventListener("click", function () { again(text); });
    element.appendChild(button);
    return element;
  };

  // Where else to look: the topics, all articles, support.
  List.prototype.ways = function (index) {
    var element = make("div", "search__ways"), items = make("ul", ""), root = this.root, support = titleOf(index, "contact-support");
    element.appendChild(make("p", "", this.words.topics));
    this.data.topics.concat([[this.words.all, this.home.slice(root.length) + "a-z.html"]]).forEach(function (topic) {
      items.appendChild(make("li", "")).appendChild(link(root + topic[1], topic[0]));
    });
    element.appendChild(items);
    if (support) element.appendChild(make("p", "")).appendChild(link(this.home + support.path + ".html", this.words.support));
    return element;
  };

  window.helpSearchList = List;
})();
