import { buildGraph, node, value } from '@xai/models';
import { describe, expect, it } from 'vitest';
import { headOf } from '../../src/model/head.js';
import { mainOutput } from '../../src/model/main-output.js';

const graph = (outputs: readonly (readonly [string, ('float32' | 'int64' | 'string')?])[], op = 'Sigmoid') =>
  buildGraph({
    inputs: [value('x', ['n', 2])],
    outputs: outputs.map(([name, type]) => value(name, ['n', 2], type)),
    nodes: outputs.map(([name]) => node(op, ['x'], [name])),
  });

describe('headOf', () => {
  it('headOf tells activations, and probabilities by the name that the exporter gives', () => {
    expect(headOf(graph([['y']]), 'y')).toBe('sigmoid');
    expect(headOf(graph([['y']], 'Relu'), 'y')).toBe('none');
    expect(headOf(graph([['probabilities']], 'Concat'), 'probabilities')).toBe('probabilities');
    expect(headOf(graph([['y']], 'Concat'), 'y')).toBe('unknown');
  });
});

describe('mainOutput', () => {
  it('mainOutput is the only float output, else the only one of numbers, null where it is not clear', () => {
    expect(mainOutput(graph([['label', 'int64'], ['p']]))).toBe('p');
    expect(mainOutput(graph([['a', 'int64']]))).toBe('a');
    expect(mainOutput(graph([['a'], ['b']]))).toBeNull();
    expect(
      mainOutput(
        graph([
          ['label', 'int64'],
          ['names', 'string'],
        ]),
      ),
    ).toBe('label');
    expect(mainOutput(graph([['names', 'string']]))).toBeNull();
  });
});
