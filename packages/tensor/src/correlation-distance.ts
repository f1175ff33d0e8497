import { cosine } from './cosine.js';
import { mean } from './mean.js';

/** The correlation distance of two rows: 1 - their Pearson correlation, in [0, 2]; 1 where one row does not vary, 0 where neither does. */
export function correlationDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return cosine(centred(a), centred(b));
}

function centred(row: ArrayLike<number>): Float64Array {
  const centre = mean(row);
  return Float64Array.from(row, (v) => v - centre);
}
