import '@xai/test-kit';
import { expect, test } from 'vitest';
import {
  binary,
  type CamTarget,
  classScore,
  classSum,
  difference,
  finer,
  maskedClass,
  predicted,
  probability,
} from '../src/index.js';

const outputs = Float64Array.of(0.3, -1.2, 2.5, 0.9);

function finerByHand(): number {
  const [a, b] = [Math.exp(0.3), Math.exp(0.9)];
  return (a * (2.5 - 0.6 * 0.3) + b * (2.5 - 0.6 * 0.9)) / (a + b);
}

const targets: readonly (readonly [string, CamTarget, number])[] = (
  [
    [classScore(1), -1.2],
    [difference(2, 0), 2.2],
    [classSum([0, 3]), 1.2],
    [predicted, 2.5],
    [binary(true), 0.3],
    [binary(false), -0.3],
    [probability(3), Math.exp(0.9) / (Math.exp(0.3) + Math.exp(-1.2) + Math.exp(2.5) + Math.exp(0.9))],
    [maskedClass(1, [1, 0]), 2.5],
    [finer(2, { against: [0, 3], alpha: 0.6 }), finerByHand()],
  ] as const
).map(([target, score]) => [target.name, target, score]);

test.each(targets)(
  '$0.name: the score is the formula, the cotangent its derivative by central differences',
  (_, target, score) => {
    expect(target.score(outputs)).toBeCloseTo(score, 7);
    const step = 1e-6;
    const slope = (k: number) => {
      const moved = (by: number) => target.score(outputs.map((v, j) => (j === k ? v + by : v)));
      return (moved(step) - moved(-step)) / (2 * step);
    };
    const cotangent = target.cotangent?.(outputs) ?? [];
    expect(cotangent).toBeCloseToArray(
      Array.from(outputs, (_, k) => slope(k)),
      { abs: 1e-8 },
    );
  },
);

test('predicted is the first of equals', () => {
  expect(predicted.cotangent?.(Float64Array.of(1, 3, 3))).toEqual(Float64Array.of(0, 1, 0));
});

test('probability does not overflow', () => {
  expect(probability(0).score(Float64Array.of(1000, 0))).toBe(1);
});

test('finer takes the three classes with the nearest logits, not the class itself', () => {
  const nearest = finer(0, { against: [1, 2, 3] }).score(Float64Array.of(0, 1, -2, 3, 9));
  expect(finer(0).score(Float64Array.of(0, 1, -2, 3, 9))).toBe(nearest);
});

test('finer names a class that does not exist', () => {
  expect(() => finer(4).score(outputs)).toThrow('cam: a class is a whole number in 0 .. 3: 4');
});
