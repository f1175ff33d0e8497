import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../src/layout/spread.js';

test('spread leaves items alone where they do not touch', () => {
  expect(
    spread(
      [
        { at: 10, width: 4 },
        { at: 20, width: 4 },
      ],
      0,
      30,
    ),
  ).toEqual([10, 20]);
});

test('spread moves neighbours apart by as little as possible', () => {
  expect(
    spread(
      [
        { at: 10, width: 4 },
        { at: 10, width: 4 },
      ],
      0,
      30,
    ),
  ).toEqual([8, 12]);
  expect(
    spread(
      [
        { at: 0, width: 4 },
        { at: 0, width: 4 },
      ],
      0,
      30,
    ),
  ).toEqual([2, 6]);
});

test('spread never overlaps and stays inside where there is room', () => {
  const items = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 500, noNaN: true }),
      width: fc.double({ min: 1, max: 40, noNaN: true }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(items, (list) => {
      const sorted = [...list].sort((a, b) => a.at - b.at);
      const centres = spread(sorted, 0, 500);
      centres.forEach((x, i) => {
        expect(x - sorted[i].width / 2).toBeGreaterThanOrEqual(-1e-6);
        expect(x + sorted[i].width / 2).toBeLessThanOrEqual(500 + 1e-6);
        if (i) expect(x - sorted[i].width / 2).toBeGreaterThanOrEqual(centres[i - 1] + sorted[i - 1].width / 2 - 1e-6);
      });
    }),
  );
});
