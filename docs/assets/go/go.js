// Goes on from a short address to its article, in the language that its reader wants.
import { wanted } from "./language.js";

const links = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[hreflang]"))];
const link = wanted(links, each => each.hreflang);
const carried = document.documentElement.getAttribute("data-carry");
if (carried) link.search = carried;
link.hash = window.location.hash;
window.location.replace(link.href);
