import type { Attribution, Tensor } from '@xai/core';
import { contiguous } from '@xai/tensor';

/**
 * The surrogate's own numbers of the explained rows (`z`) or their mean over the neighbourhood (`meanZ`), [rows * features]:
 * those given, [features] or [rows, features], else those in each row's diagnostics. Throws as `centre` says.
 */
export function surrogateDesign(a: Attribution, given: Tensor | undefined, name: 'z' | 'meanZ'): Float64Array {
  const [rows, features] = a.values.shape;
  const found = given
    ? Array.from(contiguous(given).data)
    : a.diagnostics.flatMap((row) => row[name] ?? []).map((v) => Number(v ?? Number.NaN));
  if (!given && found.length === 0) {
    throw new TypeError(
      `metrics: centring needs the surrogate's ${name}, given or in the diagnostics: ${a.method} has none`,
    );
  }
  const whole = found.length === features ? Array.from({ length: rows }, () => found).flat() : found;
  if (whole.length !== rows * features || !whole.every(Number.isFinite)) {
    throw new RangeError(`metrics: ${name} needs ${features} finite numbers for ${rows} rows: ${found.length}`);
  }
  return Float64Array.from(whole);
}
