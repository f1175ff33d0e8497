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
