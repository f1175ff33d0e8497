import '@xai/test-kit';
import type { Predict } from '@xai/core';
import { contiguous, fromRows, random, tensor } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { blur, color, imageWeights, limeImage, segmentMean } from '../../src/index.js';

/** 4 x 4 pixels, 2 channels, four quadrants as segments with labels of their own. */
const stream = random(1);
const image = tensor(
  Float32Array.from({ length: 32 }, () => stream.uniform()),
  [4, 4, 2],
);
const segments = tensor(
  Int32Array.from({ length: 16 }, (_, p) => 10 + 5 * (p >> 3) + ((p & 3) >> 1)),
  [4, 4],
);
const quadrant = (p: number) => 2 * (p >> 3) + ((p & 3) >> 1);

/** Reads which quadrants are hidden in black, and pays 3, -2, 1, 0 for them seen; second output: seen or not of the first. */
const pays = [3, -2, 1, 0];
const predict: Predict = (batch) => {
  const { data, shape } = contiguous(batch);
  return fromRows(
    Array.from({ length: shape[0] }, (_, i) => {
      const seen = [0, 0, 0, 0];
      for (let p = 0; p < 16; p++) if (data[(i * 16 + p) * 2] !== 0) seen[quadrant(p)] = 1;
      return [seen.reduce((sum, s, q) => sum + s * pays[q], 0.5), seen[0]];
    }),
  );
};

describe('limeImage', () => {
  test('limeImage recovers an additive model, up to the ridge penalty', async () => {
    const explain = limeImage(predict, { segments, hide: color(0) });
    const [why] = await explain(image, { labels: [0], budget: 4000 });
    expect(why.weights).toBeCloseToArray(pays, { abs: 0.02 });
    expect([why.intercept, why.localPrediction, why.prediction]).toBeCloseToArray([0.5, 2.5, 2.5], { abs: 0.05 });
    expect(why.r2).toBeGreaterThan(0.999);
    expect(why.settings).toMatchObject({ hide: '0', kernel: 'exponential', kernelWidth: 0.25, distance: 'cosine' });
    expect(Array.from(why.segments.labels)).toEqual([10, 11, 15, 16]);
  });

  test('limeImage explains the highest outputs in one pass, highest first', async () => {
    let rows = 0;
    const counted: Predict = (batch) => {
      rows += batch.shape[0];
      return predict(batch);
    };
    const found = await limeImage(counted, { segments, hide: color(0), targetNames: ['a', 'b'] })(image);
    expect(found.map(({ label, labelName, prediction }) => [label, labelName, prediction])).toEqual([
      [0, 'a', 2.5],
      [1, 'b', 1],
    ]);
    expect(rows).toBe(1000);
  });

  test('limeImage gives the same numbers for the same seed whatever the batch size, others for another', async () => {
    const explain = limeImage(predict, { segments, hide: color(0) });
    const weights = async (seed: number, batchSize?: number) =>
      (await explain(image, { seed, batchSize, labels: [1], budget: 50 }))[0].weights;
    expect(await weights(4, 7)).toEqual(await weights(4));
    expect(await weights(5)).not.toEqual(await weights(4));
  });

  test('limeImage never writes more than batchSize images', async () => {
    const sizes: number[] = [];
    const watched: Predict = (batch) => {
      sizes.push(batch.shape[0]);
      return predict(batch);
    };
    await limeImage(watched, { segments })(image, { batchSize: 16, budget: 50 });
    expect(Math.max(...sizes)).toBe(16);
    expect(sizes.reduce((a, b) => a + b)).toBe(50);
  });

  test('limeImage keeps the segments of the largest weights where `features` says so', async () => {
    const [why] = await limeImage(predict, { segments, hide: color(0), features: 2 })(image, { labels: [0] });
    expect([...why.weights.keys()].filter((s) => why.weights[s] !== 0)).toEqual([0, 1]);
  });

  test('limeImage takes a grey image without a channel axis', async () => {
    const grey = tensor(new Float32Array(16).fill(1), [4, 4]);
    const shapes: number[][] = [];
    await limeImage(
      (batch) => {
        shapes.push([...batch.shape.slice(1)]);
        return tensor(new Float64Array(batch.shape[0]), [batch.shape[0], 1]);
      },
      { segments },
    )(grey, { budget: 5 });
    expect(shapes[0]).toEqual([4, 4, 1]);
  });

  test('limeImage names what is wrong', async () => {
    const explain = limeImage(predict, { segments });
    await expect(explain(image, { budget: 1 })).rejects.toThrow('lime: a budget of at least 2 samples is needed: 1');
    await expect(explain(image, { budget: 2.5 })).rejects.toThrow('budget must be a whole number above 0: 2.5');
    await expect(explain(image, { seed: Number.NaN })).rejects.toThrow('a seed must be a finite number: NaN');
    expect(() => limeImage(predict, { segments, features: 0 })).toThrow(
      'lime: features must be a whole number above 0: 0',
    );
    await expect(explain(image, { labels: [2] })).rejects.toThrow(
      'lime: labels are whole numbers in 0 .. 1, at least one: [2]',
    );
    await expect(explain(image, { labels: { top: 0 } })).rejects.toThrow(
      'lime: top labels must be a whole number above 0: 0',
    );
    await expect(explain(tensor(new Float32Array(8), [2, 2, 2]))).rejects.toThrow('[2, 2]: [4, 4]');
    await expect(explain(tensor(new Float32Array(0), [0, 0, 2]))).rejects.toThrow('at least one pixel: [0, 0, 2]');
    await expect(explain(tensor(Float32Array.of(Number.NaN), [1, 1]))).rejects.toThrow(
      'lime: an image must be finite numbers: NaN at 0',
    );
    await expect(
      limeImage(predict, { segments: tensor(Float64Array.of(0.5), [1, 1]) })(tensor(new Float32Array(1), [1, 1])),
    ).rejects.toThrow("a segment's label must be a whole number: 0.5");
    await expect(limeImage(predict, { segments, hide: color(1, 2, 3) })(image)).rejects.toThrow(
      'lime: a color needs 1 or 2 numbers: [1, 2, 3]',
    );
    expect(() => limeImage(predict, { segments, kernelWidth: 0 })).toThrow(
      'lime: a kernel width must be a finite number above 0: 0',
    );
  });
});

