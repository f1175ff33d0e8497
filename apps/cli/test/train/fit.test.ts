import { random } from '@xai/tensor';
import { describe, expect, it } from 'vitest';
import { type Examples, fit } from '../../src/train/fit.js';
import { adultSettings } from '../../src/train/settings.js';

/** y = 1 where exactly one of two inputs is above 0.5: the best linear model stays at a loss of about 0.69. */
function either(n: number, seed: number): Examples {
  const r = random(seed);
  const x = Float32Array.from({ length: 2 * n }, () => r.uniform());
  return { x, y: Float32Array.from({ length: n }, (_, i) => Number(x[2 * i] > 0.5 !== x[2 * i + 1] > 0.5)) };
}
const settings = {
  ...adultSettings,
  hidden: [16],
  learningRate: 0.03,
  l2: 0,
  maxEpochs: 30,
  batchSize: 64,
  patience: 30,
};
const [train, valid] = [either(1500, 1), either(300, 2)];

describe('fit(train, valid, settings, options)', () => {
  it('learns what no linear model can, and gives the layers of the best epoch', async () => {
    const { history, bestEpoch, layers } = await fit(train, valid, settings, { seed: 0 });
    expect(Math.min(...history)).toBeLessThan(0.4);
    expect(history[bestEpoch - 1]).toBe(Math.min(...history));
    expect(layers.map((l) => l.shape)).toEqual([
      [2, 16],
      [16, 1],
    ]);
  });

  it('gives the same bytes for the same seed, and others for another', async () => {
    const short = { ...settings, maxEpochs: 2 };
    const [a, b, c] = [
      await fit(train, valid, short, { seed: 5 }),
      await fit(train, valid, short, { seed: 5 }),
      await fit(train, valid, short, { seed: 6 }),
    ];
    expect(a).toEqual(b);
    expect(a.layers[0].weights).not.toEqual(c.layers[0].weights);
  });

  it('stops early where the validation loss no longer falls', async () => {
    const noise = { x: valid.x, y: Float32Array.from(valid.y, (_, i) => i % 2) };
    const { history, bestEpoch } = await fit(train, noise, { ...settings, patience: 2 }, { seed: 0 });
    expect(history.length).toBe(bestEpoch + 2);
  });

  it('reports every epoch and stops at the signal', async () => {
    const seen: number[] = [];
    const stop = new AbortController();
    const run = fit(train, valid, settings, {
      seed: 0,
      signal: stop.signal,
      onEpoch: (epoch, epochs) => {
        expect(epochs).toBe(30);
        if (seen.push(epoch) === 3) stop.abort(new Error('enough'));
      },
    });
    await expect(run).rejects.toThrow('enough');
    expect(seen).toEqual([1, 2, 3]);
  });

  it('refuses a seed that is not a number', async () => {
    await expect(fit(train, valid, settings, { seed: Number.NaN })).rejects.toThrow(RangeError);
  });
});
