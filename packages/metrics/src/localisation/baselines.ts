import { type Contiguous, random, tensor } from '@xai/tensor';

/** A map that knows nothing of the picture: height, width -> [h, w] in [0, 1]. */
export type Baseline = (height: number, width: number, seed: number) => Contiguous<Float64Array>;

const fill = (height: number, width: number, value: (y: number, x: number) => number): Contiguous<Float64Array> =>
  tensor(
    Float64Array.from({ length: height * width }, (_, i) => value(Math.floor(i / width), i % width)),
    [height, width],
  );

/** 1 everywhere. */
export const wholePicture: Baseline = (height, width) => fill(height, width, () => 1);

/** A Gaussian in the middle, standard deviation a quarter of each side, largest value 1. */
export const centredGaussian: Baseline = (height, width) =>
  fill(height, width, (y, x) => {
    const dy = (y + 0.5 - height / 2) / (height / 4);
    const dx = (x + 0.5 - width / 2) / (width / 4);
    return Math.exp(-(dy * dy + dx * dx) / 2);
  });

/** Uniform noise in [0, 1). */
export const noise: Baseline = (height, width, seed) => {
  const draw = random(seed);
  return fill(height, width, () => draw.uniform());
};
