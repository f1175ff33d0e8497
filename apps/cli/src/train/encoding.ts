import { piecewiseEdges } from './piecewise-edges.js';

/** How codes and quantities become the network's input; numbers first, then one-hot columns, in column order. */
export interface Encoding {
  readonly numeric: readonly { readonly column: number; readonly edges: Float32Array }[];
  readonly nominal: readonly { readonly column: number; readonly count: number }[];
  /** Length of one encoded row. */
  readonly width: number;
}

/** The encoding of the training rows `rows` of `data` [n, d]; `counts[j]` is the number of codes of column j, 0 for a quantity. */
export function fitEncoding(data: Float64Array, rows: Int32Array, counts: readonly number[], bins: number): Encoding {
  const d = counts.length;
  const numeric = counts.flatMap((count, column) =>
    count
      ? []
      : [
          {
            column,
            edges: piecewiseEdges(
              Float64Array.from(rows, (i) => data[i * d + column]),
              bins,
            ),
          },
        ],
  );
  const nominal = counts.flatMap((count, column) => (count ? [{ column, count }] : []));
  const width =
    numeric.reduce((sum, { edges }) => sum + edges.length - 1, 0) + nominal.reduce((sum, { count }) => sum + count, 0);
  return { numeric, nominal, width };
}

/**
 * Encoded rows [rows, width], in the float32 steps of the ONNX graph: min(max((x - low) * (1 / (high - low)), 0), 1)
 * for each interval of a quantity, 1 at a code's place and 0 elsewhere.
 */
export function encode(
  { numeric, nominal, width }: Encoding,
  data: Float64Array,
  rows: Int32Array,
  d: number,
): Float32Array {
  const out = new Float32Array(rows.length * width);
  rows.forEach((row, i) => {
    let at = i * width;
    for (const { column, edges } of numeric) {
      const x = data[row * d + column];
      for (let k = 1; k < edges.length; k++) out[at++] = step(x, edges[k - 1], edges[k]);
    }
    for (const { column, count } of nominal) {
      out[at + data[row * d + column]] = 1;
      at += count;
    }
  });
  return out;
}

function step(x: number, low: number, high: number): number {
  const scale = Math.fround(1 / Math.fround(high - low));
  return Math.min(Math.max(Math.fround(Math.fround(x - low) * scale), 0), 1);
}
