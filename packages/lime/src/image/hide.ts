import { type Contiguous, gaussianFilter, tensor } from '@xai/tensor';
import type { SegmentMap } from './segment-map.js';

/** What is seen where a segment is hidden: the image [h, w, channels] and its segments -> a picture of the same shape. */
export interface Hide {
  readonly name: string;
  picture(image: Contiguous, segments: SegmentMap): Contiguous;
}

/** Each hidden segment shows its mean colour. */
export const segmentMean: Hide = {
  name: 'mean',
  picture(image, { index, labels }) {
    const channels = image.shape[2];
    const sums = new Float64Array(labels.length * channels);
    const sizes = new Float64Array(labels.length);
    for (const [p, s] of index.data.entries()) {
      sizes[s]++;
      for (let c = 0; c < channels; c++) sums[s * channels + c] += image.data[p * channels + c];
    }
    return tensor(
      Float64Array.from(image.data, (_, i) => {
        const s = index.data[Math.floor(i / channels)];
        return sums[s * channels + (i % channels)] / sizes[s];
      }),
      image.shape,
    );
  },
};

/** Hidden segments show one colour, in the image's own range: one number for all channels or one for each. */
export const color = (...values: readonly number[]): Hide => ({
  name: values.join(','),
  picture({ data, shape }) {
    const channels = shape[2];
    if (values.length !== 1 && values.length !== channels) {
      throw new RangeError(`lime: a color needs 1 or ${channels} numbers: [${values.join(', ')}]`);
    }
    return tensor(
      Float64Array.from(data, (_, i) => values[values.length === 1 ? 0 : i % channels]),
      shape,
    );
  },
});

/** Hidden segments show the image out of focus. @default sigma 1/16 of the shorter side, in pixels */
export const blur = (sigma?: number): Hide => ({
  name: 'blur',
  picture: (image) => gaussianFilter(image, sigma ?? Math.min(image.shape[0], image.shape[1]) / 16),
});
