import type { Attribution } from '@xai/core';
import { contiguous } from '@xai/tensor';

/**
 * The `count` attributions with the largest model output at one row, largest first; ties keep their order. Ask the
 * explainer for `target: 'all'`: every class costs the same single pass.
 * row: position among the explained rows. @default 0
 */
export function topLabels(all: readonly Attribution[], count: number, row = 0): Attribution[] {
  const output = (a: Attribution) => contiguous(a.output).data[row];
  return [...all].sort((a, b) => output(b) - output(a)).slice(0, count);
}