describe('hidden segments', () => {
  const map = { index: tensor(Int32Array.of(0, 0, 1, 1), [2, 2]), labels: Int32Array.of(0, 1) };
  const small = tensor(Uint8Array.of(1, 2, 10, 30), [2, 2, 1]);

  test('segmentMean shows the mean of each segment', () => {
    expect(Array.from(segmentMean.picture(small, map).data)).toEqual([1.5, 1.5, 20, 20]);
  });

  test('limeImage cuts the mean of bytes to a byte under parity: lime', async () => {
    const seen: number[][] = [];
    const watch: Predict = (batch) => {
      seen.push(Array.from(contiguous(batch).data));
      return tensor(new Float64Array(batch.shape[0]), [batch.shape[0], 1]);
    };
    await limeImage(watch, { segments: map.index, parity: 'lime' })(small, { budget: 20 });
    expect(new Set(seen.flat())).toEqual(new Set([1, 2, 20, 10, 30]));
  });

  test('blur keeps the mean brightness and lowers the contrast', () => {
    const picture = blur(1).picture(image, map);
    const mean = (a: ArrayLike<number>) => Array.from(a).reduce((s, v) => s + v) / a.length;
    const spread = (a: ArrayLike<number>) => mean(Array.from(a, (v) => (v - mean(a)) ** 2));
    expect(mean(picture.data)).toBeCloseTo(mean(image.data), 1);
    expect(spread(picture.data)).toBeLessThan(spread(image.data) / 2);
  });

  test('imageWeights gives each pixel the weight of its segment', async () => {
    const [why] = await limeImage(predict, { segments, hide: color(0) })(image, { labels: [0] });
    expect(Array.from(imageWeights(why).data)).toEqual(Array.from({ length: 16 }, (_, p) => why.weights[quadrant(p)]));
  });
});
