import { expect, it } from 'vitest';
import { type Mlp, mlpPredict, readGolden } from '../src/index.js';

const cases = ['adult-mlp', 'diabetes-mlp'];

it.each(cases)('mlpPredict gives the outputs that scikit-learn gave: %s', (name) => {
  const { test, ...mlp } = readGolden<Mlp & { test: { rows: number[][]; outputs: unknown } }>(
    new URL(`golden/${name}.json`, import.meta.url),
  );
  const rows = { data: test.rows.flat(), shape: [test.rows.length, test.rows[0].length] };
  expect(mlpPredict(mlp)(rows)).toBeCloseToArray(test.outputs, { rel: 1e-12 });
});

it('mlpPredict with softmax gives rows that sum to 1', () => {
  const mlp = {
    hidden_activation: 'tanh',
    output_activation: 'softmax',
    layers: [{ weights_in_by_out: [[1, 2, 3]], bias: [0, 0, 900] }],
  };
  expect(mlpPredict(mlp)({ data: [1, -1000], shape: [2, 1] })).toBeCloseToArray([0, 0, 1, 1, 0, 0], { abs: 1e-12 });
});
