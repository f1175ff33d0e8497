/** The largest eigenvalue of a symmetric matrix and its eigenvector of length 1. */
export interface Eigen {
  readonly value: number;
  readonly vector: Float64Array;
}

const STEPS = 10_000;
const CLOSE = 1e-13;

/**
 * The largest eigenvalue and its eigenvector of a symmetric positive semidefinite matrix [n, n], row-major, by the power
 * method from the row of the largest diagonal element. A zero matrix gives the value 0 and a vector of zeros.
 */
export function topEigenvector(matrix: Float64Array, n: number): Eigen {
  let start = 0;
  for (let i = 0; i < n; i++) if (matrix[i * n + i] > matrix[start * n + start]) start = i;
  let vector = Float64Array.from(matrix.subarray(start * n, (start + 1) * n));
  let value = unit(vector);
  for (let step = 0; value > 0 && step < STEPS; step++) {
    const next = apply(matrix, vector);
    value = unit(next);
    let moved = 0;
    for (let i = 0; i < n; i++) moved = Math.max(moved, Math.abs(next[i] - vector[i]));
    vector = next;
    if (moved < CLOSE) break;
  }
  return { value, vector };
}

function apply(matrix: Float64Array, vector: Float64Array) {
  const n = vector.length;
  const out = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += matrix[at++] * vector[j];
    out[i] = sum;
  }
  return out;
}

/** Scales to length 1 in place, unless all is 0; returns the length. */
function unit(vector: Float64Array): number {
  let squares = 0;
  for (const v of vector) squares += v * v;
  const length = Math.sqrt(squares);
  if (length > 0) for (let i = 0; i < vector.length; i++) vector[i] /= length;
  return length;
}
