import { describe, expect, it } from 'vitest';
import { adult, adultModel, split } from '../src/index.js';

const { bytes, card } = await adultModel();

describe('adultModel()', () => {
  it('is an ONNX file of the size that the card states, with a probability as its last word', () => {
    expect(bytes.length).toBe(card.bytes);
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text).toContain('Sigmoid');
    expect(text).toContain('probability');
  });

  it('has a card whose accuracy is the mean of five seeded splits, above what is asked and the majority', () => {
    const { mean, interval, splits } = card.accuracy;
    expect(splits.map((s) => s.seed)).toEqual([0, 1, 2, 3, 4]);
    const values = splits.map((s) => s.accuracy);
    expect(mean).toBeCloseTo(values.reduce((a, b) => a + b) / 5, 12);
    const sd = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 4);
    expect(interval[1] - mean).toBeCloseTo((2.776445 * sd) / Math.sqrt(5), 6);
    expect(mean).toBeGreaterThan(0.853);
    expect(mean).toBeGreaterThan(card.test.majority);
  });

  it('has a card that agrees with itself: confusion, accuracy, calibration and groups count the same rows', () => {
    const { test, split: parts } = card;
    const { trueNegative, falsePositive, falseNegative, truePositive } = test.confusion;
    const rows = trueNegative + falsePositive + falseNegative + truePositive;
    expect(rows).toBe(parts.rows.test);
    expect(test.accuracy).toBeCloseTo((trueNegative + truePositive) / rows, 12);
    expect(test.calibration.reduce((sum, bin) => sum + bin.rows, 0)).toBe(rows);
    for (const groups of Object.values(test.groups)) {
      expect(groups.reduce((sum, group) => sum + group.rows, 0)).toBe(rows);
      const errors = groups.reduce((sum, group) => sum + group.errorRate * group.rows, 0);
      expect(errors).toBeCloseTo(falsePositive + falseNegative, 6);
      for (const { errorRate, errorInterval } of groups) {
        expect(errorRate).toBeGreaterThanOrEqual(errorInterval[0]);
        expect(errorRate).toBeLessThanOrEqual(errorInterval[1]);
      }
    }
  });

  it("was tested on its own split, the paper's rows among the test rows, where the majority is what the card says", async () => {
    const { data, target } = await adult();
    const { test, train } = split(data.shape[0], card.split);
    expect(test).toHaveLength(card.split.rows.test);
    expect(train).toHaveLength(card.split.rows.training + card.split.rows.validation);
    expect([...test]).toEqual(expect.arrayContaining([28197, 1012]));
    const positives = test.reduce((sum, row) => sum + target[row], 0) / test.length;
    expect(card.test.majority).toBeCloseTo(1 - positives, 12);
  });
});
