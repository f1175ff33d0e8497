import { contiguous } from '@xai/tensor';
import { BINS, floatHistogram } from './float-histogram.js';
import type { Threshold } from './threshold.js';

/**
 * Marks values above Otsu's threshold, the centre of the histogram bin (256 bins) that best separates two classes.
 * A constant map marks nothing. Otsu 1979, eq. 18; bins as scikit-image has them. https://doi.org/10.1109/TSMC.1979.4310076
 */
export const otsu: Threshold = (map) => {
  const { data } = contiguous(map);
  const { counts, centres } = floatHistogram(Float32Array.from(data));
  const total = data.length;
  const sum = counts.reduce((s, n, k) => s + n * centres[k], 0);
  let below = 0;
  let belowSum = 0;
  let best = { variance: -1, at: 0 };
  for (let k = 0; k < BINS - 1; k++) {
    below += counts[k];
    belowSum += counts[k] * centres[k];
    const gap = belowSum / below - (sum - belowSum) / (total - below);
    const variance = below * (total - below) * gap ** 2;
    if (variance > best.variance) best = { variance, at: k };
  }
  const threshold = centres[best.at];
  return { mask: Uint8Array.from(data, (v) => (v > threshold ? 1 : 0)), threshold };
};
