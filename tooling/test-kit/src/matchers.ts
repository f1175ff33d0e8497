import { expect } from 'vitest';

/** How near two numbers must be: |actual - expected| <= abs + rel * (largest |expected|). */
export interface Closeness {
  /** @default 0 */
  readonly abs?: number;
  /** Relative to the largest finite expected value. @default 0 */
  readonly rel?: number;
}

interface CloseMatchers<R> {
  /** Every number equals its counterpart within `abs + rel * max|expected|`; NaN equals NaN, nested arrays are flattened. */
  toBeCloseToArray(expected: unknown, closeness?: Closeness): R;
}

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: vitest declares its interface with this very parameter
  interface Matchers<T = any> extends CloseMatchers<T> {}
}

/** Numbers of a typed array, of nested arrays (null counts as NaN) or of { data }, in order. */
function flat(value: unknown): ArrayLike<number> {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return value as Float64Array;
  if (Array.isArray(value)) {
    return value.flat(Number.POSITIVE_INFINITY).map((v) => (v === null ? Number.NaN : Number(v)));
  }
  if (value !== null && typeof value === 'object' && 'data' in value) return flat(value.data);
  throw new TypeError(`test-kit: numbers are needed: ${String(value)}`);
}

/** Null where the arrays agree, else one line that names the worst place. */
export function compareArrays(actual: unknown, expected: unknown, { abs = 0, rel = 0 }: Closeness = {}): string | null {
  const a = flat(actual);
  const e = flat(expected);
  if (a.length !== e.length) return `${e.length} numbers expected: ${a.length}`;
  let scale = 0;
  for (let i = 0; i < e.length; i++) if (Number.isFinite(e[i])) scale = Math.max(scale, Math.abs(e[i]));
  const tolerance = abs + rel * scale;
  let worst = -1;
  let gap = tolerance;
  let wrong = 0;
  for (let i = 0; i < e.length; i++) {
    if (Object.is(a[i], e[i]) || a[i] === e[i]) continue;
    const d = Math.abs(a[i] - e[i]);
    if (d <= tolerance) continue;
    wrong++;
    if (worst < 0 || d > gap || Number.isNaN(d)) worst = i;
    if (d > gap) gap = d;
  }
  if (worst < 0) return null;
  return `${wrong} of ${e.length} numbers differ by more than ${tolerance}: at ${worst} ${e[worst]} expected, ${a[worst]} received`;
}

expect.extend({
  toBeCloseToArray(actual: unknown, expected: unknown, closeness?: Closeness) {
    const difference = compareArrays(actual, expected, closeness);
    return { pass: difference === null, message: () => difference ?? 'the arrays agree' };
  },
});
