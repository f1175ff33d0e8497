import { resizeBilinear, tensor } from '@xai/tensor';
import type { Plane } from './cam-rule.js';

/** A raw map [h, w] made larger. */
export type Upsample = (map: Plane, height: number, width: number) => Plane;

/**
 * Raw maps of one image, one a layer -> the map in [0, 1] at the size asked for: each loses what is negative, is scaled to
 * [0, 1] at its own size and made larger; their mean is scaled again. A map without anything positive is all zeros.
 * As pytorch-grad-cam has it, its 1e-7 in the divisor included.
 */
export function finish(raws: readonly Plane[], height: number, width: number, upsample: Upsample = bilinear): Plane {
  const mean = new Float64Array(height * width);
  for (const raw of raws) {
    const positive = tensor(
      raw.data.map((v) => Math.max(v, 0)),
      raw.shape,
    );
    const large = upsample(unit(positive), height, width);
    for (let i = 0; i < mean.length; i++) mean[i] += large.data[i] / raws.length;
  }
  return unit(tensor(mean, [height, width]));
}

/** Bilinear between pixel centres, as OpenCV does it: the default. */
export const bilinear: Upsample = (map, height, width) => {
  const { data, shape } = resizeBilinear(map, height, width);
  return tensor(Float64Array.from(data), shape);
};

function unit({ data, shape }: Plane): Plane {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const v of data) {
    low = Math.min(low, v);
    high = Math.max(high, v);
  }
  return tensor(
    data.map((v) => (v - low) / (1e-7 + high - low)),
    shape,
  );
}
