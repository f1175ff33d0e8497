import { size, type Tensor } from '@xai/tensor';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  float,
  initializer,
  ints,
  node,
  open,
  ortNode,
  ortWeb,
  readOnnx,
  reference,
  value,
  writeOnnx,
} from '../src/index.js';
import { goldenNets, hwc, netArray, netBytes, netImages } from './kit/nets.js';

const nets = Object.keys(goldenNets);
const engines = [ortNode, ortWeb, reference];
const wave = (shape: readonly number[], scale = 1): Tensor => ({
  data: Float32Array.from({ length: size(shape) }, (_, k) => scale * Math.sin(1.7 * k + 0.3)),
  shape,
});
const gap = (got: ArrayLike<number>, want: ArrayLike<number>) => {
  expect(got.length).toBe(want.length);
  return Math.max(0, ...Array.from(want, (w, k) => Math.abs(got[k] - w)));
};

describe.each(engines)('at on $name', (engine) => {
  it.each(nets.flatMap((net) => goldenNets[net].layers.map((layer) => [net, layer.layer, layer] as const)))(
    'at of %s gives the activations that torch recorded at %s',
    async (net, name, golden) => {
      const network = await open(netBytes(net), { engine });
      const cut = await network.at(name);
      const { values } = await cut.activations(netImages(net));
      const want = hwc(netArray(golden.activation));
      const tokens = golden.reshape ? values.data.length / 2 - want.length : 0;
      expect(values.shape.at(-1)).toBe(netArray(golden.activation).shape[0]);
      const got = values.data.slice(tokens, tokens + want.length);
      expect(gap(got as number[], want)).toBeLessThan(Math.max(golden.tolerance.abs, 1e-5));
      network.dispose();
    },
  );

  it.each(nets.flatMap((net) => goldenNets[net].layers.map((layer) => [net, layer.layer, layer] as const)))(
    'gradient of %s is the one that torch recorded at %s',
    async (net, name, golden) => {
      const network = await open(netBytes(net), { engine });
      const cut = await network.at(name);
      const at = await cut.activations(netImages(net));
      const row = Float32Array.from({ length: 10 }, (_, k) => Number(k === golden.target.class));
      const gradient = await cut.gradient(at, { data: Float32Array.of(...row, ...row), shape: [2, 10] });
      expect(gradient.shape).toEqual(at.values.shape);
      const want = hwc(netArray(golden.gradient));
      const tokens = golden.reshape ? gradient.data.length / 2 - want.length : 0;
      const got = gradient.data.slice(tokens, tokens + want.length);
      const top = Math.max(...want.map(Math.abs));
      expect(gap(got as number[], want)).toBeLessThan(5e-6 * top);
      network.dispose();
    },
  );

  it.each(nets)('scores of %s behind every module are the logits that torch recorded', async (net) => {
    const network = await open(netBytes(net), { engine });
    const few = Object.values(goldenNets[net].modules).filter((_, k) => k % (engine === ortNode ? 3 : 11) === 2);
    const layers = [...new Set(few)].filter((layer) => layer !== 'logits');
    const images = { data: netImages(net).data.slice(0), shape: netImages(net).shape };
    for (const layer of layers) {
      const cut = await network.at(layer);
      const at = await cut.activations(images);
      const scores = await cut.scores(at);
      expect(scores.shape).toEqual([2, 10]);
      expect(gap(scores.data as number[], goldenNets[net].logits.flat())).toBeLessThan(goldenNets[net].tolerance.abs);
      cut.dispose();
    }
    network.dispose();
  });
});

