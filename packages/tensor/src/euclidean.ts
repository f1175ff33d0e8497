/** The euclidean distance of two rows: sqrt(sum (a - b)^2). */
export function euclidean(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] - b[j]) * (a[j] - b[j]);
  return Math.sqrt(sum);
}
