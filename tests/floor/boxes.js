// Where everything of a page stands, for a comparison of two browsers; runs in Chromium 80.
(() => {
  "use strict";
  const root = document.documentElement;
  const skipped = ".hidden, .skip, thead, [hidden], script, style, br, template";
  const isOpen = element => {
    const closed = element.parentElement.closest("details:not([open])");
    return !closed || (element.localName === "summary" && element.parentElement === closed && isOpen(closed));
  };
  const text = element => (element.textContent || "").replace(/\s+/g, " ").trim().slice(0, 30);

  function seen() {
    return [...document.body.querySelectorAll("*")].filter(
      element =>
        !element.closest(skipped) &&
        isOpen(element) &&
        element.getClientRects().length &&
        getComputedStyle(element).visibility === "visible"
    );
  }

  const name = element => `${element.localName}.${element.className || ""} “${text(element)}”`;

  /** Text that is not whole on the screen, and what stands over something else. */
  function faults() {
    const lines = root.scrollWidth > innerWidth ? [`the page is ${root.scrollWidth} wide`] : [];
    const all = seen();
    for (const element of all) {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const scrolls = element.parentElement.closest(".table, pre, .search__results");
      if (!scrolls && box.right > innerWidth + 1) lines.push(`past the edge: ${name(element)}`);
      const cut = /hidden|clip/.test(style.overflow);
      if (cut && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
        lines.push(`cut off: ${name(element)}`);
    }
    return lines.concat(overlaps(all));
  }

  function overlaps(all) {
    const leaves = all.filter(e => e.matches("a, button, summary, input, p, li, dt, dd, td, h1, h2, h3"));
    const boxes = leaves.filter(e => !e.closest(".help-bar")).map(e => ({ e, b: e.getBoundingClientRect() }));
    const found = [];
    boxes.forEach(({ e, b }, index) => {
      for (const { e: other, b: c } of boxes.slice(index + 1, index + 8)) {
        if (e.contains(other) || other.contains(e) || getComputedStyle(e).display === "inline") continue;
        if (getComputedStyle(other).display === "inline") continue;
        const width = Math.min(b.right, c.right) - Math.max(b.left, c.left);
        const height = Math.min(b.bottom, c.bottom) - Math.max(b.top, c.top);
        if (width > 1 && height > 1) found.push(`${name(e)} overlaps ${name(other)}`);
      }
    });
    return found;
  }

  /** Of each box: its place in its parent, its width, and the gap to what stands before it, beside or above. */
  function boxes() {
    const all = seen().filter(e => !e.matches(".help-bar, table *") && getComputedStyle(e).display !== "inline");
    const known = new Set(all);
    return all.map(element => {
      const box = element.getBoundingClientRect();
      const parent = element.parentElement.getBoundingClientRect();
      let before = element.previousElementSibling;
      while (before && !known.has(before)) before = before.previousElementSibling;
      const other = before && before.getBoundingClientRect();
      let gap = box.top - parent.top;
      if (other) gap = other.bottom > box.top + 1 ? box.left - other.right : box.top - other.bottom;
      return [name(element), ...[box.left - parent.left, box.width, gap].map(number => Math.round(number * 10) / 10)];
    });
  }

  window.floor = { faults, boxes };
})();