describe('at', () => {
  it('at hands a shortcut around the layer to the head as its boundary', async () => {
    const network = await open(netBytes('resnet-mini'));
    const cut = await network.at('stage1.block1.relu1');
    const at = await cut.activations(netImages('resnet-mini'));
    expect(Object.keys(at.boundary)).toEqual(['pool']);
    expect(at.boundary.pool.shape).toEqual([2, 16, 24, 24]);
    expect(at.values.shape).toEqual([2, 24, 24, 16]);
    await expect(cut.scores({ values: at.values, boundary: {} })).rejects.toThrow(
      'models: the head at stage1.block1.relu1 needs the boundary of its activations: pool',
    );
    network.dispose();
  });

  it('scores takes more rows than the activations have, whatever the network reads from its batch size', async () => {
    const network = await open(netBytes('vit-mini'));
    const cut = await network.at('block1.attn.q');
    const at = await cut.activations(netImages('vit-mini'));
    const twice = ({ data, shape }: Tensor): Tensor => ({ data: [...data, ...data], shape: [4, ...shape.slice(1)] });
    const boundary = Object.fromEntries(Object.entries(at.boundary).map(([name, t]) => [name, twice(t)]));
    for (const t of Object.values(at.boundary)) expect(t.shape[0]).toBe(2);
    const scores = await cut.scores({ values: twice(at.values), boundary });
    const want = goldenNets['vit-mini'].logits;
    expect(gap(scores.data as number[], [...want, ...want].flat())).toBeLessThan(1e-4);
    network.dispose();
  });

  it('at cuts the final softmax off and says so; not where the layer lies behind it', async () => {
    const graph = buildGraph({
      inputs: [value('x', ['n', 2])],
      outputs: [value('p', ['n', 2])],
      initializers: [initializer('w', { data: [1, 2, -1, 0.5], shape: [2, 2] })],
      nodes: [
        node('Relu', ['x'], ['h']),
        node('MatMul', ['h', 'w'], ['z']),
        node('Softmax', ['z'], ['s'], { axis: -1 }),
        node('Identity', ['s'], ['p']),
      ],
    });
    const network = await open(graph);
    const rows = { data: [3, -1], shape: [1, 2] };
    const cut = await network.at('h');
    expect(cut.cutOff).toBe('softmax');
    expect(Array.from((await cut.scores(await cut.activations(rows))).data)).toEqual([3, 6]);
    const late = await network.at('s');
    expect(late.cutOff).toBe(null);
    const { data } = (await late.activations(rows)).values;
    expect(data[0] + data[1]).toBeCloseTo(1, 6);
    network.dispose();
  });

  it('at cuts at the input itself', async () => {
    const network = await open(netBytes('resnet-mini'));
    const cut = await network.at('input');
    const at = await cut.activations(netImages('resnet-mini'));
    expect(at.values.shape).toEqual([2, 96, 96, 3]);
    expect(gap((await cut.scores(at)).data as number[], goldenNets['resnet-mini'].logits.flat())).toBeLessThan(1e-4);
    network.dispose();
  });

  it('at runs a file with a fixed batch in blocks of it', async () => {
    const graph = buildGraph({
      inputs: [value('x', [2, 1, 2, 2])],
      outputs: [value('y', [2, 4])],
      initializers: [ints('shape', [2, 4])],
      nodes: [
        node('Neg', ['x'], ['a']),
        node('Add', ['a', 'x'], ['b']),
        node('Add', ['b', 'a'], ['c']),
        node('Reshape', ['c', 'shape'], ['y']),
      ],
    });
    const network = await open(graph);
    const cut = await network.at('b');
    const at = await cut.activations(wave([5, 1, 2, 2]));
    expect(at.values.shape).toEqual([5, 2, 2, 1]);
    const scores = await cut.scores(at);
    expect(scores.shape).toEqual([5, 4]);
    expect(gap(scores.data as number[], Array.from(wave([5, 4], -1).data))).toBeLessThan(1e-6);
    network.dispose();
  });

  it('at offers float32 where the network computes in another type', async () => {
    const graph = buildGraph({
      inputs: [value('x', ['n', 2], 'float64')],
      outputs: [value('y', ['n', 2], 'float64')],
      nodes: [node('Exp', ['x'], ['a']), node('Log', ['a'], ['y'])],
    });
    for (const engine of engines) {
      const network = await open(graph, { engine });
      const cut = await network.at('a');
      const at = await cut.activations({ data: [0, 1], shape: [1, 2] });
      expect(at.values.data).toEqual(Float32Array.of(1, Math.E));
      expect(gap((await cut.scores(at)).data as number[], [0, 1])).toBeLessThan(1e-6);
      network.dispose();
    }
  });

  it('gradient inside a residual block is that of finite differences of the scores', async () => {
    const network = await open(netBytes('resnet-mini'), { engine: ortNode });
    const cut = await network.at('stage2.block1.relu1');
    const at = await cut.activations(netImages('resnet-mini'));
    const cotangent = wave([2, 10]);
    const gradient = await cut.gradient(at, cotangent);
    const value = async (k: number, h: number) => {
      const data = Float32Array.from(at.values.data);
      data[k] += h;
      const scores = await cut.scores({ values: { data, shape: at.values.shape }, boundary: at.boundary });
      return Array.from(scores.data).reduce((sum, s, i) => sum + s * cotangent.data[i], 0);
    };
    const top = Math.max(...Array.from(gradient.data, Math.abs));
    for (let k = 3; k < gradient.data.length; k += 1499) {
      const slope = ((await value(k, 0.02)) - (await value(k, -0.02))) / 0.04;
      expect(Math.abs(gradient.data[k] - slope) / top).toBeLessThan(0.02);
    }
    network.dispose();
  });

  it('gradient takes any number of rows, in one session', async () => {
    const network = await open(netBytes('vit-mini'));
    const cut = await network.at('block1.norm1');
    const at = await cut.activations(netImages('vit-mini'));
    const both = await cut.gradient(at, wave([2, 10]));
    const first = ({ data, shape }: Tensor): Tensor => ({
      data: data.slice(0, size(shape) / 2),
      shape: [1, ...shape.slice(1)],
    });
    const boundary = Object.fromEntries(Object.entries(at.boundary).map(([name, t]) => [name, first(t)]));
    const alone = await cut.gradient({ values: first(at.values), boundary }, first(wave([2, 10])));
    expect(alone.shape).toEqual(first(both).shape);
    expect(gap(alone.data as number[], first(both).data as number[])).toBeLessThan(1e-6);
    await expect(cut.gradient(at, wave([2, 3]))).rejects.toThrow(
      'models: a cotangent has the shape of the scores, [2, 10]: [2, 3]',
    );
    network.dispose();
  });

  it('gradient runs a file with a fixed batch in blocks of it', async () => {
    const graph = buildGraph({
      inputs: [value('x', [2, 2])],
      outputs: [value('y', [2, 2])],
      initializers: [ints('shape', [2, 2])],
      nodes: [node('Neg', ['x'], ['a']), node('Mul', ['a', 'a'], ['b']), node('Reshape', ['b', 'shape'], ['y'])],
    });
    for (const engine of engines) {
      const network = await open(graph, { engine });
      const cut = await network.at('a');
      const at = await cut.activations({ data: [1, 2, 3, 4, 5, 6], shape: [3, 2] });
      const gradient = await cut.gradient(at, { data: [1, 1, 1, 1, 1, 2], shape: [3, 2] });
      expect(Array.from(gradient.data)).toEqual([-2, -4, -6, -8, -10, -24]);
      network.dispose();
    }
  });

  it('gradient passes a Resize whose sizes are worked out from the batch', async () => {
    const graph = buildGraph({
      inputs: [value('x', ['n', 1, 2, 2])],
      outputs: [value('y', ['n', 1, 4, 4])],
      initializers: [ints('zero', [0]), ints('two', [2]), ints('sizes', [4, 4])],
      nodes: [
        node('Relu', ['x'], ['a']),
        node('Shape', ['a'], ['shape']),
        node('Slice', ['shape', 'zero', 'two'], ['front']),
        node('Concat', ['front', 'sizes'], ['all'], { axis: 0 }),
        node('Resize', ['a', '', '', 'all'], ['y'], { mode: 'linear' }),
      ],
    });
    for (const engine of engines) {
      const network = await open(graph, { engine });
      const cut = await network.at('a');
      const at = await cut.activations(wave([3, 1, 2, 2]));
      const gradient = await cut.gradient(at, { data: new Float32Array(48).fill(1), shape: [3, 1, 4, 4] });
      expect(gap(gradient.data as number[], new Array(12).fill(4))).toBeLessThan(1e-5);
      network.dispose();
    }
  });

  it('gradient names the operator that bars it, and only where it stands behind the layer', async () => {
    const graph = buildGraph({
      inputs: [value('x', ['n', 2, 3, 3])],
      outputs: [value('y', ['n', 2, 3, 3])],
      nodes: [
        node('LRN', ['x'], ['normed'], { size: 3 }),
        node('Relu', ['normed'], ['a']),
        node('Mul', ['a', 'a'], ['y']),
      ],
    });
    const network = await open(graph, { engine: ortNode });
    const images = wave([1, 2, 3, 3]);
    const early = await network.at('x');
    await expect(early.gradient(await early.activations(images), wave([1, 2, 3, 3]))).rejects.toThrow(
      'models: no gradient passes LRN at normed: its derivative is not known here, cut behind it',
    );
    const late = await network.at('a');
    const at = await late.activations(images);
    const gradient = await late.gradient(at, { data: new Float32Array(18).fill(1), shape: [1, 2, 3, 3] });
    expect(
      gap(
        gradient.data as number[],
        Array.from(at.values.data, (v) => 2 * v),
      ),
    ).toBeLessThan(1e-6);
    network.dispose();
  });

  it('at refuses a layer that does not exist, with the nearest names', async () => {
    const network = await open(netBytes('vgg-mini'));
    await expect(network.at('stage3.relu')).rejects.toThrow(
      'models: a layer that does not exist, the nearest are stage3.relu1, stage3.relu2, stage1.relu1: stage3.relu',
    );
    await expect(network.at('logits')).rejects.toThrow(
      'models: nothing leads from this layer to logits, cut at an earlier one: logits',
    );
    network.dispose();
  });

  it('at refuses a network with several inputs, and a layer of whole numbers', async () => {
    const two = buildGraph({
      inputs: [value('a', ['n']), value('b', ['n'])],
      outputs: [value('y', ['n'])],
      nodes: [node('Add', ['a', 'b'], ['s']), node('Neg', ['s'], ['y'])],
    });
    const pair = await open(two);
    await expect(pair.at('s')).rejects.toThrow('models: a network with one input can be cut, this one has: a, b');
    const vit = await open(netBytes('vit-mini'));
    await expect(vit.at('/Shape_output_0')).rejects.toThrow(/cut where real numbers are, .* holds: int64/);
    pair.dispose();
    vit.dispose();
  });

  it('at needs no knowledge of an operator to cut around it', async () => {
    const graph = buildGraph({
      inputs: [value('x', ['n', 2, 3, 3])],
      outputs: [value('y', ['n', 2, 3, 3])],
      nodes: [
        node('Relu', ['x'], ['a']),
        node('LRN', ['a'], ['b'], { size: 3, alpha: float(0.1) }),
        node('Mul', ['b', 'a'], ['y']),
      ],
    });
    const network = await open(graph, { engine: ortNode });
    const images = wave([1, 2, 3, 3]);
    const want = await network.run({ x: images }, ['y']);
    for (const layer of ['a', 'b']) {
      const cut = await network.at(layer);
      const scores = await cut.scores(await cut.activations(images));
      expect(gap(scores.data as number[], want.get('y')?.data as number[])).toBeLessThan(1e-6);
    }
    network.dispose();
  });

  it('gradient reads the old forms behind the layer, whatever stands before it', async () => {
    const graph = {
      ...buildGraph({
        inputs: [value('x', ['n', 2, 2, 2])],
        outputs: [value('y', ['n', 3])],
        initializers: [initializer('w', wave([2, 3]))],
        nodes: [
          node('Hardmax', ['x'], ['a']),
          node('ReduceMean', ['a'], ['f'], { axes: [2, 3], keepdims: 0 }),
          node('MatMul', ['f', 'w'], ['z']),
          node('Softmax', ['z'], ['y']),
        ],
      }),
      values: [value('a', ['n', 2, 2, 2])],
      opsets: { '': 12 },
    };
    const network = await open(readOnnx(writeOnnx(graph)), { engine: ortNode });
    const cut = await network.at('a');
    expect(cut.cutOff).toBe('softmax');
    expect(cut.classWeights?.().shape).toEqual([3, 2]);
    const at = await cut.activations(wave([1, 2, 2, 2]));
    const gradient = await cut.gradient(at, { data: [1, 0, 0], shape: [1, 3] });
    const w = wave([2, 3]).data;
    expect(
      gap(
        gradient.data as number[],
        [0, 1, 2, 3].flatMap(() => [w[0] / 4, w[3] / 4]),
      ),
    ).toBeLessThan(1e-7);
    network.dispose();
  });

  it('gradient passes a half-precision network', async () => {
    const graph = buildGraph({
      inputs: [value('x', ['n', 1, 2, 2])],
      outputs: [value('y', ['n', 2])],
      initializers: [
        initializer('w32', { data: [1, -1], shape: [2, 1, 1, 1] }),
        initializer('v32', { data: [2, 1, 0, 1], shape: [2, 2] }),
      ],
      nodes: [
        ...[
          ['x', 'half'],
          ['w32', 'w'],
          ['v32', 'v'],
        ].map(([from, to]) => node('Cast', [from], [to], { to: 10 })),
        node('Conv', ['half', 'w'], ['a']),
        node('Relu', ['a'], ['b']),
        node('GlobalAveragePool', ['b'], ['g']),
        node('Flatten', ['g'], ['f']),
        node('MatMul', ['f', 'v'], ['z']),
        node('Cast', ['z'], ['y'], { to: 1 }),
      ],
    });
    for (const engine of engines) {
      const network = await open(graph, { engine });
      const cut = await network.at('a');
      const at = await cut.activations({ data: [1, 2, -3, 4], shape: [1, 1, 2, 2] });
      expect(Array.from((await cut.scores(at)).data)).toEqual([3.5, 2.5]);
      const gradient = await cut.gradient(at, { data: [1, 0], shape: [1, 2] });
      expect(Array.from(gradient.data)).toEqual([0.5, 0, 0.5, 0, 0, 0, 0.5, 0]);
      network.dispose();
    }
  });

  it('dispose of a network ends its cuts', async () => {
    const network = await open(netBytes('vgg-mini'));
    const cut = await network.at('stage3.relu2');
    network.dispose();
    await expect(cut.activations(netImages('vgg-mini'))).rejects.toThrow('models: the cut was disposed: stage3.relu2');
    await expect(network.at('stage3.relu2')).rejects.toThrow('models: the network was disposed');
  });

  it('dispose ends a cut', async () => {
    const network = await open(readOnnx(netBytes('vgg-mini')));
    const cut = await network.at('stage3.relu2');
    cut.dispose();
    await expect(cut.activations(netImages('vgg-mini'))).rejects.toThrow('models: the cut was disposed: stage3.relu2');
    network.dispose();
  });
});
