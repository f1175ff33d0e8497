import { type BinaryDesign, isBinary } from './binary-design.js';
import { type Design, denseDesign } from './design.js';

/** A distance between two rows of the design. */
export type Distance = (a: ArrayLike<number>, b: ArrayLike<number>) => number;

/** The weight of a sample at a distance >= 0 from the explained row; `width` in the same unit. */
export type Kernel = (distance: number, width: number) => number;

/** How samples are weighted by their distance from the explained row. */
export interface Proximity {
  readonly kernel: Kernel;
  readonly width: number;
  /** @default Euclidean */
  readonly distance?: Distance;
}

/** Distance of each row of a design [n, d] from its row 0: Euclidean unless another is given. [n] */
export function distances(x: Design, distance?: Distance): Float64Array {
  const [n, d] = x.shape;
  if (isBinary(x) && !distance) {
    const table = byDistance(x, (v) => v);
    return Float64Array.from(x.pattern, (p) => table[p]);
  }
  const { data } = denseDesign(x);
  const first = data.subarray(0, d);
  if (distance) return Float64Array.from({ length: n }, (_, i) => distance(data.subarray(i * d, (i + 1) * d), first));
  const out = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < d; j++, at++) {
      const gap = data[at] - first[j];
      sum += gap * gap;
    }
    out[i] = Math.sqrt(sum);
  }
  return out;
}

/**
 * Weight of each row of a design: its kernel at the row's distance. [n]
 * Throws RangeError for a kernel that returns NaN, infinity or a negative number, or 0 throughout.
 */
export function proximities(x: Design, { kernel, width, distance }: Proximity): Float64Array {
  const [n] = x.shape;
  const weights = new Float64Array(n);
  if (isBinary(x) && !distance) {
    const table = byDistance(x, (v) => kernel(v, width));
    for (let i = 0; i < n; i++) weights[i] = table[x.pattern[i]];
  } else {
    distances(x, distance).forEach((v, i) => {
      weights[i] = kernel(v, width);
    });
  }
  let sum = 0;
  for (let i = 0; i < n; i++) {
    if (!(weights[i] >= 0 && weights[i] < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`lime: a kernel must return finite numbers >= 0: ${weights[i]} for sample ${i}`);
    }
    sum += weights[i];
  }
  if (sum === 0) throw new RangeError(`lime: a kernel must give some sample a weight: 0 for all, width ${width}`);
  return weights;
}

/** A value for each pattern of a 0/1 design from its Euclidean distance to all 1, the root of its number of zeros. */
function byDistance({ shape, start }: BinaryDesign, value: (distance: number) => number): Float64Array {
  const d = shape[1];
  const table = Float64Array.from({ length: d + 1 }, (_, zeros) => value(Math.sqrt(zeros)));
  const out = new Float64Array(start.length - 1);
  for (let p = 0; p < out.length; p++) out[p] = table[d - (start[p + 1] - start[p])];
  return out;
}
