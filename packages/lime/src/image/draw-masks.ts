import { type Contiguous, type Random, tensor } from '@xai/tensor';

/** Which segments are seen in each sample, 0 or 1: [samples, segments]; each by the toss of a coin, all in row 0. */
export function drawMasks(samples: number, segments: number, random: Random): Contiguous<Float64Array> {
  const masks = random.fill(new Float64Array(samples * segments)).map((v) => (v < 0.5 ? 0 : 1));
  masks.fill(1, 0, segments);
  return tensor(masks, [samples, segments]);
}
