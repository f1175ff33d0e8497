import '@xai/test-kit';
import { expect, test } from 'vitest';
import { ablationCam, relativeAblationCam } from '../../src/index.js';
import { golden, inputsOf } from '../support.js';

test('ablationCam is the relative map times the score, which the reference divides by', () => {
  const inputs = inputsOf(golden('resnet-mini-last-class'));
  const relative = relativeAblationCam.map(inputs).data;
  expect(ablationCam.map(inputs).data).toBeCloseToArray(
    relative.map((v) => v * inputs.ablation.score),
    { rel: 1e-12 },
  );
});

test('ablationCam keeps its sign where the score is negative, relativeAblationCam turns it', () => {
  const inputs = inputsOf(golden('resnet-mini-last-class'));
  const shifted = (by: number) => ({
    ...inputs,
    ablation: { score: inputs.ablation.score + by, scores: inputs.ablation.scores.map((s) => s + by) },
  });
  const below = shifted(-2 * inputs.ablation.score);
  expect(ablationCam.map(below).data).toBeCloseToArray(ablationCam.map(inputs).data, { rel: 1e-9 });
  expect(relativeAblationCam.map(below).data).toBeCloseToArray(
    relativeAblationCam.map(inputs).data.map((v) => -v),
    { rel: 1e-9 },
  );
});
