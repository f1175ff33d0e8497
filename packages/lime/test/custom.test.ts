import { fromRows } from '@xai/tensor';
import { expect, test } from 'vitest';
import { custom, limeTabular } from '../src/index.js';

const info = { column: 0, name: 'x', mode: 'classification' } as const;
const values = Float64Array.of(5, 1, 4, 2, 3, 6, 8, 7);

test('custom takes edges by name or from a function of the column', async () => {
  const training = fromRows(Array.from(values, (v) => [v, -v]));
  const bins = custom({ x: [6, 3, 3], y: [-4] });
  const why = await limeTabular(({ shape }) => ({ data: new Float64Array(shape[0]), shape: [shape[0]] }), {
    training,
    featureNames: ['x', 'y'],
    discretize: bins,
  })(fromRows([[3, -4]]));
  expect(why.diagnostics[0].conditions).toEqual(['x <= 3.00', 'y <= -4.00']);
  expect(custom((column, { name }) => [column[0], name.length]).edges(values, info)).toEqual([5, 1]);
});
