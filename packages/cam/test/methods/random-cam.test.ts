import { tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { randomCam } from '../../src/index.js';
import { golden, inputsOf } from '../support.js';

test.each([
  [0, -1],
  [0.5, 0],
  [0.75, 0.5],
])('randomCam turns a uniform draw of %d into the weight %d', (drawn, weight) => {
  const inputs = inputsOf(golden('resnet-mini-last-class'));
  const activations = tensor(Float32Array.of(2), [1, 1, 1]);
  expect(randomCam.map({ ...inputs, activations, random: { uniform: () => drawn } }).data[0]).toBe(2 * weight);
});
