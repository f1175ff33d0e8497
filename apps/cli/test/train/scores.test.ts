import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accuracy, auc, brier, calibration, confusion, wilson } from '../../src/train/scores.js';

const golden = JSON.parse(readFileSync(new URL('../golden/classifier-scores.json', import.meta.url), 'utf8'));
const { probability, truth, expected } = golden;

describe('confusion(probability, truth) and accuracy(counts)', () => {
  it('count like scikit-learn, 0.5 being positive', () => {
    const counts = confusion(probability, truth);
    expect(Object.values(counts)).toEqual(expected.confusion);
    expect(accuracy(counts)).toBeCloseTo(expected.accuracy, 12);
    expect(confusion([0.5], [1]).truePositive).toBe(1);
  });
});

describe('auc(probability, truth)', () => {
  it("equals scikit-learn's roc_auc_score, ties included", () => {
    expect(auc(probability, truth)).toBeCloseTo(expected.auc, 12);
    expect(auc([0.5, 0.5], [0, 1])).toBe(0.5);
  });
});

describe('brier(probability, truth)', () => {
  it("equals scikit-learn's brier_score_loss", () => {
    expect(brier(probability, truth)).toBeCloseTo(expected.brier, 12);
  });
});

describe('calibration(probability, truth)', () => {
  it('has ten bins of equal width, empty ones left out, 1 in the last', () => {
    const bins = calibration(probability, truth);
    expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(200);
    const weighted = (key: 'predicted' | 'observed') => bins.reduce((sum, bin) => sum + bin[key] * bin.rows, 0);
    expect(weighted('observed')).toBeCloseTo(
      truth.reduce((a: number, b: number) => a + b),
      9,
    );
    expect(weighted('predicted')).toBeCloseTo(
      probability.reduce((a: number, b: number) => a + b),
      9,
    );
    expect(calibration([0.05, 1], [0, 1])).toEqual([
      { from: 0, to: 0.1, rows: 1, predicted: 0.05, observed: 0 },
      { from: 0.9, to: 1, rows: 1, predicted: 1, observed: 1 },
    ]);
  });

  it('agrees with it bin by bin where no probability lies on an edge', () => {
    const bins = calibration(
      probability.map((p: number) => Math.min(p, 0.99) + 0.003),
      truth,
    );
    expect(bins).toHaveLength(expected.observed.length);
    bins.forEach((bin, b) => {
      expect(bin.observed).toBeCloseTo(expected.observed[b], 12);
      expect(bin.predicted).toBeCloseTo(expected.predicted[b], 12);
    });
  });
});

describe('wilson(count, n)', () => {
  it("equals scipy's Wilson interval and stays within 0 and 1", () => {
    const [low, high] = wilson(7, 40);
    expect(low).toBeCloseTo(expected.wilson7of40[0], 9);
    expect(high).toBeCloseTo(expected.wilson7of40[1], 9);
    expect(wilson(0, 5)[0]).toBeCloseTo(0, 12);
    expect(wilson(5, 5)[1]).toBeCloseTo(1, 12);
  });
});
