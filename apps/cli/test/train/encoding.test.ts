import { describe, expect, it } from 'vitest';
import { encode, fitEncoding } from '../../src/train/encoding.js';
import { piecewiseEdges } from '../../src/train/piecewise-edges.js';

describe('piecewiseEdges(values, bins)', () => {
  it('gives the distinct quantiles, the extremes included', () => {
    expect([...piecewiseEdges([5, 1, 2, 3, 4], 4)]).toEqual([1, 2, 3, 4, 5]);
    expect([...piecewiseEdges([1, 1, 1, 1, 9], 4)]).toEqual([1, 9]);
  });

  it('sets zero apart where most values are zero', () => {
    expect([...piecewiseEdges([0, 0, 0, 0, 0, 0, 10, 20, 30], 2)]).toEqual([0, 10, 20, 30]);
  });

  it('rounds to float32, and refuses a constant column', () => {
    expect(piecewiseEdges([0.1, 0.3], 1)[0]).toBe(Math.fround(0.1));
    expect(() => piecewiseEdges([7, 7], 4)).toThrow('train: a column needs two distinct values: 1');
  });
});

describe('encode(encoding, data, rows, d)', () => {
  const data = Float64Array.of(0, 1, 5, 0, 10, 2, 20, 2);
  const encoding = fitEncoding(data, Int32Array.of(0, 1, 2, 3), [0, 3], 2);

  it('writes the filled share of every interval, then the one-hot code', () => {
    expect(encoding.width).toBe(5);
    expect(encoding.numeric[0].edges).toEqual(Float32Array.of(0, 10, 20));
    expect([...encode(encoding, data, Int32Array.of(0), 2)]).toEqual([0, 0, 0, 1, 0]);
    expect([...encode(encoding, data, Int32Array.of(1), 2)]).toEqual([0.5, 0, 1, 0, 0]);
    expect([...encode(encoding, data, Int32Array.of(3, 2), 2)]).toEqual([1, 1, 0, 0, 1, 1, 0, 0, 0, 1]);
  });

  it('keeps to 0 .. 1 outside the range it was fitted on', () => {
    expect([...encode(encoding, Float64Array.of(-5, 0, 99, 1), Int32Array.of(0, 1), 2)]).toEqual([
      0, 0, 1, 0, 0, 1, 1, 0, 1, 0,
    ]);
  });

  it('is fitted on the named rows alone', () => {
    expect([...fitEncoding(data, Int32Array.of(0, 1), [0, 3], 1).numeric[0].edges]).toEqual([0, 5]);
  });
});
