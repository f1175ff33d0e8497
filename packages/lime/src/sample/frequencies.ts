/** The distinct value combinations of some training columns, and the share of the training rows that have them. */
export interface Frequencies {
  /** [k][columns], ascending. */
  readonly values: readonly (readonly number[])[];
  /** [k], summing to 1. */
  readonly shares: Float64Array;
  /** The position of a combination among `values`, or -1. */
  indexOf(at: (column: number) => number): number;
}

/** Joint frequencies of columns [columns][n]. */
export function frequencies(columns: readonly Float64Array[]): Frequencies {
  const rows = columns[0].length;
  const key = (at: (column: number) => number) =>
    columns.length === 1 ? at(0) + 0 : columns.map((_, c) => at(c) + 0).join(' ');
  const first: number[] = [];
  const counts: number[] = [];
  const seen = new Map<number | string, number>();
  for (let i = 0; i < rows; i++) {
    const combination = columns.length === 1 ? columns[0][i] + 0 : key((c) => columns[c][i]);
    const k = seen.get(combination);
    if (k === undefined) {
      seen.set(combination, first.length);
      first.push(i);
      counts.push(1);
    } else counts[k]++;
  }
  const order = first.map((row, k) => ({ values: columns.map((column) => column[row]), share: counts[k] / rows }));
  order.sort((a, b) => compare(a.values, b.values));
  const position = new Map(order.map(({ values }, k) => [key((c) => values[c]), k]));
  return {
    values: order.map(({ values }) => values),
    shares: Float64Array.from(order, ({ share }) => share),
    indexOf: (at) => position.get(key(at)) ?? -1,
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const c = a.findIndex((v, k) => v !== b[k]);
  return c < 0 ? 0 : a[c] - b[c];
}
