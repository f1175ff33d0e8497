import { describe, expect, it } from 'vitest';
import { withoutZipMap } from '../src/graph/zip-map.js';
import { buildGraph, node, value } from '../src/index.js';

const graph = (labels: Parameters<typeof node>[3]) => {
  const built = buildGraph({
    inputs: [value('x', ['n', 3])],
    outputs: [value('p', null)],
    nodes: [node('Softmax', ['x'], ['s']), node('ZipMap', ['s'], ['p'], labels, { domain: 'ai.onnx.ml' })],
  });
  return { ...built, outputs: [{ ...value('p', null, 'undefined'), raw: Uint8Array.of(1) }] };
};

describe('withoutZipMap', () => {
  it.each([
    [{ classlabels_int64s: [0, 1, 2] }, [null, 3]],
    [{ classlabels_strings: ['a', 'b'] }, [null, 2]],
    [{}, [null, null]],
  ])('withoutZipMap makes the output the probabilities themselves: %j', (labels, shape) => {
    const plain = withoutZipMap(graph(labels));
    expect(plain.outputs).toEqual([{ name: 'p', type: 'float32', shape }]);
    expect(plain.nodes[1]).toMatchObject({ op: 'Identity', domain: '', inputs: ['s'], outputs: ['p'], attributes: {} });
  });

  it('withoutZipMap gives back a graph that has none at its end', () => {
    const inside = { ...graph({}), outputs: [value('s', ['n', 3])] };
    expect(withoutZipMap(inside)).toBe(inside);
  });
});
