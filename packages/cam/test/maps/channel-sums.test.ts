import { tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { channelSums, spatialMean, spatialSum, sumChannels, weightedSum } from '../../src/index.js';
import { zip } from '../../src/maps/zip.js';

/** Two places, three channels. */
const a = tensor(Float32Array.of(1, 2, 3, 4, 5, 6), [1, 2, 3]);
const b = tensor(Float32Array.of(1, 0, -1, 2, 0, 1), [1, 2, 3]);

test('channelSums adds f(a, b, channel) over the places', () => {
  expect(Array.from(channelSums(a, b, (x, y, c) => x * y + 10 * c))).toEqual([9, 20, 43]);
});

test('spatialSum and spatialMean are a number for each channel', () => {
  expect(Array.from(spatialSum(a))).toEqual([5, 7, 9]);
  expect(Array.from(spatialMean(a))).toEqual([2.5, 3.5, 4.5]);
});

test('sumChannels adds f(a, b) over the channels', () => {
  const { data, shape } = sumChannels(a, b, (x, y) => x * y);
  expect([Array.from(data), shape]).toEqual([
    [-2, 14],
    [1, 2],
  ]);
});

test('weightedSum adds the channels, each times its weight', () => {
  expect(Array.from(weightedSum(a, [1, -1, 0.5]).data)).toEqual([0.5, 2]);
});

test('zip is f(a, b) at each place and channel', () => {
  expect(Array.from(zip(a, b, (x, y) => x - y).data)).toEqual([0, 2, 4, 2, 5, 5]);
});
