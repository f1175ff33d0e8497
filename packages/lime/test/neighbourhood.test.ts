import { contiguous, fromRows, random, type Tensor, tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { neighbourhood, predictNeighbourhood } from '../src/neighbourhood.js';
import { isCoded } from '../src/sample/feature.js';
import { recorded } from './recorded.js';

test('neighbourhood draws each feature from its own stream, codes beside values', () => {
  const { features } = recorded('adult', 'quartile');
  const row = new Float64Array(12);
  const { table, codes } = neighbourhood(features, [300, 12], random(1), row);
  features.forEach((f, j) => {
    if (!isCoded(f)) return;
    for (let i = 0; i < 300; i++) expect(f.code(table.data.subarray(12 * i, 12 * (i + 1)))).toBe(codes[300 * j + i]);
  });
  const fewer = neighbourhood(features.slice(1), [300, 12], random(1), new Float32Array(12));
  expect(fewer.table.data).toBeInstanceOf(Float32Array);
  expect([...fewer.codes.subarray(0, 300)]).not.toEqual([...codes.subarray(300, 600)]);
});

test('predictNeighbourhood shows explained rows first, in batches of any size', async () => {
  const [explained, perturbed] = [fromRows([[1], [2], [3]]), fromRows([[4], [5], [6], [7]])];
  const twice = (batch: Tensor) =>
    tensor(
      Float64Array.from(contiguous(batch).data, (v) => 2 * v),
      [batch.shape[0], 1],
    );
  for (const batchSize of [1, 2, 4, 100]) {
    const outputs = await predictNeighbourhood(twice, explained, perturbed, [0, 1, 2], { batchSize });
    expect([...outputs.data]).toEqual([2, 4, 6, 8, 10, 12, 14]);
  }
});
