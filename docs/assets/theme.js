// Before the first paint: the reader's theme, and in an app's web view what the app asks for in the address.
(() => {
  "use strict";
  const root = document.documentElement;
  const asked = new URLSearchParams(window.location.search);
  /** @type {string[]} */
  const carried = [];

  /**
   * Takes a parameter that `apply` accepts; a wrong one is left out, alone.
   * @param {string} name
   * @param {RegExp} pattern
   * @param {(value: string) => boolean | void} apply returns false for a value that it refuses
   */
  function take(name, pattern, apply) {
    const value = asked.get(name);
    if (value !== null && pattern.test(value) && apply(value) !== false) carried.push(name + "=" + value);
  }

  root.classList.remove("no-js");
  root.classList.add("js");
  try {
    const theme = window.localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
  } catch (error) {
    // No storage: the theme follows the system.
  }

  take("mode", /^app$/, () => root.setAttribute("data-mode", "app"));
  const isApp = carried.length > 0;
  // A browser may keep a storage for each file: there the theme travels along links, too.
  if (isApp || window.location.protocol === "file:")
    take("theme", /^(dark|light|auto)$/, value => root.setAttribute("data-theme", value));
  if (isApp) {
    take("fs", /^\d+(\.\d+)?$/, value => {
      root.style.fontSize = Math.min(Math.max(Number(value), 0.85), 2) * 100 + "%";
    });
    take("inset", /^\d+(\.\d+)?(,\d+(\.\d+)?){3}$/, value => {
      const sides = value.split(",");
      if (sides.some(side => Number(side) > 200)) return false;
      sides.forEach((side, index) => {
        root.style.setProperty("--inset-" + "trbl".charAt(index), side + "px");
      });
    });
  }
  if (carried.length) root.setAttribute("data-carry", carried.join("&"));
})();
