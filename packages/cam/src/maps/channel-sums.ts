import type { Stack } from '../cam-rule.js';

/** The sum over the places of f(a, b, channel): two stacks [h, w, channels] -> [channels]. */
export function channelSums(first: Stack, second: Stack, f: (a: number, b: number, c: number) => number): Float64Array {
  const channels = first.shape[2];
  const out = new Float64Array(channels);
  for (let i = 0; i < first.data.length; i += channels) {
    for (let c = 0; c < channels; c++) out[c] += f(first.data[i + c], second.data[i + c], c);
  }
  return out;
}
