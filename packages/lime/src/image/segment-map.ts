import { type Contiguous, contiguous, type Tensor, tensor } from '@xai/tensor';

/** A label map in which segment s is the s-th label in ascending order. */
export interface SegmentMap {
  /** [h, w]: index of each pixel's segment. */
  readonly index: Contiguous<Int32Array>;
  /** The label of each segment. */
  readonly labels: Int32Array;
}

/**
 * Any label map [h, w] of whole numbers as segments 0 .. S - 1.
 * Throws RangeError where it is not as large as the image, or a label is not whole.
 */
export function segmentMap(segments: Tensor, height: number, width: number): SegmentMap {
  const { data, shape } = contiguous(segments);
  if (shape.length !== 2 || shape[0] !== height || shape[1] !== width) {
    throw new RangeError(`lime: segments must be as large as the image, [${height}, ${width}]: [${shape.join(', ')}]`);
  }
  const bad = data.findIndex((v) => !Number.isInteger(v));
  if (bad >= 0) throw new RangeError(`lime: a segment's label must be a whole number: ${data[bad]} at pixel ${bad}`);
  const labels = Int32Array.from(new Set(data)).sort();
  const place = new Map(Array.from(labels, (label, s) => [label, s]));
  const index = Int32Array.from(data, (label) => place.get(label) ?? 0);
  return { index: tensor(index, [height, width]), labels };
}
