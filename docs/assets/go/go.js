// Goes on from a short address to its article: in the language that the address asks for, else the browser's.
(() => {
  "use strict";
  const links = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[hreflang]"))];
  const asked = new URLSearchParams(window.location.search).get("lang");
  const wanted = [asked || "", ...(window.navigator.languages || [window.navigator.language || ""]), "GUIDE_X_DEFAULT"];

  /** @param {string} language */
  function find(language) {
    return links.find(link => link.hreflang.slice(0, 2) === language.slice(0, 2).toLowerCase());
  }

  const link = wanted.map(find).find(Boolean) || links[0];
  const carried = document.documentElement.getAttribute("data-carry");
  if (carried) link.search = carried;
  link.hash = window.location.hash;
  window.location.replace(link.href);
})();
