import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  around,
  axisOf,
  broadcastIndex,
  broadcastShape,
  broadcastTo,
  gatherIndex,
  pick,
  strides,
} from '../src/engines/reference/indexing.js';
import type { Value } from '../src/index.js';

const shape = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 });

describe('axisOf', () => {
  it('axisOf counts from the end where negative, and refuses what is outside', () => {
    expect([axisOf(0, 3), axisOf(-1, 3), axisOf(-3, 3)]).toEqual([0, 2, 0]);
    for (const axis of [3, -4, Number.NaN]) expect(() => axisOf(axis, 3)).toThrow(/axis outside a tensor of rank 3/);
  });
});

describe('broadcastShape', () => {
  it('broadcastShape follows the examples of the NumPy manual', () => {
    expect(broadcastShape([256, 256, 3], [3])).toEqual([256, 256, 3]);
    expect(broadcastShape([8, 1, 6, 1], [7, 1, 5])).toEqual([8, 7, 6, 5]);
    expect(broadcastShape([5, 4], [], [1])).toEqual([5, 4]);
    expect(broadcastShape([0, 3], [1, 3])).toEqual([0, 3]);
    expect(() => broadcastShape([2, 1], [8, 4, 3])).toThrow('models: shapes cannot be broadcast: [2, 1] and [8, 4, 3]');
  });
});

describe('strides and gatherIndex', () => {
  it('gatherIndex with the strides of a shape counts up', () =>
    fc.assert(
      fc.property(shape, (dims) => {
        const index = gatherIndex(dims, strides(dims));
        expect(Array.from(index)).toEqual(Array.from(index, (_, i) => i));
      }),
    ));

  it('gatherIndex walks backwards and transposes', () => {
    expect(Array.from(gatherIndex([3, 2], [1, 3]))).toEqual([0, 3, 1, 4, 2, 5]);
    expect(Array.from(gatherIndex([2, 2], [-2, 1], 2))).toEqual([2, 3, 0, 1]);
    expect(Array.from(gatherIndex([], [], 5))).toEqual([5]);
    expect(gatherIndex([0, 2], [1, 1])).toHaveLength(0);
  });
});

describe('broadcastTo', () => {
  it('broadcastTo reads each place where a 1 stands for its whole dimension', () =>
    fc.assert(
      fc.property(shape, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), fc.nat(4), (to, ones, drop) => {
        const from = to.map((n, k) => (ones[k] ? 1 : n)).slice(Math.min(drop, to.length));
        const step = strides(from);
        const wide = strides(to);
        const want = Array.from({ length: to.reduce((a, b) => a * b, 1) }, (_, i) =>
          from.reduce((sum, n, k) => {
            const axis = k + to.length - from.length;
            return sum + (n === 1 ? 0 : (Math.floor(i / wide[axis]) % to[axis]) * step[k]);
          }, 0),
        );
        expect(Array.from(broadcastIndex(from, to))).toEqual(want);
      }),
    ));

  it('broadcastTo gives back a value that has the shape, and picks text as well as numbers', () => {
    const text: Value = { type: 'string', shape: [2, 1], data: ['a', 'b'] };
    expect(broadcastTo(text, [2, 1])).toBe(text);
    expect(broadcastTo(text, [2, 2]).data).toEqual(['a', 'a', 'b', 'b']);
    const small: Value = { type: 'int8', shape: [2], data: Int8Array.of(-1, 5) };
    expect(pick(small, [1, 1, 0], [3])).toEqual({ type: 'int8', shape: [3], data: Int8Array.of(5, 5, -1) });
  });

  it('around is what lies before, along and after an axis', () => {
    expect(around([2, 3, 4, 5], 1)).toEqual([2, 3, 20]);
    expect(around([7], 0)).toEqual([1, 7, 1]);
  });
});
