import { numbers, numeric } from '../../value.js';
import type { Operator } from '../call.js';

/** Clip: min(max(x, low), high); each bound may be absent. */
export const clip: Operator = ({ input, optional }) => {
  const x = input(0);
  const [low, high] = [optional(1), optional(2)];
  const min = low ? numbers(low)[0] : Number.NEGATIVE_INFINITY;
  const max = high ? numbers(high)[0] : Number.POSITIVE_INFINITY;
  const out = numeric(x.type, x.shape);
  numbers(x).forEach((v, i) => {
    out.data[i] = Math.min(Math.max(v, min), max);
  });
  return out;
};
