import { expect, test } from 'vitest';
import { resolveTargets } from '../src/index.js';

test('resolveTargets explains the only output, or the second of two', () => {
  expect(resolveTargets(undefined, 1)).toEqual([0]);
  expect(resolveTargets(undefined, 2)).toEqual([1]);
});

test('resolveTargets takes one, a list in its order, or all', () => {
  expect(resolveTargets(2, 3)).toEqual([2]);
  expect(resolveTargets([2, 0], 3)).toEqual([2, 0]);
  expect(resolveTargets('all', 3)).toEqual([0, 1, 2]);
});

test.each([
  [undefined, 3, 'needs a target: 3 outputs'],
  [3, 3, 'target 3 does not exist'],
  [-1, 3, 'target -1 does not exist'],
  [0.5, 3, 'target 0.5 does not exist'],
  [[], 3, 'at least one target'],
])('resolveTargets refuses target %j of %i outputs', (target, outputs, message) => {
  expect(() => resolveTargets(target, outputs)).toThrow(message);
});
