import { expect, test } from 'vitest';
import { softmax } from '../../src/maps/softmax.js';

test('softmax is exp over its sum, whatever is added to all, and does not overflow', () => {
  const [a, b] = softmax(Float64Array.of(0, Math.log(3)));
  expect([a, b]).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.75, 12)]);
  expect(softmax(Float64Array.of(1e4, 1e4))).toEqual(Float64Array.of(0.5, 0.5));
});
