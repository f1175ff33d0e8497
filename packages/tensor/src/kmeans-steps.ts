/** The squared euclidean distance of d numbers of `a` at `i` and of `b` at `j`. */
export function squaredDistance(a: Float64Array, i: number, b: Float64Array, j: number, d: number): number {
  let sum = 0;
  for (let l = 0; l < d; l++) {
    const gap = a[i + l] - b[j + l];
    sum += gap * gap;
  }
  return sum;
}

/** Lloyd's steps from `centres` [k, d], which are moved, until no label changes; returns the labels. An empty group takes the row that costs most. */
export function lloyd(
  data: Float64Array,
  d: number,
  weights: Float64Array,
  centres: Float64Array,
  maxSteps: number,
): Int32Array {
  const n = weights.length;
  const k = centres.length / d;
  const labels = new Int32Array(n).fill(-1);
  const cost = new Float64Array(n);
  for (let step = 0; step < maxSteps; step++) {
    let changed = false;
    for (let i = 0; i < n; i++) {
      let [best, lowest] = [0, Number.POSITIVE_INFINITY];
      for (let c = 0; c < k; c++) {
        const distance = squaredDistance(data, i * d, centres, c * d, d);
        if (distance < lowest) [best, lowest] = [c, distance];
      }
      if (labels[i] !== best) changed = true;
      labels[i] = best;
      cost[i] = lowest * weights[i];
    }
    if (!changed) break;
    moveToMeans(data, d, weights, centres, labels, cost);
  }
  return labels;
}

function moveToMeans(
  data: Float64Array,
  d: number,
  weights: Float64Array,
  centres: Float64Array,
  labels: Int32Array,
  cost: Float64Array,
): void {
  const mass = new Float64Array(centres.length / d);
  labels.forEach((c, i) => {
    mass[c] += weights[i];
  });
  for (let c = 0; c < mass.length; c++) {
    if (mass[c] > 0) continue;
    const worst = cost.reduce((best, v, i) => (v > cost[best] ? i : best), 0);
    if (!(cost[worst] > 0)) continue;
    mass[labels[worst]] -= weights[worst];
    labels[worst] = c;
    mass[c] = weights[worst];
    cost[worst] = 0;
  }
  const sums = new Float64Array(centres.length);
  labels.forEach((c, i) => {
    for (let l = 0; l < d; l++) sums[c * d + l] += weights[i] * data[i * d + l];
  });
  for (let c = 0; c < mass.length; c++) {
    if (mass[c] > 0) for (let l = 0; l < d; l++) centres[c * d + l] = sums[c * d + l] / mass[c];
  }
}

/**
 * Moves single rows to another group while that lowers the inertia: leaving a group of mass m saves w m / (m - w) squared distances,
 * joining one costs w m / (m + w). Changes centres and labels, returns the inertia.
 * Hartigan and Wong 1979, AS 136. https://doi.org/10.2307/2346830
 */
export function hartiganWong(
  data: Float64Array,
  d: number,
  weights: Float64Array,
  centres: Float64Array,
  labels: Int32Array,
): number {
  const mass = new Float64Array(centres.length / d);
  const rows = new Int32Array(mass.length);
  labels.forEach((c, i) => {
    mass[c] += weights[i];
    rows[c]++;
  });
  for (let pass = 0, moved = true; moved && pass < 100; pass++) {
    moved = false;
    for (let i = 0; i < labels.length; i++) {
      const w = weights[i];
      const from = labels[i];
      if (w === 0 || rows[from] < 2 || !(mass[from] > w)) continue;
      const saved = (squaredDistance(data, i * d, centres, from * d, d) * mass[from]) / (mass[from] - w);
      let [best, lowest] = [from, saved * (1 - 1e-12)];
      for (let c = 0; c < mass.length; c++) {
        if (c === from) continue;
        const cost = (squaredDistance(data, i * d, centres, c * d, d) * mass[c]) / (mass[c] + w);
        if (cost < lowest) [best, lowest] = [c, cost];
      }
      if (best === from) continue;
      for (let l = 0; l < d; l++) {
        const v = data[i * d + l];
        centres[from * d + l] -= ((v - centres[from * d + l]) * w) / (mass[from] - w);
        centres[best * d + l] += ((v - centres[best * d + l]) * w) / (mass[best] + w);
      }
      mass[from] -= w;
      mass[best] += w;
      rows[from]--;
      rows[best]++;
      labels[i] = best;
      moved = true;
    }
  }
  moveToMeans(data, d, weights, centres, labels, new Float64Array(labels.length));
  let inertia = 0;
  labels.forEach((c, i) => {
    inertia += weights[i] * squaredDistance(data, i * d, centres, c * d, d);
  });
  return inertia;
}
