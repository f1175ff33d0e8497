import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { prove } from '../src/engines/prove.js';
import { download, dtypeOf, upload } from '../src/engines/tfjs/dtype.js';
import { buildGraph, initializer, node, open, reference, tfjsOn, type Value, value } from '../src/index.js';
import { mlpGraph, readMlp } from './kit/mlp.js';

describe.each(['cpu', 'wasm'] as const)('openTf on %s', (backend) => {
  const engine = tfjsOn(backend);

  it('openTf leaves no tensor behind, neither a call nor a failure nor the network', async () => {
    const mlp = readMlp('lime-iris-mlp');
    await prove(engine);
    const before = tf.memory().numTensors;
    const network = await open(mlpGraph(mlp), { engine });
    const rows = { data: mlp.test.rows.flat(), shape: [mlp.test.rows.length, 4] };
    await network.predict(rows);
    const kept = tf.memory().numTensors;
    await network.predict(rows);
    await expect(network.run({ x: rows }, ['nothing'])).rejects.toThrow(/no such tensor/);
    expect(tf.memory().numTensors).toBe(kept);
    network.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('openTf says in one line what TensorFlow.js says', async () => {
    const graph = buildGraph({
      inputs: [value('x', ['n', 2]), value('y', ['n', 3])],
      outputs: [value('z', null)],
      nodes: [node('MatMul', ['x', 'y'], ['z'])],
    });
    const network = await open(graph, { engine });
    const ones = (n: number) => ({ data: new Float32Array(2 * n).fill(1), shape: [2, n] });
    await expect(network.run({ x: ones(2), y: ones(3) }, ['z'])).resolves.toBeTruthy();
    const feeds = { x: { data: [1, 2], shape: [1, 2] }, y: { data: [1, 2, 3], shape: [1, 3] } };
    await expect(network.run(feeds, ['z'])).rejects.toThrow(/^models: tfjs cannot run this model: [^\n]*matMul[^\n]*$/);
    network.dispose();
  });

  it('openTf works out once what needs no input, text included', async () => {
    const graph = buildGraph({
      inputs: [value('x', ['n', 2])],
      outputs: [value('y', ['n', 2])],
      initializers: [initializer('w', { data: [1, 2], shape: [2] })],
      nodes: [
        node('Constant', [], ['text'], { value_strings: ['3', '4'] }),
        node('Cast', ['text'], ['numbers'], { to: 1 }),
        node('Mul', ['numbers', 'w'], ['scale']),
        node('Mul', ['x', 'scale'], ['y']),
      ],
    });
    const network = await open(graph, { engine });
    expect((await network.predict({ data: [1, 1], shape: [1, 2] })).data).toEqual(Float32Array.of(3, 8));
    network.dispose();
  });
});

describe('upload and download', () => {
  it('upload holds whole numbers beyond int32 as its ends, and refuses text', () => {
    const big: Value = { type: 'int64', shape: [2], data: Float64Array.of(2 ** 60, -(2 ** 60)) };
    const tensor = upload(tf, big);
    expect(download(tensor, 'int64').data).toEqual(Float64Array.of(2 ** 31 - 1, -(2 ** 31)));
    tensor.dispose();
    expect(() => upload(tf, { type: 'string', shape: [1], data: ['a'] })).toThrow(
      /tfjs holds no tensors of this type: string/,
    );
  });

  it('dtypeOf is float32, int32 or bool', () => {
    expect((['float64', 'float16', 'uint8', 'int64', 'bool'] as const).map(dtypeOf)).toEqual([
      'float32',
      'float32',
      'int32',
      'int32',
      'bool',
    ]);
    expect(() => dtypeOf('complex64')).toThrow(/complex64/);
  });
});

describe('reference', () => {
  it('reference says that it does not compute a tensor, or that an input is missing', async () => {
    const graph = buildGraph({
      inputs: [value('x', ['n', 1])],
      outputs: [value('y', ['n', 1]), value('mean', null)],
      nodes: [node('LayerNormalization', ['x', 'x'], ['y', 'mean'])],
    });
    const network = await open(graph, { engine: reference });
    const feeds = { x: { data: [1], shape: [1, 1] } };
    await expect(network.run(feeds, ['mean'])).rejects.toThrow('models: reference does not compute this tensor: mean');
    const empty = { ...graph, nodes: [node('Concat', [], ['y'], { axis: 0 })], outputs: [value('y', null)] };
    const broken = await open(empty, { engine: reference });
    await expect(broken.run(feeds, ['y'])).rejects.toThrow('models: Concat y: input 0 is missing: 0 inputs');
  });
});
