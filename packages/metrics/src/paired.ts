/** Throws RangeError unless two lists are equally long. */
export function paired(a: ArrayLike<number>, b: ArrayLike<number>): void {
  if (a.length !== b.length) throw new RangeError(`metrics: two lists of equal length: ${a.length} and ${b.length}`);
}
