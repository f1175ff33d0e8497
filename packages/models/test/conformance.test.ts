import { describe, expect, it } from 'vitest';
import { buildGraph, initializer, node, open, ortNode, ortWeb, reference, tfjsOn, value } from '../src/index.js';
import { type Mlp, mlpGraph, readMlp } from './kit/mlp.js';

const mlps = ['adult-mlp', 'diabetes-mlp', 'lime-adult-mlp', 'lime-diabetes-mlp', 'lime-iris-mlp'];
const rowsOf = ({ mean, test }: Mlp, count: number) => ({
  data: Float32Array.from(Array.from({ length: count }, (_, i) => test.rows[i % test.rows.length]).flat()),
  shape: [count, mean.length],
});

describe.each([ortNode, ortWeb, tfjsOn('wasm'), tfjsOn('cpu'), reference])('a network on $name', (engine) => {
  it.each(mlps)('predict of %s equals the reference engine to 1e-6', async (name) => {
    const mlp = readMlp(name);
    const [network, judge] = [await open(mlpGraph(mlp), { engine }), await open(mlpGraph(mlp), { engine: reference })];
    const rows = rowsOf(mlp, 40);
    const [y, want] = [await network.predict(rows), await judge.predict(rows)];
    const top = Math.max(1, ...Array.from(want.data, Math.abs));
    want.data.forEach((v, i) => {
      expect(Math.abs(y.data[i] - v) / top).toBeLessThan(1e-6);
    });
    network.dispose();
  });

  it.each([0, 1, 2, 1000])('predict answers %i rows with as many', async (count) => {
    const mlp = readMlp('lime-iris-mlp');
    const network = await open(mlpGraph(mlp), { engine });
    const y = await network.predict(rowsOf(mlp, count));
    expect(y.shape).toEqual([count, 3]);
    expect(y.data).toBeInstanceOf(Float32Array);
    expect(y.data.length).toBe(3 * count);
    network.dispose();
  });

  it('predict lets NaN pass in its row, and only there', async () => {
    const mlp = readMlp('adult-mlp');
    const network = await open(mlpGraph(mlp), { engine });
    const rows = rowsOf(mlp, 3);
    rows.data[12 + 3] = Number.NaN;
    const y = await network.predict(rows);
    expect(Array.from(y.data, Number.isNaN)).toEqual([false, true, false]);
    network.dispose();
  });

  it('predict takes float64 rows, plain arrays and views', async () => {
    const mlp = readMlp('lime-iris-mlp');
    const network = await open(mlpGraph(mlp), { engine });
    const want = (await network.predict(rowsOf(mlp, 1))).data;
    const row = mlp.test.rows[0];
    expect((await network.predict({ data: Float64Array.from(row), shape: [1, 4] })).data).toEqual(want);
    expect((await network.predict({ data: row, shape: [1, 4] })).data).toEqual(want);
    const spread = row.flatMap((v) => [v, 0]);
    expect((await network.predict({ data: spread, shape: [1, 4], stride: [8, 2], offset: 0 })).data).toEqual(want);
    network.dispose();
  });

  it('predict refuses rows of another width, with both shapes', async () => {
    const network = await open(mlpGraph(readMlp('lime-iris-mlp')), { engine });
    await expect(network.predict({ data: new Float32Array(10), shape: [2, 5] })).rejects.toThrow(
      /reads \[n, 4\]: \[2, 5\]/,
    );
    await expect(network.predict({ data: new Float32Array(4), shape: [4] })).rejects.toThrow(/reads \[n, 4\]: \[4\]/);
    network.dispose();
    await expect(network.predict(rowsOf(readMlp('lime-iris-mlp'), 1))).rejects.toThrow(/disposed/);
  });

  it('predict runs a file with a fixed batch in blocks of it', async () => {
    const graph = buildGraph({
      inputs: [value('x', [2, 1])],
      outputs: [value('y', [2, 1])],
      nodes: [node('Neg', ['x'], ['y'])],
    });
    const network = await open(graph, { engine });
    expect(Array.from((await network.predict({ data: [1, 2, 3, 4, 5], shape: [5, 1] })).data)).toEqual([
      -1, -2, -3, -4, -5,
    ]);
    network.dispose();
  });

  it('predict gives an output [n] as one column, and asks which of two outputs is meant', async () => {
    const squeeze = [node('ReduceSum', ['x', 'axes'], ['s'], { keepdims: 0 }), node('Exp', ['x'], ['e'])];
    const axes = initializer('axes', { data: [1], shape: [1] }, 'int64');
    const parts = { inputs: [value('x', ['n', 2])], nodes: squeeze, initializers: [axes] };
    const graph = buildGraph({ ...parts, outputs: [value('s', ['n']), value('e', ['n', 2])] });
    const rows = { data: [1, 2, 3, 4], shape: [2, 2] };
    const network = await open(graph, { engine, output: 's' });
    expect(await network.predict(rows)).toEqual({ data: Float32Array.of(3, 7), shape: [2, 1] });
    const unclear = await open(graph, { engine });
    await expect(unclear.predict(rows)).rejects.toThrow(
      /which output is explained, say \{ output: NAME \}: s \(float32\), e \(float32\)/,
    );
  });

  it('predict embeds categories: Cast, Gather, OneHot and Concat', async () => {
    const graph = buildGraph({
      inputs: [value('x', ['n', 2])],
      outputs: [value('y', ['n', 5])],
      initializers: [
        initializer('table', { data: [1, 2, 3, 4, 5, 6], shape: [3, 2] }),
        ...[0, 1].map((k) => initializer(`c${k}`, { data: [k], shape: [] }, 'int64')),
        initializer('depth', { data: [3], shape: [] }, 'int64'),
        initializer('values', { data: [0, 1], shape: [2] }),
      ],
      nodes: [
        node('Cast', ['x'], ['codes'], { to: 7 }),
        node('Gather', ['codes', 'c0'], ['first'], { axis: 1 }),
        node('Gather', ['codes', 'c1'], ['second'], { axis: 1 }),
        node('Gather', ['table', 'first'], ['embedded']),
        node('OneHot', ['second', 'depth', 'values'], ['hot']),
        node('Concat', ['embedded', 'hot'], ['y'], { axis: 1 }),
      ],
    });
    const network = await open(graph, { engine });
    const y = await network.predict({ data: [0, 2, 2, 0], shape: [2, 2] });
    expect(Array.from(y.data)).toEqual([1, 2, 0, 0, 1, 5, 6, 1, 0, 0]);
    network.dispose();
  });
});
