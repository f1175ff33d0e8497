import { expect, test } from 'vitest';
import { outputRange } from '../src/output-range.js';

const place = { x: 20, y: 0, width: 200, words: '2.00' };
const bar = (output: number, range: [number, number]) => {
  const { marks } = outputRange({ range, output, ...place });
  return marks.filter((m) => m.kind === 'rect').map(({ x, width }) => [x, width])[1];
};

test.each([
  [150, 100],
  [100, 0],
  [200, 200],
  [90, 0],
  [230, 200],
])('outputRange puts %d of samples from 100 to 200 at %d of 200 pixels', (output, width) => {
  expect(bar(output, [100, 200])).toEqual([20, width]);
});

test('outputRange of equal samples stands in the middle', () => {
  expect(bar(7, [7, 7])).toEqual([20, 100]);
});

test('outputRange says the numbers for readers without a picture', () => {
  const { marks } = outputRange({ range: [-1.5, 3e4], output: 2, ...place });
  expect(marks.find((m) => m.kind === 'rect' && m.label)).toMatchObject({ label: '2.00, samples from −1.5 to 30,000' });
});
