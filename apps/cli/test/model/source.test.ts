import { buildGraph, ints, node, texts, value, writeOnnx } from '@xai/models';
import { describe, expect, it } from 'vitest';
import { readCard } from '../../src/model/card.js';
import { modelSource } from '../../src/model/source.js';
import { file } from '../scratch.js';

type Input = readonly [name: string, shape: readonly (number | string)[], type?: 'float32' | 'string'];

const onnx = (inputs: readonly Input[], attributes = {}, metadata: Record<string, string> = {}) =>
  file(
    'm.onnx',
    writeOnnx(
      buildGraph({
        inputs: inputs.map(([name, shape, type]) => value(name, shape, type)),
        outputs: [value('y', ['n', 1])],
        nodes: [node('Identity', [inputs[0][0]], ['y'], attributes)],
        metadata,
      }),
    ),
  );

describe('modelSource', () => {
  it('modelSource of one input takes columns by position, as many as it says', async () => {
    expect(await modelSource(onnx([['x', ['n', 4]]]))).toMatchObject({ kind: 'file', names: null, count: 4 });
    expect(await modelSource(onnx([['x', ['n', 'd']]]))).toMatchObject({ names: null, count: null });
  });
  it('modelSource of one input a column takes them by name, text as text', async () => {
    const source = await modelSource(
      onnx([
        ['age', ['n', 1]],
        ['job', ['n', 1], 'string'],
      ]),
    );
    expect(source).toMatchObject({ names: ['age', 'job'], count: 2 });
    expect([0, 1].map(source.isText)).toEqual([false, true]);
  });
  it('modelSource of one wide text input takes every column as text', async () => {
    const source = await modelSource(onnx([['x', ['n', 'd'], 'string']]));
    expect(source.isText(5)).toBe(true);
  });
  it('modelSource reads the columns, categories and classes that a file stores', async () => {
    const metadata = { features: '["a","b"]', categories: '{"b":["no","yes"]}', classes: '["<=50K",">50K"]' };
    const source = await modelSource(onnx([['x', ['n', 2]]], {}, metadata));
    expect(source).toMatchObject({
      names: ['a', 'b'],
      card: { categories: { b: ['no', 'yes'] }, targetNames: ['<=50K', '>50K'] },
    });
    expect(await modelSource(onnx([['x', ['n', 3]]], {}, metadata))).toMatchObject({ names: null, count: 3 });
  });
  it('modelSource reads the class names from which a network chooses its label', async () => {
    const chosen = (classes: ReturnType<typeof texts>) =>
      file(
        'c.onnx',
        writeOnnx(
          buildGraph({
            inputs: [value('x', ['n', 2])],
            outputs: [value('y', ['n', 2])],
            nodes: [
              node('Identity', ['x'], ['y']),
              node('ArrayFeatureExtractor', ['classes', 'y'], ['label'], {}, { domain: 'ai.onnx.ml' }),
            ],
            initializers: [classes],
          }),
        ),
      );
    const names = async (classes: ReturnType<typeof texts>) => (await modelSource(chosen(classes))).card.targetNames;
    expect(await names(texts('classes', ['cat', 'dog']))).toEqual(['cat', 'dog']);
    expect(await names(ints('classes', [1, 2]))).toEqual(['1', '2']);
    expect(await names(ints('classes', [0, 1]))).toBeNull();
  });
  it('modelSource reads the class names that a classifier stores', async () => {
    const named = await modelSource(onnx([['x', ['n', 2]]], { classlabels_strings: ['cat', 'dog'] }));
    expect(named.card.targetNames).toEqual(['cat', 'dog']);
    const counted = await modelSource(onnx([['x', ['n', 2]]], { classlabels_int64s: [0, 1] }));
    expect(counted.card.targetNames).toBeNull();
  });
  it('modelSource knows models elsewhere and those that come with xai', async () => {
    expect(await modelSource('http://localhost:1/p')).toMatchObject({ kind: 'http', count: null });
    expect(await modelSource('cmd:python serve.py')).toMatchObject({ kind: 'cmd', address: 'python serve.py' });
    expect((await modelSource('adult')).names).toContain('Capital Gain');
    await expect(modelSource('model.pkl')).rejects.toThrow(
      'a model is an .onnx file, http://..., cmd:COMMAND or one of adult',
    );
  });
});

describe('readCard', () => {
  it('readCard takes what is in another form as saying nothing', () => {
    expect(readCard({ features: 'a,b', categories: '{"a":1,"b":["x"]}', classes: '{' })).toEqual({
      features: null,
      categories: { b: ['x'] },
      targetNames: null,
    });
  });
});
