import { percentile } from '@xai/tensor';
import type { Discretizer } from './discretizer.js';
import { entropyThresholds } from './entropy-thresholds.js';

const MAX_DEPTH = 3;

/**
 * Bins that tell the labels apart best: the thresholds of a decision tree of depth 3 by entropy, at most 8 bins; the
 * median where no threshold helps. Fayyad and Irani 1993 without their stopping rule, as Python lime has it.
 * labels: class of each training row, whole numbers. In a regression labels with more than two values become
 * "above their median". Throws RangeError for a wrong number of labels, NaN, infinity, or labels that are no classes.
 */
export function entropy(labels: ArrayLike<number>): Discretizer {
  const missing = Array.from(labels).findIndex((v) => !Number.isFinite(v));
  if (missing >= 0) throw new RangeError(`lime: labels must be finite numbers: ${labels[missing]} in row ${missing}`);
  const classes = (mode: 'classification' | 'regression') =>
    mode === 'regression' && new Set(Array.from(labels)).size > 2 ? aboveMedian(labels) : classIndex(labels);
  return {
    name: 'entropy',
    edges(values, { mode }) {
      if (labels.length !== values.length) {
        throw new RangeError(`lime: one label for each training row: ${labels.length} labels, ${values.length} rows`);
      }
      const edges = entropyThresholds(values, classes(mode), MAX_DEPTH);
      return edges.length ? edges : [percentile(values, 50)];
    },
  };
}

function aboveMedian(labels: ArrayLike<number>): Int32Array {
  const median = percentile(labels, 50);
  return Int32Array.from(labels, (v) => (v > median ? 1 : 0));
}

function classIndex(labels: ArrayLike<number>): Int32Array {
  const classes = [...new Set(Array.from(labels))].sort((a, b) => a - b);
  const odd = classes.find((v) => !Number.isInteger(v));
  if (odd !== undefined && classes.length > 2) {
    throw new RangeError(`lime: labels must be whole class numbers (or mode 'regression'): ${odd}`);
  }
  const index = new Map(classes.map((v, k) => [v, k]));
  return Int32Array.from(labels, (v) => index.get(v) ?? 0);
}
