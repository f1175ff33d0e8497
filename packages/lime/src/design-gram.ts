import { type Contiguous, type WeightedGram, weightedGram } from '@xai/tensor';
import { type BinaryDesign, isBinary } from './binary-design.js';
import type { Design } from './design.js';

/**
 * Weighted sums of squares and products of a design [n, d] and outputs [n, k] about their weighted means.
 * A design of 0 and 1 is summed pattern by pattern; a feature that is always 1 has sums of exactly 0.
 */
export function designGram(x: Design, y: Contiguous<Float64Array>, weights: Float64Array): WeightedGram {
  return isBinary(x) ? binaryGram(x, y, weights) : weightedGram(x, y, { weights });
}

function binaryGram(x: BinaryDesign, y: Contiguous<Float64Array>, weights: Float64Array): WeightedGram {
  const [n, d] = x.shape;
  const k = y.shape[1];
  const { pattern, start, ones } = x;
  const { data } = y;
  const patterns = start.length - 1;
  const shared = new Float64Array(patterns);
  for (let i = 0; i < n; i++) shared[pattern[i]] += weights[i];
  const gram = new Float64Array(d * d);
  let weight = 0;
  for (let p = 0; p < patterns; p++) {
    const w = shared[p];
    weight += w;
    for (let a = start[p]; a < start[p + 1]; a++) {
      const row = ones[a] * d;
      for (let b = start[p]; b <= a; b++) gram[row + ones[b]] += w;
    }
  }
  const sum = Float64Array.from({ length: d }, (_, j) => gram[j * d + j]);
  const mean = sum.map((s) => s / weight);
  const moments = new Float64Array(k * d);
  const squares = new Float64Array(k);
  const targetMean = new Float64Array(k);
  for (let t = 0; t < k; t++) {
    const own = moments.subarray(t * d, (t + 1) * d);
    const weighted = new Float64Array(patterns);
    const origin = data[t];
    let square = 0;
    for (let i = 0, at = t; i < n; i++, at += k) {
      const shifted = data[at] - origin;
      const part = weights[i] * shifted;
      weighted[pattern[i]] += part;
      square += part * shifted;
    }
    let total = 0;
    for (let p = 0; p < patterns; p++) {
      total += weighted[p];
      for (let a = start[p]; a < start[p + 1]; a++) own[ones[a]] += weighted[p];
    }
    for (let j = 0; j < d; j++) own[j] -= mean[j] * total;
    squares[t] = square - (total * total) / weight;
    targetMean[t] = total / weight + origin;
  }
  for (let j = 0; j < d; j++) {
    for (let l = 0; l <= j; l++) {
      gram[j * d + l] -= mean[j] > mean[l] ? mean[j] * sum[l] : mean[l] * sum[j];
      gram[l * d + j] = gram[j * d + l];
    }
  }
  return { gram, moments, squares, mean, targetMean, weight };
}
