import { tensor } from '@xai/tensor';
import type { Plane, Stack } from '../cam-rule.js';

/** The sum over the channels of f(a, b): two stacks [h, w, channels] -> [h, w]. */
export function sumChannels(first: Stack, second: Stack, f: (a: number, b: number) => number): Plane {
  const [h, w, channels] = first.shape;
  const out = new Float64Array(h * w);
  for (let p = 0, i = 0; p < out.length; p++) {
    let sum = 0;
    for (let c = 0; c < channels; c++, i++) sum += f(first.data[i], second.data[i]);
    out[p] = sum;
  }
  return tensor(out, [h, w]);
}
