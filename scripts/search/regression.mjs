// Multinomial logistic regression, kept sparse by an L1 penalty, in one thread, a fixed order and doubles: the same everywhere.

const STEPS = 80;
const STEPS_AFTER = 80;
const TURNS = 20;
// What a weight must say for it to be kept: its share of the whole loss, so that more messages keep more weights.
const SPARSE = 3.5;
const SMOOTH = 2e-5;
const SCALE = 2;
const isHan = name => /[\u3400-\u9fff]/.test(name);
// A pair of characters that hardly anybody writes says little, and there are thousands of them.
const leastOf = name => (isHan(name) ? 3 : 2);
const penaltyOf = (name, count) => ((isHan(name) ? 1.25 : 1) * SPARSE) / count;

/** Texts as rows of features; a feature counts by its rarity, a row is scaled by how many it has. */
export class Samples {
  /**
   * @param {string[][]} rows
   * @param {number[]} labels
   * @param {number} classes
   */
  constructor(rows, labels, classes) {
    this.rows = rows;
    this.labels = labels;
    this.classes = classes;
    /** @type {Map<string, number>} */
    this.seen = new Map();
    for (const row of rows) for (const name of row) this.seen.set(name, (this.seen.get(name) || 0) + 1);
  }

  /**
   * Keeps the features that are wanted and not too rare, in the order of their names.
   * @param {(name: string) => boolean} isWanted
   */
  keep(isWanted) {
    this.names = [...this.seen.keys()].filter(name => this.seen.get(name) >= leastOf(name) && isWanted(name)).sort();
    this.numbers = new Map(this.names.map((name, at) => [name, at]));
    this.rarity = this.names.map(name => SCALE * (1 + Math.log((1 + this.rows.length) / (1 + this.seen.get(name)))));
    const known = this.rows.map(row => row.filter(name => this.numbers.has(name)));
    this.features = known.map(row => Int32Array.from(row, name => this.numbers.get(name)));
    this.values = this.features.map(row => Float64Array.from(row, at => this.rarity[at] / Math.sqrt(row.length)));
  }

  /** An upper bound of the loss's curvature: half the largest eigenvalue of the mean square, by the power method. */
  curvature() {
    let vector = new Float64Array(this.names.length).fill(1);
    let length = 1;
    for (let turn = 0; turn < TURNS; turn++) {
      const next = new Float64Array(vector.length);
      this.features.forEach((row, i) => {
        let product = 0;
        row.forEach((at, j) => (product += this.values[i][j] * vector[at]));
        row.forEach((at, j) => (next[at] += this.values[i][j] * product));
      });
      length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
      vector = next.map(value => value / length);
    }
    return (0.5 * 1.05 * length) / this.rows.length;
  }

  /**
   * Returns the gradient of the mean loss.
   * @param {Float64Array} weights by feature and class
   */
  gradient(weights) {
    const { classes, features, values, labels } = this;
    const gradient = new Float64Array(weights.length);
    const scores = new Float64Array(classes);
    features.forEach((row, i) => {
      const own = values[i];
      scores.fill(0);
      for (let j = 0; j < row.length; j++) {
        for (let k = 0, start = row[j] * classes; k < classes; k++) scores[k] += own[j] * weights[start + k];
      }
      toErrors(scores, labels[i], features.length);
      for (let j = 0; j < row.length; j++) {
        for (let k = 0, start = row[j] * classes; k < classes; k++) gradient[start + k] += own[j] * scores[k];
      }
    });
    return gradient;
  }

  /**
   * FISTA (Beck and Teboulle 2009): gradient steps with momentum; a weight below its penalty becomes none.
   * @param {Float64Array} start
   * @param {number} steps
   * @param {number} smooth the L2 penalty
   * @param {(at: number) => number} sparse the L1 penalty of a weight; Infinity: it stays none
   */
  fit(start, steps, smooth, sparse) {
    let weights = start;
    const ahead = start.slice();
    const rate = 1 / (this.curvature() + smooth);
    for (let step = 0, pace = 1; step < steps; step++) {
      const gradient = this.gradient(ahead);
      const nextPace = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
      const next = weights.map((_, at) => {
        const value = ahead[at] - rate * (gradient[at] + smooth * ahead[at]);
        return Math.sign(value) * Math.max(0, Math.abs(value) - rate * sparse(at)) || 0;
      });
      for (let at = 0; at < next.length; at++) {
        ahead[at] = next[at] + ((pace - 1) / nextPace) * (next[at] - weights[at]);
      }
      weights = next;
      pace = nextPace;
    }
    return weights;
  }
}

/**
 * Turns scores into the shares that they stand for, less 1 where the label is: the error of one of `count` samples.
 * @param {Float64Array} scores
 * @param {number} label
 * @param {number} count
 */
function toErrors(scores, label, count) {
  const most = scores.reduce((one, other) => Math.max(one, other), -Infinity);
  let sum = 0;
  for (let k = 0; k < scores.length; k++) sum += scores[k] = Math.exp(scores[k] - most);
  for (let k = 0; k < scores.length; k++) scores[k] /= sum * count;
  scores[label] -= 1 / count;
}

/**
 * Fits with the penalty to learn which weights matter, then those alone without it; leaves only their features.
 * Returns the weights of the features as they stand, their rarity counted in, by feature and class.
 * @param {Samples} samples
 */
export function train(samples) {
  const { classes } = samples;
  samples.keep(() => true);
  const penalties = samples.names.map(name => penaltyOf(name, samples.rows.length));
  const none = new Float64Array(samples.names.length * classes);
  const first = samples.fit(none, STEPS, 0, at => penalties[Math.floor(at / classes)]);
  const own = new Map(samples.names.map((name, at) => [name, first.subarray(at * classes, (at + 1) * classes)]));
  samples.keep(name => own.has(name) && own.get(name).some(weight => weight !== 0));
  const start = new Float64Array(samples.names.length * classes);
  samples.names.forEach((name, at) => start.set(own.get(name), at * classes));
  const last = samples.fit(start, STEPS_AFTER, SMOOTH, at => (start[at] ? 0 : Infinity));
  return last.map((weight, at) => weight * samples.rarity[Math.floor(at / classes)]);
}
