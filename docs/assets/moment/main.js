// What a button of a message does, once this script is there.
import { readyBlanks } from "./blanks.js";
import { openCard, readyCard } from "./card.js";
import { findAll } from "./dom.js";
import { readySaying } from "./say.js";
import { openMail, readyMail } from "./send.js";
import { openUntil } from "./until.js";

/** @type {Record<string, (button: HTMLElement, event: Event) => void>} */
const ACTS = { show: openCard, mail: openMail, until: openUntil };

readyBlanks();
readyCard();
readyMail();
readySaying();
// Until now a click was only noted, by site.js
for (const [act, run] of Object.entries(ACTS)) {
  for (const button of findAll(`.copy[data-${act}]`)) button.onclick = event => run(button, event);
}
