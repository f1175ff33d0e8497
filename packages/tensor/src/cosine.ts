/** The cosine distance of two rows: 1 - a.b / (|a| |b|), in [0, 2]; 1 where one row is 0 (as scikit-learn), 0 where both are. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [product, aa, bb] = [0, 0, 0];
  for (let j = 0; j < a.length; j++) {
    product += a[j] * b[j];
    aa += a[j] * a[j];
    bb += b[j] * b[j];
  }
  if (aa === 0 || bb === 0) return aa === bb ? 0 : 1;
  return Math.min(Math.max(1 - product / Math.sqrt(aa) / Math.sqrt(bb), 0), 2);
}
