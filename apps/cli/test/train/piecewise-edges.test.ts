import { describe, expect, it } from 'vitest';
import { piecewiseEdges } from '../../src/train/piecewise-edges.js';

describe('piecewiseEdges', () => {
  it('piecewiseEdges are the quantiles of evenly spread values', () => {
    expect([...piecewiseEdges([8, 0, 1, 2, 3, 4, 5, 6, 7], 4)]).toEqual([0, 2, 4, 6, 8]);
  });
  it('piecewiseEdges are distinct where values repeat', () => {
    expect([...piecewiseEdges([1, 1, 1, 1, 1, 1, 1, 5], 4)]).toEqual([1, 5]);
  });
  it('piecewiseEdges of mostly zeros are zero and the quantiles of the others', () => {
    expect([...piecewiseEdges([0, 0, 0, 0, 0, 0, 10, 20, 30], 2)]).toEqual([0, 10, 20, 30]);
  });
  it('piecewiseEdges are ascending float32 numbers', () => {
    const edges = piecewiseEdges([0.1, 0.7, 0.3, 0.2], 3);
    expect([...edges]).toEqual([...edges].map(Math.fround).sort((a, b) => a - b));
  });
  it('piecewiseEdges refuses a column that does not vary', () => {
    expect(() => piecewiseEdges([3, 3, 3], 4)).toThrow('train: a column needs two distinct values: 1');
    expect(() => piecewiseEdges([], 4)).toThrow('two distinct values');
  });
});
