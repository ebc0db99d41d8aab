// Chooses for each article the few short messages that say most of what speaks for it: they are shown with its results.

const SAID = 3;
// Typed words tell no situation, and a long message is not read.
const LEAST = 24;
const SHORT = 50;

/** @typedef {{text: string, label: number, row: string[]}} Message a text with its article and its features */

/** A Chinese character tells as much as three letters. */
const lengthOf = text => text.length + 2 * (text.match(/[\u3400-\u9fff]/g) || []).length;

/**
 * Returns the typical messages of each class, divided by |.
 * @param {Message[]} messages
 * @param {import("./regression.mjs").Samples} samples
 * @param {Float64Array} weights
 */
export function typical(messages, { classes, numbers }, weights) {
  return Array.from({ length: classes }, (_, label) => {
    const own = messages.filter(message => message.label === label);
    const worth = new Map();
    for (const name of own.flatMap(({ row }) => row.filter(each => numbers.has(each)))) {
      const weight = Math.max(0, weights[numbers.get(name) * classes + label]);
      worth.set(name, (worth.get(name) || 0) + weight);
    }
    return chosen(
      own.filter(({ text }) => lengthOf(text) >= LEAST && lengthOf(text) <= SHORT && !text.includes("|")),
      worth
    ).join("|");
  });
}

/**
 * Takes the best message for its length, and each next one for what the ones before it don't say.
 * @param {Message[]} messages
 * @param {Map<string, number>} worth what each feature says
 */
function chosen(messages, worth) {
  const texts = [];
  const left = messages.slice();
  while (texts.length < SAID && left.length) {
    const values = left.map(
      ({ row, text }) => row.reduce((sum, name) => sum + (worth.get(name) || 0), 0) / Math.sqrt(lengthOf(text))
    );
    const [best] = left.splice(values.indexOf(Math.max(...values)), 1);
    texts.push(best.text);
    for (const name of best.row) worth.delete(name);
  }
  return texts;
}
