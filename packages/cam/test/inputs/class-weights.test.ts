import { expect, test } from 'vitest';
import { classScore, difference, probability } from '../../src/index.js';
import { classWeights } from '../../src/inputs/class-weights.js';
import { gapCut } from '../gap-cut.js';

const weights = [
  [1, 2, 3],
  [10, 0, -1],
];
const { cut } = gapCut({ weights, closedForms: true });
const outputs = Float64Array.of(0, 0);

test('classWeights is the row of the class, of a difference the difference of the rows', () => {
  expect(Array.from(classWeights(cut, classScore(1), outputs))).toEqual([10, 0, -1]);
  expect(Array.from(classWeights(cut, difference(0, 1), outputs))).toEqual([-9, 2, 4]);
});

test('classWeights refuses another head and a target that is no sum of outputs', () => {
  expect(() => classWeights(gapCut({ weights }).cut, classScore(0), outputs)).toThrow('global average pool');
  expect(() => classWeights(cut, probability(0), outputs)).toThrow(
    'a sum of outputs, use grad-cam: probability of class 0',
  );
});
