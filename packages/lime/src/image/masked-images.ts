import type { RowSource } from '@xai/core';
import type { Contiguous, TypedArray } from '@xai/tensor';
import type { SegmentMap } from './segment-map.js';

/**
 * The image with the segments that a mask hides replaced by another picture, one image a mask [samples, segments].
 * Written only when the model needs them, so that memory grows with the batch and not with the samples.
 */
export function maskedImages(
  image: Contiguous,
  hidden: Contiguous,
  { index }: SegmentMap,
  masks: Contiguous<Float64Array>,
): RowSource {
  const [count, segments] = masks.shape;
  const channels = image.shape[2];
  const size = image.data.length;
  return {
    count,
    shape: image.shape,
    batch: (n) => new Float32Array(n * size),
    write(from, to, out: TypedArray) {
      for (let i = from, at = 0; i < to; i++) {
        for (let p = 0, j = 0; p < index.data.length; p++) {
          const { data } = masks.data[i * segments + index.data[p]] ? image : hidden;
          for (let c = 0; c < channels; c++) out[at++] = data[j++];
        }
      }
    },
    label: (i) => (i === 0 ? 'the image itself' : `masked image ${i}`),
  };
}
