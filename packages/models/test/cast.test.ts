import { describe, expect, it } from 'vitest';
import { buildGraph, initializer, node, open, ortNode, reference, tfjsOn, value } from '../src/index.js';

const table = buildGraph({
  inputs: [value('x', ['n', 1])],
  outputs: [value('y', ['n', 1, 2])],
  initializers: [initializer('table', { data: [1, 2, 3, 4], shape: [2, 2] })],
  nodes: [node('Cast', ['x'], ['code'], { to: 7 }), node('Gather', ['table', 'code'], ['y'])],
});
const halves = buildGraph({
  inputs: [value('x', ['n', 4])],
  outputs: [value('y', ['n', 4])],
  nodes: [node('Cast', ['x'], ['h'], { to: 10 }), node('Cast', ['h'], ['y'], { to: 1 })],
});

describe.each([ortNode, tfjsOn('wasm'), tfjsOn('cpu'), reference])('Cast on $name', (engine) => {
  it('Cast of a missing value is no category: the embedding refuses it', async () => {
    const network = await open(table, { engine });
    const rows = { data: [1, Number.NaN, 0], shape: [3, 1] };
    await expect(network.predict(rows)).rejects.toThrow(/models: .*(index|idx)/);
    expect((await network.predict({ data: [1, -2], shape: [2, 1] })).data).toEqual(Float32Array.of(3, 4, 1, 2));
    network.dispose();
  });

  it('Cast to float16 rounds as numpy does', async () => {
    const network = await open(halves, { engine });
    const y = await network.predict({ data: [0.1, 2049, -1 / 3, 1e-10], shape: [1, 4] });
    expect(y.data).toEqual(Float32Array.of(0.0999755859375, 2048, -0.333251953125, 0));
    network.dispose();
  });
});

describe.each([ortNode, reference])('a float16 network on $name', (engine) => {
  it('predict feeds float16 inputs, and answers in numbers', async () => {
    const graph = buildGraph({
      inputs: [value('x', ['n', 2], 'float16')],
      outputs: [value('y', ['n', 2], 'float16')],
      nodes: [node('Neg', ['x'], ['y'])],
    });
    const network = await open(graph, { engine });
    const y = await network.predict({ data: [0.1, -2], shape: [1, 2] });
    expect(y.data).toEqual(Float32Array.of(-0.0999755859375, 2));
    network.dispose();
  });
});
