// Links of the site take along what an app asks for in the address, or the theme that a reader of files has chosen.
(() => {
  "use strict";
  const root = document.documentElement;

  /** @param {Event} event */
  function carry(event) {
    const carried = root.getAttribute("data-carry");
    const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest("a[href]"));
    if (!carried || !link || /^(#|[a-z][\w+.-]*:|\/\/)/i.test(link.getAttribute("href") || "")) return;
    const rest = link.search.slice(1).split("&");
    link.search = [...rest.filter(each => each && !/^(mode|theme|fs|inset)=/.test(each)), carried].join("&");
  }
  document.addEventListener("click", carry, true);
  document.addEventListener("auxclick", carry, true);
})();
