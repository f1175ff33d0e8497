/** Values nearer than this count as equal, in float32. */
const EQUAL = Math.fround(1e-7);

/**
 * Thresholds of a binary decision tree on one column, split by entropy down to `maxDepth`, ascending; empty where no
 * split helps. Equal to scikit-learn's DecisionTreeClassifier(criterion 'entropy') on a single feature: values are
 * rounded to float32, a threshold lies halfway between neighbours, the lowest of equally good thresholds wins, pure
 * nodes are leaves. Breiman et al. 1984.
 */
export function entropyThresholds(values: ArrayLike<number>, classes: Int32Array, maxDepth: number): number[] {
  const order = Int32Array.from({ length: values.length }, (_, i) => i);
  const rounded = Float32Array.from(values);
  order.sort((a, b) => rounded[a] - rounded[b]);
  const x = rounded.map((_, i) => rounded[order[i]]);
  const y = classes.map((_, i) => classes[order[i]]);
  const count = y.reduce((most, k) => Math.max(most, k), 0) + 1;
  const found: number[] = [];
  const grow = (from: number, to: number, depth: number): void => {
    if (depth === maxDepth || to - from < 2) return;
    const split = bestSplit(x, y, count, from, to);
    if (split < 0) return;
    found.push(x[split - 1] / 2 + x[split] / 2);
    grow(from, split, depth + 1);
    grow(split, to, depth + 1);
  };
  grow(0, x.length, 0);
  return found.sort((a, b) => a - b);
}

/** Where rows [from, to) are best cut in two, or -1 for a leaf. */
function bestSplit(x: Float32Array, y: Int32Array, count: number, from: number, to: number): number {
  const all = new Float64Array(count);
  for (let i = from; i < to; i++) all[y[i]]++;
  if (entropyOf(all, to - from) <= Number.EPSILON || x[to - 1] <= Math.fround(x[from] + EQUAL)) return -1;
  const left = new Float64Array(count);
  const right = all.slice();
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = from + 1; i < to; i++) {
    left[y[i - 1]]++;
    right[y[i - 1]]--;
    if (x[i] <= Math.fround(x[i - 1] + EQUAL)) continue;
    const impurity = (to - i) * entropyOf(right, to - i) + (i - from) * entropyOf(left, i - from);
    if (impurity < least) {
      least = impurity;
      best = i;
    }
  }
  return best;
}

/** Entropy in bits of class counts that sum to `total`. */
function entropyOf(counts: Float64Array, total: number): number {
  let entropy = 0;
  for (const count of counts) {
    if (count > 0) {
      const share = count / total;
      entropy -= share * (Math.log(share) / Math.LN2);
    }
  }
  return entropy;
}
