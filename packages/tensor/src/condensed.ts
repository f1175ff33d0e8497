/** The number of points n of a condensed distance vector [n (n - 1) / 2]. Throws RangeError for another length, or a distance that is no finite number >= 0. */
export function pointsOf(condensed: ArrayLike<number>): number {
  const n = Math.round((1 + Math.sqrt(1 + 8 * condensed.length)) / 2);
  if ((n * (n - 1)) / 2 !== condensed.length) {
    throw new RangeError(`tensor: condensed distances of n points are n (n - 1) / 2 numbers: ${condensed.length}`);
  }
  for (let i = 0; i < condensed.length; i++) {
    if (!(condensed[i] >= 0 && condensed[i] < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`tensor: a distance must be a finite number >= 0: number ${i} is ${condensed[i]}`);
    }
  }
  return n;
}

/** Where the distance of points i and j, i != j, stands in a condensed vector of n points. */
export const pairAt = (n: number, i: number, j: number): number =>
  i < j ? n * i - (i * (i + 1)) / 2 + (j - i - 1) : n * j - (j * (j + 1)) / 2 + (i - j - 1);
