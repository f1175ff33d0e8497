import { random } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { bootstrapInterval } from '../../src/index.js';

describe('bootstrapInterval', () => {
  test('bootstrapInterval of a normal sample is mean +- 1.96 SD / sqrt(n), near enough', () => {
    const draw = random(3);
    const values = Array.from({ length: 400 }, () => draw.normal());
    const mean = values.reduce((s, v) => s + v, 0) / 400;
    const { low, high, mean: found } = bootstrapInterval(values);
    expect(found).toBeCloseTo(mean, 12);
    expect((high - low) / 2).toBeGreaterThan(0.085);
    expect((high - low) / 2).toBeLessThan(0.111);
  });

  test('bootstrapInterval draws subjects: copies of one picture make it no narrower', () => {
    const values = [1, 2, 3, 4, 5, 6];
    const twice = bootstrapInterval([...values, ...values], [...values, ...values], { seed: 1 });
    expect(twice).toEqual(bootstrapInterval(values, values, { seed: 1 }));
  });

  test('bootstrapInterval refuses no values and subjects of another number', () => {
    expect(() => bootstrapInterval([])).toThrow('one subject each are needed: 0, 0');
    expect(() => bootstrapInterval([1], ['a', 'b'])).toThrow('one subject each are needed: 1, 2');
  });
});
