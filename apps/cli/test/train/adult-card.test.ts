import { describe, expect, it } from 'vitest';
import { adultCard } from '../../src/train/adult-card.js';
import { adultSettings } from '../../src/train/settings.js';

const settings = { ...adultSettings, maxEpochs: 1, hidden: [8], bins: 8, batchSize: 1024 };

describe('adultCard(options)', () => {
  it('states the mean over its splits, and describes the first network', async () => {
    const seen: number[][] = [];
    const { bytes, card } = await adultCard({ seed: 4, splits: 2, settings, onEpoch: (...given) => seen.push(given) });
    const [a, b] = card.accuracy.splits.map((s) => s.accuracy);
    expect(card.accuracy.splits.map((s) => s.seed)).toEqual([4, 5]);
    expect(card.accuracy.mean).toBeCloseTo((a + b) / 2, 12);
    expect(card.accuracy.interval[1] - card.accuracy.mean).toBeCloseTo((12.706205 * Math.abs(a - b)) / 2, 9);
    expect(card.test.accuracy).toBe(a);
    expect(card.bytes).toBe(bytes.length);
    expect(card.split.seed).toBe(4);
    expect(card.test.groups.Sex.map((g) => g.name)).toEqual(['Female', 'Male']);
    expect(seen).toEqual([
      [1, 2, 1, 1],
      [2, 2, 1, 1],
    ]);
  });

  it('refuses fewer than two splits', async () => {
    await expect(adultCard({ splits: 1 })).rejects.toThrow('train: a card needs 2 to 10 splits: 1');
  });
});
