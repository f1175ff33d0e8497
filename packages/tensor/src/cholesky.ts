/**
 * The lower triangle L of A = L L', row-major [d, d], of a symmetric matrix [d, d]; null where A is not positive definite:
 * a pivot is at most `tolerance` times its diagonal element. Only A's lower triangle is read.
 */
export function cholesky(a: Float64Array, d: number, tolerance = 1e-10): Float64Array | null {
  if (a.length !== d * d) throw new RangeError(`tensor: a matrix [${d}, ${d}] needs ${d * d} numbers: ${a.length}`);
  const l = new Float64Array(d * d);
  for (let i = 0; i < d; i++) {
    for (let j = 0; j <= i; j++) {
      let s = a[i * d + j];
      for (let k = 0; k < j; k++) s -= l[i * d + k] * l[j * d + k];
      if (i > j) l[i * d + j] = s / l[j * d + j];
      else if (s > tolerance * a[i * d + i]) l[i * d + i] = Math.sqrt(s);
      else return null;
    }
  }
  return l;
}

/** Solves L L' x = b in place of `b` [d], L as `cholesky` returns it. */
export function solveCholesky(l: Float64Array, b: Float64Array): Float64Array {
  const d = b.length;
  if (l.length !== d * d) throw new RangeError(`tensor: a factor [${d}, ${d}] needs ${d * d} numbers: ${l.length}`);
  for (let i = 0; i < d; i++) {
    let s = b[i];
    for (let k = 0; k < i; k++) s -= l[i * d + k] * b[k];
    b[i] = s / l[i * d + i];
  }
  for (let i = d - 1; i >= 0; i--) {
    let s = b[i];
    for (let k = i + 1; k < d; k++) s -= l[k * d + i] * b[k];
    b[i] = s / l[i * d + i];
  }
  return b;
}
