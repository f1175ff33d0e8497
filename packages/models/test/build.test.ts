import { describe, expect, it } from 'vitest';
import { decode } from '../src/engines/value.js';
import {
  floatAttribute,
  floatsAttribute,
  intAttribute,
  intsAttribute,
  tensorAttribute,
  textAttribute,
} from '../src/graph/attributes.js';
import { buildGraph, float, floats, initializer, ints, node, texts, value, withOutputs } from '../src/index.js';

const x = value('x', ['n', 2]);
const y = value('y', ['n', 2]);

describe('node', () => {
  const each = node('Custom', ['x'], ['y'], {
    i: -3,
    f: float(0.5),
    s: 'text',
    is: [1, 2],
    fs: floats([0.5]),
    t: ints('', [1, 2]),
  });

  it('node keeps each attribute in the type that readers ask for', () => {
    expect(intAttribute(each, 'i', 0)).toBe(-3);
    expect(floatAttribute(each, 'f', 0)).toBe(0.5);
    expect(textAttribute(each, 's', '')).toBe('text');
    expect(intsAttribute(each, 'is')).toEqual([1, 2]);
    expect(floatsAttribute(each, 'fs')).toEqual([0.5]);
    expect(tensorAttribute(each, 't')?.shape).toEqual([2]);
  });

  it('attributes that are absent are their fallbacks, of another type an error', () => {
    expect([intAttribute(each, 'no', 7), floatAttribute(each, 'no', 0.1), textAttribute(each, 'no', 'a')]).toEqual([
      7,
      0.1,
      'a',
    ]);
    expect([intsAttribute(each, 'no'), floatsAttribute(each, 'no'), tensorAttribute(each, 'no')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(() => floatAttribute(each, 'i', 0)).toThrow('models: Custom: attribute i must be float: int');
  });

  it('node asks for float(...) where a plain number is none', () => {
    expect(() => node('Elu', ['x'], ['y'], { alpha: 0.5 })).toThrow(
      /attribute alpha is an int, wrap a float in float\(\.\.\.\): 0\.5/,
    );
  });
});

describe('initializer', () => {
  it.each(['float32', 'float64', 'int32', 'int64', 'uint8', 'bool'] as const)(
    'initializer of %s decodes to its numbers',
    (type) => {
      const made = initializer('c', { data: [1, 0, 1, 1, 0, 1], shape: [2, 3] }, type);
      expect([made.type, made.shape, Array.from(decode(made).data as ArrayLike<number>)]).toEqual([
        type,
        [2, 3],
        [1, 0, 1, 1, 0, 1],
      ]);
    },
  );

  it('initializer reads a view, and refuses a type that numbers do not fill', () => {
    const view = initializer('c', { data: [1, 2, 3, 4], shape: [2, 2], stride: [1, 2], offset: 0 });
    expect(Array.from(decode(view).data as ArrayLike<number>)).toEqual([1, 3, 2, 4]);
    expect(() => initializer('c', { data: [1], shape: [1] }, 'complex64')).toThrow(/cannot fill the type: complex64/);
    expect(() => ints('c', [1, 2], [3])).toThrow(/shape \[3\] does not fit: 2 numbers/);
    expect(decode(texts('c', ['a', 'b'])).data).toEqual(['a', 'b']);
  });
});

describe('buildGraph', () => {
  it.each([
    [[node('Relu', ['z'], ['y'])], /Relu uses an unknown tensor: z/],
    [[node('Tanh', ['h'], ['y']), node('Relu', ['x'], ['h'])], /Tanh uses an unknown tensor: h/],
    [[node('Relu', ['x'], ['x'])], /a tensor is made twice: x/],
    [[node('Relu', ['x'], ['z'])], /an output uses an unknown tensor: y/],
  ])('buildGraph refuses what does not hang together, case %#', (nodes, message) => {
    expect(() => buildGraph({ inputs: [x], outputs: [y], nodes })).toThrow(message);
  });

  it('buildGraph allows absent inputs and unused outputs', () => {
    const graph = buildGraph({ inputs: [x], outputs: [y], nodes: [node('Clip', ['x', '', ''], ['y', ''])] });
    expect(graph.opsets).toEqual({ '': 21 });
  });
});

describe('withOutputs', () => {
  const graph = buildGraph({
    inputs: [x],
    outputs: [y],
    nodes: [node('Relu', ['x'], ['h']), node('Tanh', ['h'], ['y'])],
  });

  it('withOutputs adds tensors once, and none that are there', () => {
    expect(withOutputs(graph, ['h', 'h', 'y']).outputs.map(({ name }) => name)).toEqual(['y', 'h']);
    expect(withOutputs(graph, ['y'])).toBe(graph);
    expect(() => withOutputs(graph, ['q'])).toThrow(/makes no such tensor.*: q/);
  });
});
