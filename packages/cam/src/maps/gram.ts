import type { Stack } from '../cam-rule.js';

/** The stack [h, w, channels] as float64 with the mean over the places taken from each channel. */
export function centred(stack: Stack): Float64Array {
  const channels = stack.shape[2];
  const places = stack.shape[0] * stack.shape[1];
  const means = new Float64Array(channels);
  for (let i = 0; i < stack.data.length; i++) means[i % channels] += stack.data[i] / places;
  return Float64Array.from(stack.data, (v, i) => v - means[i % channels]);
}

/** Inner products of the rows of X [rows, columns], row-major: [rows, rows]. */
export function gram(x: Float64Array, rows: number): Float64Array {
  const columns = x.length / rows;
  const out = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let c = 0, a = i * columns, b = j * columns; c < columns; c++) sum += x[a++] * x[b++];
      out[i * rows + j] = sum;
      out[j * rows + i] = sum;
    }
  }
  return out;
}

/** [rows, columns] -> [columns, rows], row-major. */
export function transposed(x: Float64Array, columns: number): Float64Array {
  const rows = x.length / columns;
  return Float64Array.from(x, (_, i) => x[(i % rows) * columns + Math.floor(i / rows)]);
}
