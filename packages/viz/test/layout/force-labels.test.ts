import fc from 'fast-check';
import { expect, test } from 'vitest';
import { force, type Mark } from '../../src/index.js';
import { forceLabels } from '../../src/layout/force-labels.js';
import { textWidth } from '../../src/text.js';
import { attribution } from '../fixtures.js';

const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 24 });

test('forceLabels keeps connectors in order on every line', () => {
  const placed = forceLabels(
    [
      { at: 5, width: 90 },
      { at: 6, width: 90 },
      { at: 7, width: 90 },
    ],
    0,
    160,
  );
  expect(Math.max(...placed.map(({ tier }) => tier))).toBeGreaterThan(0);
  expect(placed[0].via[0]).toBeLessThan(placed[1].via[0]);
  expect(placed[1].via[0]).toBeLessThan(placed[2].via[0]);
});

test('force never lets two texts overlap, whatever the values', () => {
  fc.assert(
    fc.property(values, (row) => {
      const names = row.map((_, j) => `feature ${'x'.repeat((j * 7) % 30)}`);
      const scene = force(attribution([row], [row], 0.2, names), { threshold: 0, title: false, subtitle: false });
      const boxes = scene.marks.flatMap((mark: Mark) => {
        if (mark.kind !== 'text') return [];
        const { size = 12, anchor = 'start' } = mark;
        const width = textWidth(mark.text, size, mark.weight);
        const left = mark.x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
        return [{ left, right: left + width, top: mark.y - 0.8 * size, bottom: mark.y + 0.2 * size }];
      });
      boxes.forEach((a, i) => {
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(scene.width);
        for (const b of boxes.slice(i + 1)) {
          const apart = a.right <= b.left + 0.1 || b.right <= a.left + 0.1 || a.bottom <= b.top || b.bottom <= a.top;
          expect(apart, `${JSON.stringify([a, b])}`).toBe(true);
        }
      });
    }),
    { numRuns: 150 },
  );
});
