import { expect, test } from 'vitest';
import { swarm } from '../../src/layout/swarm.js';

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

test("swarm's layers are shap's: ceil(layer / 2) steps, odd layers up, in each bin", () => {
  const x = Array.from({ length: 300 }, (_, i) => 50 + 40 * Math.sin(i * 78.233) ** 3);
  const order = Array.from(x.keys()).sort((p, q) => Math.sin(9 * p) - Math.sin(9 * q));
  const bin = 2.5;
  const low = Math.min(...x);
  const offset = swarm(x, 1e6, bin, order);
  const layer = new Map<number, number>();
  for (const i of order) {
    const k = Math.floor((x[i] - low) / bin);
    const at = layer.get(k) ?? 0;
    layer.set(k, at + 1);
    // shap/plots/_beeswarm.py: ys[ind] = np.ceil(layer / 2) * ((layer % 2) * 2 - 1)
    expect(offset[i]).toBeCloseTo(bin * Math.ceil(at / 2) * ((at % 2) * 2 - 1), 4);
  }
});
