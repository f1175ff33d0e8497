import { random } from '@xai/tensor';
import { describe, expect, it } from 'vitest';
import { trend } from '../../src/report/trend.js';

const r = random(4);
const x = Float64Array.from({ length: 400 }, () => r.uniform() * 10);
const noise = Float64Array.from(x, () => 0.3 * r.normal());

describe('trend(x, y, seed)', () => {
  it('finds a rise, with an interval above 0, and claims no peak inside', () => {
    const { spearman, interval, peakInside, bins } = trend(
      x,
      x.map((v, i) => v + noise[i]),
      0,
    );
    expect(spearman).toBeGreaterThan(0.95);
    expect(interval[0]).toBeGreaterThan(0.9);
    expect(interval[0]).toBeLessThan(spearman);
    expect(peakInside).toBeLessThan(0.05);
    expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(400);
  });

  it('finds a peak inside the range where there is one', () => {
    const { peak, peakInside } = trend(
      x,
      x.map((v, i) => -((v - 5) ** 2) + noise[i]),
      0,
    );
    expect(peakInside).toBe(1);
    expect(peak.from).toBeLessThan(5.5);
    expect(peak.to).toBeGreaterThan(4.5);
  });

  it('is not sure of anything in noise', () => {
    const { interval } = trend(x, noise, 0);
    expect(interval[0]).toBeLessThan(0);
    expect(interval[1]).toBeGreaterThan(0);
  });

  it('never divides equal values between bins, and has one bin for a constant', () => {
    const codes = x.map((v) => Math.floor(v / 3));
    const { bins } = trend(codes, noise, 0);
    expect(bins.map((b) => [b.from, b.to])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(
      trend(
        x.map(() => 7),
        noise,
        0,
      ),
    ).toMatchObject({ spearman: 0, peakInside: 0, bins: [{ from: 7, to: 7, rows: 400 }] });
  });

  it('bins mean what a plain loop gives', () => {
    for (const { from, to, mean, rows } of trend(x, noise, 0).bins) {
      const inside = [...noise].filter((_, i) => x[i] >= from && x[i] <= to);
      expect(rows).toBe(inside.length);
      expect(mean).toBeCloseTo(inside.reduce((a, b) => a + b) / inside.length, 12);
    }
  });
});
