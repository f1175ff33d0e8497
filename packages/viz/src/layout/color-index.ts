import { percentile } from '@xai/tensor';

/** Steps of the ramp. */
const STEPS = 64;

/** Index of missing values, after the ramp's steps. */
export const MISSING = STEPS;

/** Colours by index: the ramp, then the one of missing values. */
export const RAMP = [...Array.from({ length: STEPS }, (_, i) => `ramp${i}`), 'missing'];

/**
 * Where the ramp begins and ends: the 5th and 95th percentile, where those are equal the 1st and 99th, else the extremes.
 * NaN is left out; all NaN gives [NaN, NaN]. As shap's colours.
 */
export function colorDomain(values: ArrayLike<number>): [number, number] {
  const known = Float64Array.from(values).filter((v) => !Number.isNaN(v));
  if (!known.length) return [Number.NaN, Number.NaN];
  const [low5, low1, low, high, high99, high95] = percentile(known, [5, 1, 0, 100, 99, 95]);
  if (low5 < high95) return [low5, high95];
  return low1 < high99 ? [low1, high99] : [low, high];
}

/** Index of each value on the ramp, clipped to the domain; MISSING for NaN; the middle where the domain is a point. */
export function colorIndex(values: ArrayLike<number>, [low, high]: readonly [number, number]): Uint8Array {
  return Uint8Array.from(values, (v) => {
    if (Number.isNaN(v)) return MISSING;
    if (!(high > low)) return STEPS / 2;
    return Math.round((STEPS - 1) * Math.min(1, Math.max(0, (v - low) / (high - low))));
  });
}
