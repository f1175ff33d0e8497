import { variance } from '@xai/tensor';

/** The standard deviation of each column of a table, NaN left out; 1 for a column that does not vary: [columns]. */
export function columnScales(data: ArrayLike<number>, columns: number): Float64Array {
  return Float64Array.from({ length: columns }, (_, c) => {
    const column = Array.from({ length: data.length / columns }, (_, i) => data[i * columns + c]);
    const known = column.filter((v) => !Number.isNaN(v));
    return Math.sqrt(known.length ? variance(known) : 0) || 1;
  });
}
