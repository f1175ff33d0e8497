import { extent } from '../extent.js';

/**
 * How far each dot of a swarm stands from the middle line, in pixels: dots of nearly the same x are stacked up and down, as in
 * shap's beeswarm: within a bin of `bin` pixels the k-th dot in the given order goes ceil(k / 2) steps up or down. The steps
 * shrink until the fullest bin fits `half` pixels. x: pixels, one a dot; not finite ones stay in the middle.
 */
export function swarm(x: ArrayLike<number>, half: number, bin: number, order: ArrayLike<number>): Float32Array {
  const [low, high] = extent([x]);
  const layer = new Int32Array(Math.floor((high - low) / bin) + 1);
  const offset = new Float32Array(x.length);
  let most = 0;
  for (let n = 0; n < order.length; n++) {
    const i = order[n];
    if (!Number.isFinite(x[i])) continue;
    const k = layer[Math.floor((x[i] - low) / bin)]++;
    const steps = (k + 1) >> 1;
    offset[i] = k & 1 ? steps : -steps;
    if (steps > most) most = steps;
  }
  const step = Math.min(bin, half / Math.max(1, most));
  for (let i = 0; i < offset.length; i++) offset[i] *= step;
  return offset;
}
