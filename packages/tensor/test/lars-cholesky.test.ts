import { expect, test } from 'vitest';
import '@xai/test-kit';
import { deleteRow, solveLeading } from '../src/lars-cholesky.js';
import { random } from '../src/random.js';

/** A lower triangle [m, m] in rows of `width`, its diagonal above 0. */
function factorOf(m: number, width: number): Float64Array {
  const r = random(m);
  const l = new Float64Array(width * width);
  for (let i = 0; i < m; i++) for (let j = 0; j <= i; j++) l[i * width + j] = i === j ? 1 + r.uniform() : r.normal();
  return l;
}

const product = (l: Float64Array, width: number, m: number): number[][] =>
  Array.from({ length: m }, (_, i) =>
    Array.from({ length: m }, (_u, j) => {
      let s = 0;
      for (let k = 0; k <= Math.min(i, j); k++) s += l[i * width + k] * l[j * width + k];
      return s;
    }),
  );

test('solveLeading solves with the leading rows alone', () => {
  const l = factorOf(5, 7);
  const a = product(l, 7, 3);
  const x = [1, -2, 0.5];
  const b = Float64Array.from(a, (row) => row.reduce((s, v, j) => s + v * x[j], 0));
  expect(solveLeading(l, 7, b)).toBeCloseToArray(x, { abs: 1e-12 });
});

test('deleteRow leaves the factor of the matrix without that row and column', () => {
  for (let at = 0; at < 5; at++) {
    const l = factorOf(5, 6);
    const left = product(l, 6, 5)
      .filter((_, i) => i !== at)
      .map((row) => row.filter((_, j) => j !== at));
    deleteRow(l, 6, 5, at);
    expect(product(l, 6, 4)).toBeCloseToArray(left, { abs: 1e-13 });
  }
});
