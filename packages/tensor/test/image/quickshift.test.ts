import { expect, test } from 'vitest';
import { quickshift, random, tensor } from '../../src/index.js';

/** Quickshift as its paper says it, pixel by pixel, without noise: the picture has no ties. */
function brute(colour: number[], [h, w]: [number, number], width: number, longest: number): number[] {
  const pixels = Array.from({ length: h * w }, (_, i) => i);
  const reach = Math.ceil(3 * width);
  const near = (i: number) =>
    pixels.filter(
      (j) => Math.abs(Math.floor(i / w) - Math.floor(j / w)) <= reach && Math.abs((i % w) - (j % w)) <= reach,
    );
  const distance = (i: number, j: number) =>
    Math.hypot(
      Math.floor(i / w) - Math.floor(j / w),
      (i % w) - (j % w),
      ...[0, 1, 2].map((c) => colour[3 * i + c] - colour[3 * j + c]),
    );
  const density = pixels.map((i) =>
    near(i).reduce((s, j) => s + Math.exp(-(distance(i, j) ** 2) / (2 * width ** 2)), 0),
  );
  const parent = pixels.map((i) => {
    const higher = near(i).filter((j) => density[j] > density[i]);
    const best = Math.min(...higher.map((j) => distance(i, j)));
    return best <= longest ? (higher.find((j) => distance(i, j) === best) ?? i) : i;
  });
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]));
  const roots = pixels.map(root);
  const order = [...new Set(roots)].sort((a, b) => a - b);
  return roots.map((r) => order.indexOf(r));
}

test.each([
  [7, 11, 1, 3],
  [9, 6, 2, 5],
  [1, 13, 1.5, 100],
])('quickshift of %i x %i equals its definition, kernel_size %d, max_dist %d', (h, w, kernel_size, max_dist) => {
  const r = random(h);
  const colour = Array.from({ length: h * w * 3 }, () => 2 * r.normal());
  const picture = tensor(Float64Array.from(colour), [h, w, 3]);
  const { data } = quickshift(picture, { kernel_size, max_dist, convert2lab: false });
  expect([...data]).toEqual(brute(colour, [h, w], kernel_size, max_dist));
});

test('quickshift weighs colour by ratio', () => {
  const r = random(1);
  const colour = Float64Array.from({ length: 6 * 8 * 3 }, () => r.normal());
  const [plain, scaled] = [1, 2.5].map((ratio) =>
    quickshift(
      tensor(
        colour.map((v) => v / ratio),
        [6, 8, 3],
      ),
      { ratio, kernel_size: 1, convert2lab: false },
    ),
  );
  expect(scaled).toEqual(plain);
});
