import { expect, test } from 'vitest';
import { waterfallSteps } from '../../src/layout/waterfall-steps.js';

test('waterfallSteps runs from the base at the bottom to the output at the top', () => {
  const steps = waterfallSteps([0.5, -0.25, 0.125], 1, [0, 1, 2], 10);
  expect(steps.map(({ from, to }) => [from, to])).toEqual([
    [0.875, 1.375],
    [1.125, 0.875],
    [1, 1.125],
  ]);
});

test('waterfallSteps sums what is not shown at the bottom', () => {
  const steps = waterfallSteps([0.5, -0.25, 0.125], 1, [0, 1, 2], 2);
  expect(steps.map((s) => s.features)).toEqual([[0], [1, 2]]);
  expect(steps[1].value).toBe(-0.125);
  expect(steps[0].to).toBe(1.375);
});
