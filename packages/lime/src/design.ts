import { type Contiguous, type TypedArray, tensor } from '@xai/tensor';
import { type BinaryDesign, binaryDesign, isBinary } from './binary-design.js';
import { type Feature, isCoded } from './sample/feature.js';

/** What a surrogate sees, [n, features]: row 0 is the explained row, the others are the perturbed ones. */
export type Design = BinaryDesign | Contiguous<Float64Array>;

/**
 * The perturbed rows as a surrogate sees them beside an explained row: 0 and 1 throughout where every feature is coded,
 * else numbers in standard deviations too.
 * codes: [features, rows], whatever for scaled features; table: the perturbed rows [rows, columns].
 */
export function design(
  features: readonly Feature[],
  codes: Int32Array,
  table: Contiguous,
  row: ArrayLike<number>,
): Design {
  const [rows, columns] = table.shape;
  const d = features.length;
  const own = features.map((f) => (isCoded(f) ? f.code(row) : -1));
  if (features.every(isCoded)) return binaryDesign(codes, own, rows);
  const x = new Float64Array((rows + 1) * d);
  features.forEach((feature, j) => {
    if (isCoded(feature)) {
      x[j] = 1;
      writeMatches(x, j, d, codes.subarray(j * rows, (j + 1) * rows), own[j]);
    } else {
      const { mean, scale } = feature;
      const [column] = feature.columns;
      x[j] = (row[column] - mean) / scale;
      writeScaled(x, j, d, table.data, column, columns, mean, scale);
    }
  });
  return tensor(x, [rows + 1, d]);
}

function writeMatches(x: Float64Array, j: number, d: number, codes: Int32Array, code: number): void {
  for (let i = 0, at = d + j; i < codes.length; i++, at += d) x[at] = codes[i] === code ? 1 : 0;
}

function writeScaled(
  x: Float64Array,
  j: number,
  d: number,
  table: TypedArray,
  column: number,
  columns: number,
  mean: number,
  scale: number,
): void {
  for (let at = d + j, from = column; at < x.length; at += d, from += columns) x[at] = (table[from] - mean) / scale;
}

/** A design's rows as float64 numbers [n, columns]; all columns unless some are picked. */
export function denseDesign(x: Design, columns?: readonly number[]): Contiguous<Float64Array> {
  const [n, d] = x.shape;
  if (!isBinary(x) && !columns) return x;
  const picked = columns ?? Array.from({ length: d }, (_, j) => j);
  const width = picked.length;
  const out = new Float64Array(n * width);
  if (isBinary(x)) {
    const place = new Int32Array(d).fill(-1);
    picked.forEach((j, k) => {
      place[j] = k;
    });
    for (let i = 0; i < n; i++) {
      const p = x.pattern[i];
      for (let a = x.start[p]; a < x.start[p + 1]; a++) {
        const k = place[x.ones[a]];
        if (k >= 0) out[i * width + k] = 1;
      }
    }
  } else for (let i = 0, at = 0; i < n; i++) for (const j of picked) out[at++] = x.data[i * d + j];
  return tensor(out, [n, width]);
}
