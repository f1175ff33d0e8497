import { expect, test } from 'vitest';
import { gridSegments } from '../../src/index.js';

test('gridSegments parts a picture into n x n cells of equal size, no more cells than pixels', () => {
  expect([...gridSegments(2, 4, 2).data]).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect(new Set(gridSegments(3, 3, 9).data).size).toBe(9);
  expect(() => gridSegments(3, 3, 0)).toThrow('a whole number of cells a side: 0');
});

test('gridSegments gives connected rectangles whose sides differ by at most one pixel', () => {
  const [h, w, n] = [11, 17, 4];
  const { data } = gridSegments(h, w, n);
  for (let label = 0; label < n * n; label++) {
    const at = Array.from(data.keys()).filter((i) => data[i] === label);
    const ys = at.map((i) => Math.floor(i / w));
    const xs = at.map((i) => i % w);
    const [height, width] = [ys, xs].map((v) => Math.max(...v) - Math.min(...v) + 1);
    expect(at).toHaveLength(height * width);
    expect([Math.floor(h / n), Math.ceil(h / n)]).toContain(height);
    expect([Math.floor(w / n), Math.ceil(w / n)]).toContain(width);
  }
});
