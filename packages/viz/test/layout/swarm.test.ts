import { expect, test } from 'vitest';
import { swarm } from '../../src/layout/swarm.js';

test('swarm stacks dots of one bin up and down in turn, and shrinks to fit', () => {
  expect(Array.from(swarm([5, 5, 5, 50], 10, 2, [0, 1, 2, 3]))).toEqual([-0, 2, -2, -0]);
  const tall = swarm(
    new Float64Array(101).fill(3),
    10,
    2,
    Array.from({ length: 101 }, (_, i) => i),
  );
  expect(Math.max(...tall)).toBeCloseTo(10, 6);
  expect(Math.min(...tall)).toBeCloseTo(-10, 6);
});
