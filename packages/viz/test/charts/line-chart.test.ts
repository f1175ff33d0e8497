import { expect, test } from 'vitest';
import { calibrationCurve, lineChart } from '../../src/index.js';
import { textFaults } from '../boxes.js';

const dots = (scene: ReturnType<typeof lineChart>) =>
  scene.marks.flatMap((mark) => (mark.kind === 'rect' && mark.label && mark.width === 7 ? [mark] : []));

test('lineChart puts points where their numbers say, on one linear scale a side', () => {
  const scene = lineChart([
    {
      name: 'a',
      points: [
        [0, 0],
        [1, 10],
        [4, 40],
      ],
    },
  ]);
  const [p, q, r] = dots(scene);
  expect((q.x - p.x) / (r.x - p.x)).toBeCloseTo(0.25, 6);
  expect((p.y - q.y) / (p.y - r.y)).toBeCloseTo(0.25, 6);
  expect([p, r].map(({ label }) => label)).toEqual(['0: 0', '4: 40']);
});

test('lineChart keeps its text apart for one point, huge and tiny numbers', () => {
  for (const size of [1e-12, 1, 1e9]) {
    for (const n of [1, 5]) {
      const points = Array.from({ length: n }, (_, k) => [size * (100 + k), size * (1 + k / 1000)] as const);
      const scene = lineChart(
        [
          { name: 'a', points },
          { name: 'b', points },
        ],
        { xLabel: 'x of it', yLabel: 'y of it' },
      );
      expect(textFaults(scene)).toEqual([]);
    }
  }
});

test('calibrationCurve has whiskers of 1.96 sqrt(q (1 - q) / n) and leaves out empty bins', () => {
  const bin = { predicted: 0.3, observed: 0.25, count: 100 };
  const scene = calibrationCurve([bin, { predicted: 0.9, observed: 0, count: 0 }]);
  const error = 1.96 * Math.sqrt((0.25 * 0.75) / 100);
  expect(dots(scene).map(({ label }) => label)).toEqual([`0.3: 0.25 ± ${error.toFixed(5)}`]);
});
