import { expect, test } from 'vitest';
import { forceSegments } from '../../src/layout/force-segments.js';

test('forceSegments stacks raises below the output and falls above it, largest nearest', () => {
  expect(forceSegments([0.1, 0.4, -0.2, 0], 1)).toEqual([
    { feature: 1, value: 0.4, to: 1, from: 0.6 },
    { feature: 0, value: 0.1, to: 0.6, from: 0.5 },
    { feature: 2, value: -0.2, to: 1, from: 1.2 },
  ]);
});
