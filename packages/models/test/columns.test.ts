import type { Port } from '@xai/core';
import { describe, expect, it } from 'vitest';
import { feeder, toValue } from '../src/columns.js';

const port = (name: string, shape: (number | null)[], type = 'float32'): Port => ({ name, shape, type });
const batch = (data: number[], shape: number[]) => ({ data: Float64Array.from(data), shape });
const rows = batch([1, 2, 3, 4, 5, 6], [2, 3]);
const facts = (fed: ReturnType<ReturnType<typeof feeder>>) =>
  Object.fromEntries([...fed].map(([name, { type, shape, data }]) => [name, [type, shape, Array.from<unknown>(data)]]));

describe('feeder', () => {
  it('feeder gives one numeric input the batch as it is, in the type of the input', () => {
    expect(facts(feeder([port('x', [null, 3])], undefined)(rows))).toEqual({
      x: ['float32', [2, 3], [1, 2, 3, 4, 5, 6]],
    });
    expect(facts(feeder([port('x', [null, null], 'float64')], undefined)(rows)).x[0]).toBe('float64');
  });

  it.each([
    [
      [null, 3, 1],
      [2, 3, 1],
    ],
    [
      [null, 1, 3],
      [2, 1, 3],
    ],
    [
      [2, 3, 1, 1],
      [2, 3, 1, 1],
    ],
  ])('feeder folds a table into an input of shape %j', (shape, want) => {
    expect(feeder([port('x', shape)], undefined)(rows).get('x')?.shape).toEqual(want);
  });

  it('feeder does not fold where the numbers of a row do not fit, or a dimension is open', () => {
    expect(() => feeder([port('x', [null, 2, 2])], undefined)(rows)).toThrow(
      'models: the network reads [n, 2, 2]: [2, 3]',
    );
    expect(() => feeder([port('x', [null, null, 3])], undefined)(rows)).toThrow(
      'models: the network reads [n, n, 3]: [2, 3]',
    );
  });

  it('feeder splits a table by place over inputs of several columns', () => {
    expect(facts(feeder([port('a', [null, 2]), port('b', [null, 1], 'int64')], undefined)(rows))).toEqual({
      a: ['float32', [2, 2], [1, 2, 4, 5]],
      b: ['int64', [2, 1], [3, 6]],
    });
  });

  it('feeder finds inputs by name in any order, also of shape [n]', () => {
    const columns = ['c', 'b', 'a'].map((name) => ({ name }));
    expect(facts(feeder([port('a', [null]), port('c', [null, 1])], columns)(rows))).toEqual({
      a: ['float32', [2], [3, 6]],
      c: ['float32', [2, 1], [1, 4]],
    });
  });

  it('feeder rounds to whole numbers, and refuses what is none', () => {
    const feed = feeder([port('a', [null, 1], 'int32'), port('b', [null, 1], 'bool')], undefined);
    expect(facts(feed(batch([1.6, 1, -0.4, 0], [2, 2]))).a[2]).toEqual([2, 0]);
    expect(() => feed(batch([Number.NaN, 0], [1, 2]))).toThrow(
      /input a takes whole numbers \(int32\), element 0 .*: NaN/,
    );
  });

  it('feeder turns codes into text, and says which code has no name', () => {
    const columns = [
      { name: 'work', categories: ['Private', 'State-gov'] },
      { name: 'sex', categories: ['F', 'M'] },
    ];
    const feed = feeder([port('X', [null, 2], 'string')], columns);
    expect(facts(feed(batch([1, 0, 0, 1], [2, 2])))).toEqual({
      X: ['string', [2, 2], ['State-gov', 'F', 'Private', 'M']],
    });
    for (const code of [2, -1, 0.5, Number.NaN]) {
      expect(() => feed(batch([code, 0], [1, 2]))).toThrow(
        /row 0, column work: no category has this number \(0 to 1\)/,
      );
    }
  });
});

describe('toValue', () => {
  it('toValue does not copy numbers that have the type already', () => {
    const data = Float32Array.of(1, 2);
    expect(toValue(port('x', [null, 2]), { data, shape: [1, 2] }).data).toBe(data);
  });

  it('toValue takes [n, 1] for [n], and anything where the file tells no shape', () => {
    expect(toValue(port('x', [null]), batch([1, 2], [2, 1])).shape).toEqual([2]);
    expect(toValue(port('x', []), batch([1, 2], [1, 1, 2])).shape).toEqual([1, 1, 2]);
    expect(() => toValue(port('x', [null, 3]), batch([1, 2], [1, 2]))).toThrow(
      'models: the network reads [n, 3]: [1, 2]',
    );
  });
});
