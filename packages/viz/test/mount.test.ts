import { expect, test } from 'vitest';
import { describeNearest } from '../src/mount.js';
import type { PointsMark } from '../src/scene.js';

const cloud: PointsMark = {
  kind: 'points',
  x: Float32Array.of(10, 20, 20),
  y: Float32Array.of(10, 20, 20),
  color: Uint8Array.of(0, 0, 0),
  colors: ['#000000'],
  radius: 2,
  describe: (i) => `dot ${i}`,
};

test('describeNearest names the nearest dot within six pixels, the one drawn last of equals', () => {
  expect(describeNearest([cloud], 12, 11)).toBe('dot 0');
  expect(describeNearest([cloud], 19, 21)).toBe('dot 2');
  expect(describeNearest([cloud], 15, 90)).toBeNull();
});
