import type { Cut, Tensor } from '@xai/core';
import { tensor } from '@xai/tensor';
import type { Stack } from '../cam-rule.js';
import { alignedCorners } from '../maps/aligned-corners.js';
import type { CamTarget } from '../targets.js';
import { entry, outputRows } from './batch.js';

/** Masked images that the network sees at once. */
const BATCH = 16;

/**
 * The target's score of image i seen through each channel of its activations: the channel is made as large as the image
 * (corners aligned), scaled to [0, 1] and multiplied in. images [n, channels, h, w] or [n, h, w, channels] -> [channels].
 */
export async function maskedScores(
  cut: Cut,
  images: Tensor,
  i: number,
  activations: Stack,
  target: CamTarget,
  channelsLast: boolean,
  breath: () => Promise<void> | undefined,
): Promise<Float64Array> {
  const image = entry(images, i);
  const [height, width] = channelsLast ? image.shape : image.shape.slice(1);
  const places = height * width;
  const colours = image.data.length / places;
  const channels = activations.shape[2];
  const scores = new Float64Array(channels);
  for (let from = 0; from < channels; from += BATCH) {
    await breath();
    const count = Math.min(BATCH, channels - from);
    const batch = new Float32Array(count * image.data.length);
    for (let k = 0; k < count; k++) {
      const mask = alignedCorners(activations, from + k, height, width);
      for (let j = 0, to = k * image.data.length; j < image.data.length; j++, to++) {
        batch[to] = image.data[j] * mask[channelsLast ? Math.floor(j / colours) : j % places];
      }
    }
    const seen = await cut.activations(tensor(batch, [count, ...image.shape]));
    for (const [k, row] of outputRows(await cut.scores(seen)).entries()) scores[from + k] = target.score(row);
  }
  return scores;
}
