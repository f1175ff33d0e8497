import { adult, split } from '@xai/datasets';
import { describe, expect, it } from 'vitest';
import { probabilities } from '../../src/train/adult-card.js';
import { accuracy, confusion } from '../../src/train/scores.js';
import { adultSettings } from '../../src/train/settings.js';
import { parts, trainAdult } from '../../src/train/train-adult.js';

const dataset = await adult();
const quick = { ...adultSettings, maxEpochs: 2, hidden: [8], bins: 8, batchSize: 512 };

describe('parts(dataset, seed, settings)', () => {
  it("divides every row once, the paper's rows among the test rows of any seed", () => {
    for (const seed of [0, 1, 2]) {
      const { training, validation, test } = parts(dataset, seed, adultSettings);
      const all = [...training, ...validation, ...test].sort((a, b) => a - b);
      expect(all).toEqual(Array.from({ length: 32561 }, (_, i) => i));
      expect([...test]).toEqual(expect.arrayContaining([28197, 1012]));
      expect(test).toEqual(split(32561, { seed, keepInTest: [28197, 1012] }).test);
      expect(validation.length / (validation.length + training.length)).toBeCloseTo(0.1, 4);
    }
  });
});

describe('trainAdult(options)', () => {
  it('beats the majority after two epochs, and gives the same bytes for the same seed', async () => {
    const [a, b] = [await trainAdult({ seed: 3, settings: quick }), await trainAdult({ seed: 3, settings: quick })];
    expect(a.bytes).toEqual(b.bytes);
    const p = await probabilities(a.bytes, dataset, a.test);
    const truth = Uint8Array.from(a.test, (row) => dataset.target[row]);
    expect(accuracy(confusion(p, truth))).toBeGreaterThan(0.83);
  });

  it('refuses a seed that is not a number', async () => {
    await expect(trainAdult({ seed: Number.NaN })).rejects.toThrow(RangeError);
  });
});
