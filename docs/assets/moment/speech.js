// What a voice is given to say: a text cut into sentences, and numbers digit by digit.

const AMOUNT = /^(Rp.*|\d{1,3}([.,]\d{3})+)$/i;
const DATE = /^\d{1,4}([/-])\d{1,2}\1\d{1,4}$/;
const TIME = /^\d{1,2}[.:]\d\d$/;
// What is dialled or copied: four figures in a row, or a first one that counts for nothing
const NUMBER = /\d{4}|^[+0]\d/;

/**
 * Returns the text in pieces, of which all but the last end a sentence; a shortened word ends none.
 * @param {string} text
 * @param {string[]} abbreviations without their full stop
 */
export function sentencesOf(text, abbreviations) {
  const pieces = [""];
  for (const part of text.match(/\s*\S+\s*/g) || []) {
    pieces[pieces.length - 1] += part;
    const word = part.trim();
    const isEnd = /[.!?]["”’)]*$/.test(word) && /\s$/.test(part);
    if (isEnd && !abbreviations.includes(word.slice(0, -1))) pieces.push("");
  }
  return pieces.filter(Boolean);
}

/**
 * @param {string} token
 * @param {string[]} digits the words for 0 to 9
 */
function digitByDigit(token, digits) {
  const signs = token.replace(/[^\da-z+]+/gi, " ").replace(/\+/g, " plus ");
  return signs
    .replace(/\d/g, digit => ` ${digits[Number(digit)]} `)
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Returns a sentence as it is to be said: numbers that are dialled or copied digit by digit, amounts, days and times
 * as the voice says them, and an empty blank by its name.
 * @param {string} sentence
 * @param {string[]} digits
 */
export function spoken(sentence, digits) {
  return sentence
    .replace(/\[([^\]]*)\]/g, (_, name) =>
      name.replace(/[A-Z]{4,}/g, (/** @type {string} */ word) => word.toLowerCase())
    )
    .replace(/\+?\d[\d-]*(?: \d{2,5}(?![\d./:,-]))+|[\w+][\w.,/:+-]*\w/g, token =>
      AMOUNT.test(token) || DATE.test(token) || TIME.test(token) || !NUMBER.test(token)
        ? token
        : digitByDigit(token, digits)
    )
    .replace(/\s+/g, " ")
    .trim();
}
