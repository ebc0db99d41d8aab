// Goes on from a short address to its article: in the language that the address asks for, else the browser's.
(function () {
  "use strict";
  var links = Array.prototype.slice.call(document.querySelectorAll("a[hreflang]"));
  var asked = new URLSearchParams(window.location.search).get("lang");
  var wanted = [asked || ""].concat(window.navigator.languages || [window.navigator.language || ""], "en");

  function find(language) {
    return links.filter(function (link) { return link.hreflang.slice(0, 2) === language.slice(0, 2).toLowerCase(); })[0];
  }

  var link = wanted.map(find).filter(Boolean)[0] || links[0];
  var carried = document.documentElement.getAttribute("data-carry");
  if (carried) link.search = carried;
  link.hash = window.location.hash;
  window.location.replace(link.href);
})();
