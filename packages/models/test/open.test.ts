import { describe, expect, it } from 'vitest';
import { open, ortNode, ortWeb, readOnnx, reference, tfjsOn, writeOnnx } from '../src/index.js';
import { mlpGraph, readMlp } from './kit/mlp.js';

const fixtures = ['adult-mlp', 'diabetes-mlp', 'lime-adult-mlp', 'lime-diabetes-mlp', 'lime-iris-mlp'];

describe.each([ortNode, ortWeb, tfjsOn('wasm'), tfjsOn('cpu'), reference])('open on $name', (engine) => {
  it.each(fixtures)('open runs %s as the reference library did, to 1e-5', async (name) => {
    const mlp = readMlp(name);
    const network = await open(writeOnnx(mlpGraph(mlp)), { engine });
    const y = await network.predict({
      data: Float32Array.from(mlp.test.rows.flat()),
      shape: [mlp.test.rows.length, mlp.mean.length],
    });
    const want = mlp.test.outputs.flatMap((row) =>
      mlp.output_activation === 'sigmoid' ? [row].flat().slice(-1) : row,
    );
    const top = Math.max(...want.map(Math.abs));
    expect(y.shape).toEqual([mlp.test.rows.length, want.length / mlp.test.rows.length]);
    want.forEach((v, i) => {
      expect(Math.abs(y.data[i] - v) / top).toBeLessThan(1e-5);
    });
    network.dispose();
  });
});

it('readOnnx reads what writeOnnx wrote', () => {
  const graph = mlpGraph(readMlp('adult-mlp'));
  expect(readOnnx(writeOnnx(graph))).toEqual(graph);
});
