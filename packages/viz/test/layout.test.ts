import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { force, type Mark } from '../src/index.js';
import { colorDomain, colorIndex, MISSING } from '../src/layout/color-index.js';
import { fitDomain, fitsInside } from '../src/layout/fit-domain.js';
import { forceLabels } from '../src/layout/force-labels.js';
import { forceSegments } from '../src/layout/force-segments.js';
import { histogramBins } from '../src/layout/histogram-bins.js';
import { interactionOrder } from '../src/layout/interactions.js';
import { jittered, smallestGap } from '../src/layout/jittered.js';
import { limitValue } from '../src/layout/limit.js';
import { spread } from '../src/layout/spread.js';
import { swarm } from '../src/layout/swarm.js';
import { byMagnitude, topFeatures } from '../src/layout/top-features.js';
import { waterfallSteps } from '../src/layout/waterfall-steps.js';
import { textWidth } from '../src/text.js';
import { attribution } from './fixtures.js';

const golden = JSON.parse(readFileSync(new URL('./golden/shap-plots.json', import.meta.url), 'utf8'));
const table = (rows: (number | null)[][]): number[][] => rows.map((row) => row.map((v) => v ?? Number.NaN));

describe('topFeatures', () => {
  test('topFeatures keeps all features where they fit, else one fewer and the rest', () => {
    expect(topFeatures([2, 0, 1], 3)).toEqual({ shown: [2, 0, 1], rest: [] });
    expect(topFeatures([2, 0, 1], 2)).toEqual({ shown: [2], rest: [0, 1] });
    expect(topFeatures([2, 0, 1], 1)).toEqual({ shown: [], rest: [2, 0, 1] });
  });

  test('topFeatures refuses a number of lines that is none', () => {
    for (const bad of [0, -1, 1.5, Number.NaN]) expect(() => topFeatures([0], bad)).toThrow('viz: maxDisplay');
  });

  test('byMagnitude sorts by falling size and keeps column order in ties', () => {
    expect(byMagnitude([1, -3, 3, 0])).toEqual([1, 2, 0, 3]);
  });
});

describe('waterfallSteps', () => {
  test('waterfallSteps runs from the base at the bottom to the output at the top', () => {
    const steps = waterfallSteps([0.5, -0.25, 0.125], 1, [0, 1, 2], 10);
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [0.875, 1.375],
      [1.125, 0.875],
      [1, 1.125],
    ]);
  });

  test('waterfallSteps sums what is not shown at the bottom', () => {
    const steps = waterfallSteps([0.5, -0.25, 0.125], 1, [0, 1, 2], 2);
    expect(steps.map((s) => s.features)).toEqual([[0], [1, 2]]);
    expect(steps[1].value).toBe(-0.125);
    expect(steps[0].to).toBe(1.375);
  });
});

describe('forceSegments', () => {
  test('forceSegments stacks raises below the output and falls above it, largest nearest', () => {
    expect(forceSegments([0.1, 0.4, -0.2, 0], 1)).toEqual([
      { feature: 1, value: 0.4, to: 1, from: 0.6 },
      { feature: 0, value: 0.1, to: 0.6, from: 0.5 },
      { feature: 2, value: -0.2, to: 1, from: 1.2 },
    ]);
  });
});

describe('spread', () => {
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
          if (i)
            expect(x - sorted[i].width / 2).toBeGreaterThanOrEqual(centres[i - 1] + sorted[i - 1].width / 2 - 1e-6);
        });
      }),
    );
  });
});

describe('forceLabels', () => {
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
});

describe('fitDomain', () => {
  test('fitDomain leaves room for every text that does not fit its bar', () => {
    const bars = [0.5, -0.01, 0.002, -0.3].map((to) => ({ from: 0, to, width: 60 }));
    const scale = fitDomain(bars, 100, 500);
    for (const bar of bars) {
      if (fitsInside(bar, scale)) continue;
      expect(scale(bar.to) + Math.sign(bar.to) * bar.width).toBeGreaterThanOrEqual(99);
      expect(scale(bar.to) + Math.sign(bar.to) * bar.width).toBeLessThanOrEqual(501);
    }
  });
});

describe('swarm', () => {
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
});

describe('colorDomain', () => {
  test('colorDomain is the 5th to 95th percentile as in shap, NaN left out', () => {
    const columns = table(golden.data);
    golden.domains.forEach((domain: number[], j: number) => {
      const [low, high] = colorDomain(columns.map((row) => row[j]));
      expect(low).toBeCloseTo(domain[0], 12);
      expect(high).toBeCloseTo(domain[1], 12);
    });
  });

  test('colorDomain falls back to the 1st and 99th percentile, then to the extremes, as in shap', () => {
    expect(colorDomain(golden.sparse.values)).toEqual(golden.sparse.domain);
    expect(colorDomain(golden.rare.values)).toEqual(golden.rare.domain);
    expect(colorDomain([Number.NaN])).toEqual([Number.NaN, Number.NaN]);
  });

  test('colorIndex clips to the ramp, and sets missing values apart', () => {
    expect(Array.from(colorIndex([-9, 0, 1, 9, Number.NaN], [0, 1]))).toEqual([0, 0, 63, 63, MISSING]);
    expect(Array.from(colorIndex([2], [2, 2]))).toEqual([32]);
  });
});

test('interactionOrder equals shap.utils.approximate_interactions where the data has no ties', () => {
  const a = attribution(table(golden.values), table(golden.data));
  for (const j of [0, 1]) {
    const order = interactionOrder(a, j);
    // The feature itself and the constant column have no interaction; numpy's order of these two ties is its own.
    expect(order.slice(0, 3)).toEqual(golden.order[j].slice(0, 3));
    expect([...order].sort()).toEqual([0, 1, 2, 3, 4]);
  }
});

test('histogramBins counts equal bins, the last with its upper end', () => {
  expect(Array.from(histogramBins([0, 0.4, 1, 2, 3, Number.NaN], 0, 2, 2))).toEqual([2, 2]);
});

test('jittered moves values by at most half of the share of the smallest gap, the same for the same seed', () => {
  const values = Float64Array.of(0, 2, 2, 5, Number.NaN);
  expect(smallestGap(values)).toBe(2);
  const moved = jittered(values, 0.5);
  moved.forEach((v, i) => {
    if (i < 4) expect(Math.abs(v - values[i])).toBeLessThanOrEqual(0.5);
  });
  expect(jittered(values, 0.5)).toEqual(moved);
});

test('limitValue reads numbers and percentiles, and refuses other text', () => {
  expect(limitValue(3, Float64Array.of(1))).toBe(3);
  expect(limitValue('percentile(50)', Float64Array.of(1, Number.NaN, 3))).toBe(2);
  expect(() => limitValue('half' as 'percentile(1)', Float64Array.of(1))).toThrow(
    "viz: a limit is a number or 'percentile(p)': half",
  );
});
