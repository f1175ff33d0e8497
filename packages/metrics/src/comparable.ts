import type { Attribution } from '@xai/core';
import { contiguous } from '@xai/tensor';
import type { RowPair } from './measured.js';

/** The values of both attributions row by row. Throws as `agreement` says. */
export function comparable(a: Attribution, b: Attribution): RowPair[] {
  for (const { game, settings, method } of [a, b]) {
    if (game === 'surrogate' && !settings.centred) {
      throw new TypeError(`metrics: a surrogate's weights are compared after centre(): ${method} is not centred`);
    }
  }
  for (const what of ['rows', 'features', 'target', 'unit'] as const) {
    if (String(a[what]) !== String(b[what])) {
      throw new RangeError(`metrics: two explanations need the same ${what}: ${short(a[what])} and ${short(b[what])}`);
    }
  }
  const [x, y] = [a, b].map(({ values }) => Float64Array.from(contiguous(values).data));
  const width = a.features.length;
  return a.rows.map((_, i) => [x.subarray(i * width, (i + 1) * width), y.subarray(i * width, (i + 1) * width)]);
}

const short = (value: unknown): string =>
  String(value).length > 60 ? `${String(value).slice(0, 60)}...` : String(value);
