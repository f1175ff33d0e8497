import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  finalActivation,
  type Graph,
  initializer,
  node,
  open,
  ortNode,
  value,
  withFinalActivation,
  withoutFinalActivation,
} from '../src/index.js';
import { mlpGraph, readMlp } from './kit/mlp.js';

const run = async (graph: Graph, data: number[]) => {
  const network = await open(graph, { engine: ortNode });
  return Array.from((await network.predict({ data: Float32Array.from(data), shape: [data.length / 2, 2] })).data);
};

/** x W, then the given nodes from z to y. */
function ending(...nodes: ReturnType<typeof node>[]): Graph {
  return buildGraph({
    inputs: [value('x', ['n', 2])],
    outputs: [value('y', ['n', 2])],
    initializers: [initializer('w', { data: [1, 2, 3, 4], shape: [2, 2] })],
    nodes: [node('MatMul', ['x', 'w'], ['z']), ...nodes],
  });
}
const z = [4, 6, -1, -2];
const x = [1, 1, -1, 0];

describe('finalActivation', () => {
  it.each([
    ['Sigmoid', 'sigmoid'],
    ['Softmax', 'softmax'],
    ['LogSoftmax', 'log-softmax'],
    ['Tanh', 'none'],
    ['Neg', 'none'],
    ['Exp', 'unknown'],
    ['Erf', 'unknown'],
  ])('finalActivation of a network that ends in %s is %s', (op, kind) => {
    expect(finalActivation(ending(node(op, ['z'], ['y'])))).toBe(kind);
  });

  it('finalActivation looks through operators that only copy or reshape', () => {
    expect(
      finalActivation(
        ending(node('Softmax', ['z'], ['p']), node('Identity', ['p'], ['q']), node('Dropout', ['q'], ['y'])),
      ),
    ).toBe('softmax');
  });

  it('finalActivation of 1 - p beside p is unknown', () => {
    expect(finalActivation(ending(node('Sigmoid', ['z'], ['p']), node('Concat', ['p', 'p'], ['y'], { axis: 1 })))).toBe(
      'unknown',
    );
  });

  it('finalActivation of 1 - p is unknown, of a shifted layer none', () => {
    const two = initializer('two', { data: [2], shape: [1] });
    const shifted = (...nodes: ReturnType<typeof node>[]) => {
      const graph = ending(...nodes, node('Sub', ['p', 'z'], ['y']));
      const last = { ...graph.nodes[graph.nodes.length - 1], inputs: ['two', 'p'] };
      return {
        ...graph,
        nodes: [...graph.nodes.slice(0, -1), last],
        initializers: new Map([
          ['two', two],
          ['w', two],
        ]),
      };
    };
    expect(finalActivation(shifted(node('Sigmoid', ['z'], ['p'])))).toBe('unknown');
    expect(finalActivation(shifted(node('Identity', ['z'], ['p'])))).toBe('none');
  });

  it('finalActivation asks which of two outputs is meant', () => {
    const graph = ending(node('Softmax', ['z'], ['y']));
    const two = { ...graph, outputs: [...graph.outputs, value('z', ['n', 2])] };
    expect(() => finalActivation(two)).toThrow(/which output is meant, the graph has y, z/);
    expect(finalActivation(two, 'z')).toBe('none');
  });
});

describe('withoutFinalActivation', () => {
  it.each(['Sigmoid', 'Softmax', 'LogSoftmax'])('withoutFinalActivation gives the scores before %s', async (op) => {
    expect(await run(withoutFinalActivation(ending(node(op, ['z'], ['y']))), x)).toEqual(z);
  });

  it('withoutFinalActivation leaves a raw output as it is', () => {
    const graph = ending(node('Identity', ['z'], ['y']));
    expect(withoutFinalActivation(graph)).toBe(graph);
  });

  it('withoutFinalActivation refuses an end that it does not know, by name', () => {
    const graph = ending(node('Normalizer', ['z'], ['y'], {}, { domain: 'ai.onnx.ml' }));
    expect(() => withoutFinalActivation(graph)).toThrow(/raw output is out of reach.*ends in ai\.onnx\.ml\.Normalizer/);
  });

  it('withoutFinalActivation and withFinalActivation give each other back on a trained network', async () => {
    const mlp = readMlp('adult-mlp');
    const graph = mlpGraph(mlp);
    const rows = { data: Float32Array.from(mlp.test.rows.flat()), shape: [mlp.test.rows.length, 12] };
    const answers = [];
    for (const each of [graph, withFinalActivation(withoutFinalActivation(graph))]) {
      const network = await open(each, { engine: ortNode });
      answers.push((await network.predict(rows)).data);
    }
    expect(answers[1]).toEqual(answers[0]);
  });
});

describe('withFinalActivation', () => {
  it('withFinalActivation puts softmax behind several columns, under the same name', async () => {
    const graph = withFinalActivation(ending(node('Identity', ['z'], ['y'])));
    expect(graph.outputs[0].name).toBe('y');
    const p = await run(graph, x);
    expect(p[0]).toBeCloseTo(1 / (1 + Math.exp(2)), 6);
    expect(p[2] + p[3]).toBeCloseTo(1, 6);
  });

  it('withFinalActivation takes the kind that is asked for', async () => {
    const p = await run(withFinalActivation(ending(node('Identity', ['z'], ['y'])), 'sigmoid'), x);
    z.forEach((score, i) => {
      expect(p[i]).toBeCloseTo(1 / (1 + Math.exp(-score)), 6);
    });
  });

  it('withFinalActivation turns log-probabilities into probabilities', async () => {
    const p = await run(withFinalActivation(ending(node('LogSoftmax', ['z'], ['y']))), x);
    expect(p[0]).toBeCloseTo(1 / (1 + Math.exp(2)), 6);
  });

  it('withFinalActivation leaves a probability as it is', () => {
    const graph = ending(node('Sigmoid', ['z'], ['y']));
    expect(withFinalActivation(graph)).toBe(graph);
  });

  it('withFinalActivation asks for the kind where the number of columns is unknown', () => {
    const graph = ending(node('Identity', ['z'], ['y']));
    expect(() => withFinalActivation({ ...graph, outputs: [value('y', null)] })).toThrow(
      /sigmoid or softmax, say which/,
    );
  });
});
