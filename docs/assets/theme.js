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
  if (carried.length) {
    take("theme", /^(dark|light)$/, value => root.setAttribute("data-theme", value));
    take("fs", /^\d(\.\d{1,3})?$/, value => {
      const scale = Number(value) * 100;
      if (scale < 85 || scale > 200) return false;
      root.style.fontSize = scale + "%";
    });
    take("inset", /^(1?\d?\d|200)(,(1?\d?\d|200)){3}$/, value => {
      value.split(",").forEach((side, index) => {
        root.style.setProperty("--inset-" + "trbl".charAt(index), side + "px");
      });
    });
    root.setAttribute("data-carry", carried.join("&"));
  }
})();
