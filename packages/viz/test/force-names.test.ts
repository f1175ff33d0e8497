import { expect, test } from 'vitest';
import { forceNames } from '../src/force-names.js';
import { plainLabel } from '../src/labels.js';
import { textBoxes, textFaults } from './boxes.js';

const names = (places: number[]) =>
  places.map((at, i) => ({ at, label: plainLabel(`feature number ${i}`), value: '+0.1', falls: i % 2 === 1 }));

/** Points of a connector. */
const stops = (d: string): [number, number][] =>
  [...d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('forceNames says how high it is, and keeps all names inside and apart', () => {
  for (const places of [[300], [10, 11, 12, 13], Array.from({ length: 30 }, (_, i) => 40 + 3 * i)]) {
    const { marks, height } = forceNames(names(places), 0, 600);
    expect(textFaults({ marks, width: 600, height, title: '', desc: '', table: { columns: [], rows: [] } })).toEqual(
      [],
    );
  }
});

test('forceNames lets no connector run through a name', () => {
  const { marks } = forceNames(names(Array.from({ length: 14 }, (_, i) => 40 + 9 * i)), 0, 600);
  const boxes = textBoxes({ marks });
  for (const mark of marks) {
    if (mark.kind !== 'path') continue;
    const points = stops(mark.d);
    points.slice(1).forEach(([x, y], k) => {
      const [px, py] = points[k];
      for (let t = 0; t <= 1; t += 0.05) {
        const [cx, cy] = [px + t * (x - px), py + t * (y - py)];
        const hit = boxes.find((b) => cx > b.left && cx < b.right && cy > b.top + 1 && cy < b.bottom - 1);
        expect(hit?.words).toBeUndefined();
      }
    });
  }
});

test('forceNames begins each connector at its push', () => {
  const { marks } = forceNames(names([100, 400]), 50, 600);
  const starts = marks.flatMap((mark) => (mark.kind === 'path' ? [stops(mark.d)[0]] : []));
  expect(starts).toEqual([
    [100, 51],
    [400, 51],
  ]);
});
