// The triage that apps open has every language on it: leaves the one that the address asks for, else the browser's.
(() => {
  "use strict";
  const parts = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-language]"))];
  const asked = new URLSearchParams(window.location.search).get("lang");
  const wanted = [asked || "", ...(window.navigator.languages || [window.navigator.language || ""]), "GUIDE_X_DEFAULT"];

  /** @param {string} language */
  function find(language) {
    return parts.find(part => part.lang.slice(0, 2) === language.slice(0, 2).toLowerCase());
  }

  const shown = wanted.map(find).find(Boolean) || parts[0];
  for (const part of parts) if (part !== shown) part.remove();
  document.documentElement.lang = shown.lang;
  document.title = shown.getAttribute("data-title") || "";
})();
