// Full screen on a phone: it has an entry of its own in the history, so that Back closes it.
(function () {
  "use strict";
  var doc = document;

  // `leave` is called by the button that closes; it stands before the form.
  function Screen(box, form, label, leave) {
    this.box = box;
    this.isFull = false;
    this.hasEntry = false;
    this.closer = doc.createElement("button");
    this.closer.className = "search__close";
    this.closer.textContent = label;
    this.closer.type = "button";
    this.closer.hidden = true;
    this.closer.addEventListener("click", leave);
    box.insertBefore(this.closer, form);
  }

  Screen.prototype.set = function (isFull) {
    this.isFull = isFull;
    this.box.classList.toggle("search--full", isFull);
    doc.documentElement.classList.toggle("search-is-open", isFull);
    this.closer.hidden = !isFull;
  };

  Screen.prototype.open = function () {
    if (this.isFull) return;
    this.set(true);
    try {
      window.history.pushState({ search: true }, "");
      this.hasEntry = true;
    } catch (error) {
      this.hasEntry = false;
    }
  };

  // With `keepEntry` the history is left alone: its entry is gone already, or is about to be replaced.
  Screen.prototype.close = function (keepEntry) {
    var hasEntry = this.hasEntry;
    if (!this.isFull) return;
    this.set(false);
    this.hasEntry = false;
    if (hasEntry && !keepEntry) window.history.back();
  };

  window.helpSearchScreen = Screen;
})();
