import { normalCdf, random, truncatedNormal } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { binStatistics } from '../src/sample/bin-statistics.js';
import { binNames, binned } from '../src/sample/binned.js';
import { outcomeTable, unit } from '../src/sample/outcome-table.js';
import { draw, kolmogorov, ROWS, skewed } from './draw.js';

describe('binned', () => {
  const edges = [0.5, 1, 2];
  const feature = binned('x', 0, skewed, edges);
  const s = binStatistics(skewed, edges);
  const { table, codes } = draw(feature);

  test('binned draws bins by their training frequencies', () => {
    s.frequencies.forEach((share, k) => {
      const found = codes.filter((code) => code === k).length / ROWS;
      expect(Math.abs(found - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / ROWS));
    });
  });

  test.each([0, 1, 2, 3])('binned draws from the truncated normal of bin %i', (k) => {
    const inside = table.filter((_, i) => codes[i] === k);
    const z = (x: number) => normalCdf((x - s.means[k]) / s.stds[k]);
    const [low, high] = [z(s.mins[k]), z(s.maxs[k])];
    expect(kolmogorov(inside, (x) => (z(x) - low) / (high - low))).toBeLessThan(1.95);
    expect(inside.every((x) => x >= s.mins[k] && x <= s.maxs[k])).toBe(true);
    expect(inside.every((x) => feature.code([x]) === k || x === s.mins[k])).toBe(true);
  });

  test('binned is within 1e-7 of the exact inverse distribution function for every word tried', () => {
    const bins = outcomeTable(s.frequencies);
    const exact = (u: number) => {
      const k = bins.find(u);
      return truncatedNormal(s.means[k], s.stds[k], s.mins[k], s.maxs[k])(bins.within(u, k));
    };
    const given = Uint32Array.from({ length: ROWS }, (_, i) => i * 42949);
    const words = (w: Uint32Array) => {
      w.set(given);
      return w;
    };
    const { table: out } = draw(feature, 1, { ...random(0), words });
    const cdf = (x: number, k: number) => s.frequencies[k] * normalCdf((x - s.means[k]) / s.stds[k]);
    let worst = 0;
    given.forEach((word, i) => {
      const k = bins.find(unit(word));
      const mass = normalCdf((s.maxs[k] - s.means[k]) / s.stds[k]) - normalCdf((s.mins[k] - s.means[k]) / s.stds[k]);
      worst = Math.max(worst, Math.abs(cdf(out[i], k) - cdf(exact(unit(word)), k)) / mass);
    });
    expect(worst).toBeLessThan(1e-7);
  });

  test('binned gives a bin of equal training values that very value', () => {
    const { table: values } = draw(binned('x', 0, Float64Array.of(3, 3, 3, 3, 8), [3]));
    expect(new Set(values)).toEqual(new Set([3, 8]));
  });

  test('binned gives 0 under parity where the limits of a bin coincide, as Python lime does', () => {
    const { table: values } = draw(binned('x', 0, Float64Array.of(3, 3, 3, 3, 8), [3], 'lime'));
    expect(new Set(values)).toEqual(new Set([0, 8]));
  });

  test('binNames writes one edge and several with two decimals', () => {
    expect(binNames('Age', [3])).toEqual(['Age <= 3.00', 'Age > 3.00']);
    expect(binNames('Age', [0.125, 3])).toEqual(['Age <= 0.12', '0.12 < Age <= 3.00', 'Age > 3.00']);
  });
});
