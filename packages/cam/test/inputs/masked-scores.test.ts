import '@xai/test-kit';
import { tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { classScore } from '../../src/index.js';
import { maskedScores } from '../../src/inputs/masked-scores.js';
import { gapCut } from '../gap-cut.js';

/** 17 channels, so that the masks take two batches; channel k of the picture is 1 where place k is, else 0. */
const channels = 17;
const image = tensor(
  Float32Array.from({ length: channels * 20 }, (_, i) => (Math.floor(i / 20) === i % 20 ? 1 : 0)),
  [1, channels, 4, 5],
);

test('maskedScores is the score of the image seen through each channel, by hand', async () => {
  const { cut, runs } = gapCut({ weights: [Array.from({ length: channels }, (_, k) => k + 1)] });
  const { values } = await cut.activations(image);
  const activations = tensor(Float32Array.from(values.data), [4, 5, channels]);
  const found = await maskedScores(cut, image, 0, activations, classScore(0), false, () => undefined);
  expect(found).toBeCloseToArray(
    Array.from({ length: channels }, (_, k) => (k + 1) / 20),
    { abs: 1e-6 },
  );
  expect(runs.trunk).toBe(3);
});
