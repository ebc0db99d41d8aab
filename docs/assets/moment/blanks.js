// The fields for the blanks of the messages: what is typed stays on this page.
import { findAll, make, wordsOf } from "./dom.js";

const blanks = findAll("[data-blank]");

/**
 * @param {string} name
 * @param {string} value
 */
function fill(name, value) {
  for (const blank of blanks.filter(each => each.getAttribute("data-blank") === name)) {
    blank.textContent = value || name;
    blank.classList.toggle("filled", Boolean(value));
  }
}

/**
 * @param {HTMLElement} cell
 * @param {number} index
 */
function makeField(cell, index) {
  const input = document.createElement("input");
  const label = /** @type {Element} */ (cell.previousElementSibling);
  const name = /** @type {Node} */ (label.firstChild).textContent || "";
  input.name = name;
  label.id = `blank-${index}`;
  input.setAttribute("aria-labelledby", label.id);
  input.autocomplete = "off";
  input.inputMode = cell.getAttribute("data-input") || "text";
  input.placeholder = cell.textContent || "";
  cell.textContent = "";
  cell.append(input);
  input.addEventListener("input", () => fill(name, input.value.trim()));
}

/** @param {HTMLInputElement} box which says that a sentence is true */
function follow(box) {
  for (const sentence of findAll("[data-optional]", /** @type {Element} */ (box.closest(".message")))) {
    sentence.toggleAttribute("data-on", box.checked);
  }
}

/** Gives each blank a field, and each sentence that may be untrue to the reader's tick. */
export function readyBlanks() {
  findAll(".blanks dd").forEach(makeField);
  for (const list of findAll(".blanks dl")) list.before(make("p", "", wordsOf("stays")));
  for (const box of /** @type {HTMLInputElement[]} */ (findAll("[data-add]"))) {
    follow(box);
    box.addEventListener("change", () => follow(box));
  }
}

/** @param {string} name opens the fields at the blank of this name */
export function openField(name) {
  const input = findAll(".blanks input").find(each => each.getAttribute("name") === name);
  for (
    let place = input && input.closest("details");
    place;
    place = (place.parentElement || place).closest("details")
  ) {
    if (place.open) break;
    place.open = true;
  }
  if (input) input.focus();
}
