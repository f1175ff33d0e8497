import { tensor } from '@xai/tensor';
import type { Stack } from '../cam-rule.js';

/** f(a, b) at each place and channel: two stacks of one shape -> a stack. */
export function zip(first: Stack, second: Stack, f: (a: number, b: number) => number): Stack {
  return tensor(
    Float64Array.from(first.data, (a, i) => f(a, second.data[i])),
    first.shape,
  );
}
