// Before the first paint: the reader's theme, and in an app's web view what the app asks for in the address.
(function () {
  "use strict";
  var root = document.documentElement;
  var asked = new URLSearchParams(window.location.search);
  var carried = [];

  // Takes a parameter that `apply` accepts; a wrong one is left out, alone.
  function take(name, pattern, apply) {
    var value = asked.get(name);
    if (value !== null && pattern.test(value) && apply(value) !== false) carried.push(name + "=" + value);
  }

  root.classList.remove("no-js");
  root.classList.add("js");
  try {
    var theme = window.localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
  } catch (error) {
    // No storage: the theme follows the system.
  }

  take("mode", /^app$/, function () {
    root.setAttribute("data-mode", "app");
  });
  if (carried.length) {
    take("theme", /^(dark|light)$/, function (value) {
      root.setAttribute("data-theme", value);
    });
    take("fs", /^\d(\.\d{1,3})?$/, function (value) {
      if (value < 0.85 || value > 2) return false;
      root.style.fontSize = value * 100 + "%";
    });
    take("inset", /^(1?\d?\d|200)(,(1?\d?\d|200)){3}$/, function (value) {
      value.split(",").forEach(function (side, index) {
        root.style.setProperty("--inset-" + "trbl".charAt(index), side + "px");
      });
    });
    root.setAttribute("data-carry", carried.join("&"));
  }
})();
