import { normalQuantile, type Random } from '@xai/tensor';

/** Fills `out` with standard normal numbers for one feature; returns `out`. */
export type Normals = (random: Random, out: Float64Array) => Float64Array;

/** Independent draws. */
export const gaussian: Normals = (random, out) => {
  random.fill(out);
  for (let i = 0; i < out.length; i++) out[i] = openQuantile(out[i]);
  return out;
};

/** The normal quantile of p in [0, 1], kept finite. */
export const openQuantile = (p: number): number => normalQuantile(Math.min(p + 2 ** -54, 1 - 2 ** -53));
