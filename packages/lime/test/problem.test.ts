import { fromRows, tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { pickColumns, problems } from '../src/problem.js';

test('problems makes one regression for each output on shared sums', () => {
  const x = fromRows([
    [1, 5],
    [2, 7],
    [4, 6],
  ]);
  const both = problems(
    x,
    fromRows([
      [1, 10],
      [2, 30],
      [3, 20],
    ]),
    Float64Array.of(1, 2, 1),
  );
  const [alone] = problems(x, tensor(Float64Array.of(10, 30, 20), [3, 1]), Float64Array.of(1, 2, 1));
  expect([...both[1].y]).toEqual([10, 30, 20]);
  expect(both[0].sums.gram).toBe(both[1].sums.gram);
  expect([...both[1].sums.moments]).toEqual([...alone.sums.moments]);
  expect([both[1].sums.squares[0], both[1].sums.targetMean[0]]).toEqual([275, 22.5]);
  expect(pickColumns(both[0], [1])).toEqual(fromRows([[5], [7], [6]]));
});
