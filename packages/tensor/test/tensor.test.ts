import { describe, expect, test } from 'vitest';
import { fromRows, size, tensor, toRows } from '../src/index.js';

describe('size', () => {
  test('size multiplies the dimensions, 1 for a scalar', () => {
    expect(size([])).toBe(1);
    expect(size([3, 4])).toBe(12);
    expect(size([0, 7])).toBe(0);
  });

  test.each([[[-1]], [[1.5]], [[Number.NaN]], [[Number.POSITIVE_INFINITY]]])('size refuses %j', (shape) => {
    expect(() => size(shape)).toThrow(RangeError);
  });
});

describe('tensor', () => {
  test('tensor keeps the very array that it is given', () => {
    const data = Float32Array.of(1, 2, 3, 4);
    const t = tensor(data, [2, 2]);
    expect(t.data).toBe(data);
    expect(t.shape).toEqual([2, 2]);
  });

  test('tensor refuses a length that does not fit, with both numbers', () => {
    expect(() => tensor(new Float64Array(5), [2, 3])).toThrow('tensor: shape [2, 3] needs 6 numbers: 5');
  });
});

describe('fromRows', () => {
  test('fromRows and toRows are each other’s inverse', () => {
    const rows = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    expect(fromRows(rows).shape).toEqual([2, 3]);
    expect(toRows(fromRows(rows))).toEqual(rows);
  });

  test('fromRows takes no rows as [0, 0], and typed rows', () => {
    expect(fromRows([]).shape).toEqual([0, 0]);
    expect([...fromRows([Uint8Array.of(7, 8)]).data]).toEqual([7, 8]);
  });

  test('fromRows names the first row of another length', () => {
    expect(() => fromRows([[1, 2], [3]])).toThrow('tensor: every row needs 2 numbers: row 1 has 1');
  });
});
