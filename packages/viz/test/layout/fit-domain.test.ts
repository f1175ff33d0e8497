import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitDomain, fitsInside } from '../../src/layout/fit-domain.js';

test('fitDomain leaves room for every text that does not fit its bar', () => {
  const bars = [0.5, -0.01, 0.002, -0.3].map((to) => ({ from: 0, to, width: 60 }));
  const scale = fitDomain(bars, 100, 500);
  for (const bar of bars) {
    if (fitsInside(bar, scale)) continue;
    expect(scale(bar.to) + Math.sign(bar.to) * bar.width).toBeGreaterThanOrEqual(99);
    expect(scale(bar.to) + Math.sign(bar.to) * bar.width).toBeLessThanOrEqual(501);
  }
});

test('fitDomain keeps bars, intervals and texts beyond them inside, and wastes no room where all fit', () => {
  const overhang = fc.record({
    from: fc.double({ min: -1, max: 1, noNaN: true }),
    size: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
    width: fc.double({ min: 10, max: 70, noNaN: true }),
    error: fc.constantFrom(0, 0.05),
  });
  fc.assert(
    fc.property(fc.array(overhang, { minLength: 1, maxLength: 12 }), (list) => {
      const bars = list.map(({ from, size, ...bar }) => ({ from, to: from + size, ...bar }));
      const scale = fitDomain(bars, 100, 500);
      for (const bar of bars) {
        const { from, to, width, error } = bar;
        const text = fitsInside(bar, scale) ? 0 : width;
        const ends = [scale(to - error) - (to < from ? text : 0), scale(to + error) + (to < from ? 0 : text)];
        expect(ends[0]).toBeGreaterThanOrEqual(99);
        expect(ends[1]).toBeLessThanOrEqual(501);
      }
    }),
  );
  const wide = fitDomain([{ from: -1, to: 1, width: 10 }], 100, 500);
  expect([wide(-1), wide(1)]).toEqual([100, 500]);
});
