// Writes the model that docs/assets/search/situations.js reads: node training.mjs task.json, where scripts/search/train.py
// has put messages, and as short texts what articles are called and what is typed. In JavaScript, since the features must
// be those that the browser will take.
import { readFileSync } from "node:fs";
import { ALPHABET, HALF, MIDDLE, featuresOf, hash, sensesOf, stemmed } from "../../docs/assets/search/situations.js";
import { clean, folder } from "../../docs/assets/search/text.js";
import { Samples, train } from "./regression.mjs";
import { typical } from "./typical.mjs";

// Weights are rounded to multiples of it: measured, finer ones rank no better.
const WIDTH = 1.5;

/**
 * Writes a number in digits of ALPHABET.
 * @param {number} number
 */
export function written(number) {
  let text = "";
  let rest = number;
  for (; rest >= HALF; rest = Math.floor(rest / HALF)) text += ALPHABET[HALF + (rest % HALF)];
  return text + ALPHABET[rest];
}

/**
 * Returns the owners of a feature and its weights, as they are written.
 * @param {number[]} weights of all classes
 */
function row(weights) {
  let owners = "";
  let digits = "";
  let last = -1;
  weights.forEach((weight, owner) => {
    const whole = Math.max(-MIDDLE, Math.min(MIDDLE - 1, Math.round(weight / WIDTH)));
    if (!whole) return;
    owners += written(owner - last);
    digits += ALPHABET[MIDDLE + whole];
    last = owner;
  });
  return { owners: owners && owners + written(0), digits };
}

/**
 * Returns features, owners and weights as texts, in the order of their hashes; of two with one hash the more frequent stays.
 * @param {Samples} samples
 * @param {Float64Array} weights
 */
export function packed({ names, seen, classes }, weights) {
  const order = names.map((name, at) => ({ at, hash: hash(name), seen: seen.get(name) }));
  order.sort((one, other) => one.hash - other.hash || other.seen - one.seen || one.at - other.at);
  const texts = { features: "", owners: "", weights: "" };
  let last = -1;
  for (const feature of order) {
    const { owners, digits } = row([...weights.subarray(feature.at * classes, (feature.at + 1) * classes)]);
    if (!owners || feature.hash === last) continue;
    texts.features += written(feature.hash - Math.max(0, last));
    texts.owners += owners;
    texts.weights += digits;
    last = feature.hash;
  }
  return texts;
}

/** @param {any} task */
function learned({ old, simple, senses, slugs, messages, short }) {
  const fold = folder(old, simple);
  const lines = senses.map(line => stemmed(fold(line)));
  const known = sensesOf(lines);
  const read = ([slug, text]) => ({
    text,
    label: slugs.indexOf(slug),
    row: featuresOf(fold(clean(text, text.length)), known)
  });
  const told = messages.map(read);
  const all = [...told, ...short.map(read)];
  const samples = new Samples(
    all.map(each => each.row),
    all.map(each => each.label),
    slugs.length
  );
  const weights = train(samples);
  return { slugs, senses: lines, ...packed(samples, weights), said: typical(told, samples, weights) };
}

if (process.argv[2]) process.stdout.write(JSON.stringify(learned(JSON.parse(readFileSync(process.argv[2], "utf8")))));
