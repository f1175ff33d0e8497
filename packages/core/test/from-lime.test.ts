import { contiguous } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { fromLime } from '../src/index.js';

describe('fromLime', () => {
  const lime = {
    local_exp: {
      1: [
        [2, 0.5],
        [0, -0.25],
      ] as [number, number][],
    },
    intercept: { 1: 0.3 },
    data: [7, 8, 9],
    prediction: [0.2, 0.8],
    score: 0.6,
    local_pred: 0.55,
  };

  test('fromLime puts weights at their features and says that they do not add up', () => {
    const [a] = fromLime(lime);
    expect([...contiguous(a.values).data]).toEqual([-0.25, 0, 0.5]);
    expect(a).toMatchObject({
      target: 1,
      additive: false,
      game: 'surrogate',
      unit: 'probability',
      diagnostics: [{ r2: 0.6 }],
    });
    expect(contiguous(a.output).data[0]).toBe(0.8);
  });

  test('fromLime of a regression gives one attribution, not the negated copy that lime keeps as label 0', () => {
    const all = fromLime({
      local_exp: { 0: [[1, 2.5]], 1: [[1, -2.5]] },
      intercept: { 0: 140, 1: 140 },
      data: [7, 8],
      prediction: [151.5],
      score: 0.4,
      local_pred: [137],
    });
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ target: 0, unit: 'value', diagnostics: [{ r2: 0.4, localPrediction: 137 }] });
    expect([...contiguous(all[0].values).data]).toEqual([0, -2.5]);
    expect(contiguous(all[0].output).data[0]).toBe(151.5);
  });

  test('fromLime reads scores by label, and conditions as exp.as_list() prints them', () => {
    const [a] = fromLime({
      ...lime,
      score: { 1: 0.7 },
      local_pred: { 1: [0.5] },
      as_list: {
        1: [
          ['x2 > 8.00', 0.5],
          ['x0 <= 7.00', -0.25],
        ],
      },
    });
    expect(a.diagnostics).toEqual([{ r2: 0.7, localPrediction: 0.5, conditions: ['x0 <= 7.00', 'x1', 'x2 > 8.00'] }]);
  });

  test('fromLime refuses a label without intercept or prediction, and weights that are no numbers', () => {
    expect(() => fromLime({ ...lime, intercept: {} })).toThrow(
      'intercept of label 1 must be a finite number: undefined',
    );
    expect(() => fromLime({ ...lime, local_exp: { 5: [] }, intercept: { 5: 0 } })).toThrow('prediction of label 5');
    expect(() => fromLime({ ...lime, local_exp: { 1: [[0, Number.NaN]] } })).toThrow('weight of feature 0');
  });

  test('fromLime refuses a feature that the row does not have', () => {
    expect(() => fromLime({ ...lime, data: [7] })).toThrow('core: lime names feature 2: the row has 1');
  });
});
