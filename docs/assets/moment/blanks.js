// The fields for the blanks of the messages: what is typed stays on this page.
import { copied, findAll, make, makeButton, wordsOf } from "./dom.js";

/**
 * @param {string} name
 * @returns {HTMLInputElement[]}
 */
const fieldsOf = name => /** @type {HTMLInputElement[]} */ (findAll("input[name]")).filter(each => each.name === name);

/** @param {HTMLInputElement} input in which a reader has typed: all that has its blank shows the same */
function fill(input) {
  const value = input.value.trim();
  for (const blank of findAll("[data-blank]").filter(each => each.getAttribute("data-blank") === input.name)) {
    blank.textContent = value || input.name;
    blank.classList.toggle("filled", Boolean(value));
  }
  for (const other of fieldsOf(input.name)) if (other !== input) other.value = input.value;
}

/**
 * @param {HTMLElement} cell
 * @param {number} index
 */
function makeField(cell, index) {
  const input = document.createElement("input");
  const label = /** @type {Element} */ (cell.previousElementSibling);
  input.name = /** @type {Node} */ (label.firstChild).textContent || "";
  label.id = `blank-${index}`;
  input.setAttribute("aria-labelledby", label.id);
  input.autocomplete = "off";
  input.inputMode = cell.getAttribute("data-input") || "text";
  input.placeholder = `${wordsOf("example")} ${cell.textContent}`;
  cell.textContent = "";
  cell.append(input);
}

/**
 * Returns one more field for a blank, with its label around it.
 * @param {string} name
 */
function anotherField(name) {
  const [input] = fieldsOf(name);
  const copy = /** @type {HTMLInputElement} */ (input.cloneNode());
  copy.value = input.value;
  copy.removeAttribute("aria-labelledby");
  const term = /** @type {Element} */ (document.getElementById(input.getAttribute("aria-labelledby") || ""));
  return make("label", "", ...copied(term), copy);
}

/**
 * Returns a button that puts the fields of some blanks in the place of the line that names them.
 * @param {string[]} names
 * @param {Element} line
 */
export function fillButton(names, line) {
  return makeButton("fill", wordsOf("fill"), () => {
    const fields = make("div", "fields", ...names.map(anotherField), make("p", "", wordsOf("stays")));
    line.replaceWith(fields);
    findAll("input", fields)[0].focus();
  });
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
  document.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.name.startsWith("[")) fill(target);
  });
  for (const box of /** @type {HTMLInputElement[]} */ (findAll("[data-add]"))) {
    follow(box);
    box.addEventListener("change", () => follow(box));
  }
}
