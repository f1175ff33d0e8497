/** Solves L L' x = b in place of `b`, L the leading rows of a row-major factor with `width` columns. */
export function solveLeading(l: Float64Array, width: number, b: Float64Array): Float64Array {
  const m = b.length;
  for (let i = 0; i < m; i++) {
    let s = b[i];
    for (let k = 0; k < i; k++) s -= l[i * width + k] * b[k];
    b[i] = s / l[i * width + i];
  }
  for (let i = m - 1; i >= 0; i--) {
    let s = b[i];
    for (let k = i + 1; k < m; k++) s -= l[k * width + i] * b[k];
    b[i] = s / l[i * width + i];
  }
  return b;
}

/** Removes row `at` of an m-row factor L of L L' (Givens rotations; Golub and Van Loan 2013, 6.5.4). */
export function deleteRow(l: Float64Array, width: number, m: number, at: number): void {
  l.copyWithin(at * width, (at + 1) * width, m * width);
  for (let i = at; i < m - 1; i++) {
    const a = l[i * width + i];
    const b = l[i * width + i + 1];
    const length = Math.hypot(a, b);
    const [c, s] = [a / length, b / length];
    for (let k = i; k < m - 1; k++) {
      const u = l[k * width + i];
      const v = l[k * width + i + 1];
      l[k * width + i] = c * u + s * v;
      l[k * width + i + 1] = c * v - s * u;
    }
  }
}
