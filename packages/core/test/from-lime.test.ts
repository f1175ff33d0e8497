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

  test('fromLime refuses a feature that the row does not have', () => {
    expect(() => fromLime({ ...lime, data: [7] })).toThrow('core: lime names feature 2: the row has 1');
  });
});
