import { fromRows, type Tensor, tensor } from '@xai/tensor';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, tableMasker } from '../src/index.js';

const square = ({ data, shape: [n, m] }: Tensor) => {
  const out = new Float64Array(2 * n);
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < m; c++) {
      out[2 * i] += data[i * m + c] ** 2;
      out[2 * i + 1] -= data[i * m + c];
    }
  }
  return tensor(out, [n, 2]);
};

test('evaluate equals the weighted mean over the background, written as two loops', async () => {
  const number = fc.integer({ min: -9, max: 9 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 4 }),
      fc.tuple(number, number, number),
      fc.array(fc.constantFrom(0, 1), { minLength: 3, maxLength: 3 }),
      fc.integer({ min: 1, max: 5 }),
      async (rows, row, coalition, batchSize) => {
        const weights = rows.map((_, b) => b + 1);
        const total = weights.reduce((a, b) => a + b);
        const masker = tableMasker(fromRows(rows), { weights });
        const { data, shape } = await evaluate(square, masker, row, Uint8Array.from([...coalition, 1, 1, 1]), {
          batchSize,
        });
        let first = 0;
        rows.forEach((from, b) => {
          from.forEach((v, c) => {
            first += (weights[b] / total) * (coalition[c] ? row[c] : v) ** 2;
          });
        });
        expect(shape).toEqual([2, 2]);
        expect(data[0]).toBeCloseTo(first, 10);
        expect(data[2]).toBeCloseTo(
          row.reduce<number>((s, v) => s + v * v, 0),
          10,
        );
        expect(data[3]).toBeCloseTo(-row.reduce<number>((s, v) => s + v, 0), 10);
      },
    ),
    { numRuns: 50 },
  );
});

test('evaluate names coalition and background row of a NaN', async () => {
  const masker = tableMasker(fromRows([[1], [2]]));
  const run = evaluate(
    ({ data, shape }) =>
      tensor(
        Float64Array.from(data, (v) => (v === 2 ? Number.NaN : v)),
        shape,
      ),
    masker,
    [5],
    Uint8Array.of(1, 0),
  );
  await expect(run).rejects.toThrow('NaN for coalition 1, background row 1, output 0');
});

test('evaluate refuses coalitions of another width', async () => {
  await expect(evaluate(square, tableMasker(fromRows([[1, 2]])), [1, 2], new Uint8Array(3))).rejects.toThrow(
    '[k, 2]: 3',
  );
});

test.each([[[1]], [[1, 2, 3]], [[]]])(
  'evaluate refuses a row of other columns than the background: %j',
  async (row) => {
    await expect(evaluate(square, tableMasker(fromRows([[1, 2]])), row, Uint8Array.of(1, 0))).rejects.toThrow(
      `core: row and background need the same columns: ${row.length} and 2`,
    );
  },
);
