import { expect, test } from 'vitest';
import { enforceConnectivity } from '../../src/image/enforce-connectivity.js';
import { random } from '../../src/random.js';

test('enforceConnectivity gives parted pieces labels of their own and small ones to a neighbour', () => {
  const labels = Int32Array.of(5, 5, 2, 5, 5, 5, 2, 5, 5, 5, 2, 2);
  enforceConnectivity(labels, 4, { min: 3, max: 100 });
  expect([...labels]).toEqual([0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1]);
});

test('enforceConnectivity gives labels from 0, each one connected piece', () => {
  const [h, w] = [14, 19];
  const r = random(6);
  const labels = Int32Array.from({ length: h * w }, () => r.integer(3));
  enforceConnectivity(labels, w, { min: 1, max: h * w });
  const seen = new Set<number>();
  for (const label of labels) {
    if (!seen.has(label)) expect(label).toBe(seen.size);
    seen.add(label);
  }
  for (const label of seen) {
    const at = new Set(Array.from(labels.keys()).filter((i) => labels[i] === label));
    const queue = [[...at][0]];
    at.delete(queue[0]);
    for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
      for (const j of [i - w, i + w, i % w > 0 ? i - 1 : -1, i % w < w - 1 ? i + 1 : -1])
        if (at.delete(j)) queue.push(j);
    }
    expect(at.size).toBe(0);
  }
});
