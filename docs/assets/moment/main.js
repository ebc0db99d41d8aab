// What a button of a message does, once this script is there.
import { readyBlanks } from "./blanks.js";
import { openCard, readyCard } from "./card.js";
import { openMail, readyMail } from "./send.js";
import { openUntil } from "./until.js";

/** @type {Record<string, (button: HTMLElement, event: Event) => void>} */
const ACTS = { show: openCard, mail: openMail, until: openUntil };

readyBlanks();
readyCard();
readyMail();
document.addEventListener("click", event => {
  const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".copy"));
  const act = button && Object.keys(ACTS).find(each => button.hasAttribute(`data-${each}`));
  if (button && act) ACTS[act](button, event);
});
