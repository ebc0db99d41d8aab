// The triage that apps open has every language on it: leaves the one that its reader wants.
import { wanted } from "./language.js";

const parts = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-language]"))];
const shown = wanted(parts, each => each.lang);
for (const part of parts) if (part !== shown) part.remove();
document.documentElement.lang = shown.lang;
document.title = shown.getAttribute("data-title") || "";
