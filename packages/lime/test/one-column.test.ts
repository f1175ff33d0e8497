import { describe, expect, test } from 'vitest';
import { oneColumn } from '../src/sample/one-column.js';
import { draw, ROWS } from './draw.js';

describe('oneColumn', () => {
  test('oneColumn draws codes by frequency and calls them by name', () => {
    const feature = oneColumn('c', 0, Float64Array.of(0, 2, 2, 2), ['a', 'b', 'c'], ' = ');
    const { table } = draw(feature);
    const share = table.filter((v) => v === 2).length / ROWS;
    expect(Math.abs(share - 0.75)).toBeLessThan(5 * Math.sqrt(0.1875 / ROWS));
    expect(table.every((v) => v === 0 || v === 2)).toBe(true);
    expect(feature.condition([2])).toBe('c = c');
    expect([feature.code([0]), feature.code([1]), feature.code([2])]).toEqual([0, -1, 1]);
  });

  test('oneColumn refuses codes that are no whole numbers, or have no name', () => {
    const values = Float64Array.of(0, 1, 2.5);
    expect(() => oneColumn('c', 0, values, undefined, '=')).toThrow(
      'lime: category codes of c are whole numbers: 2.5 in training row 2',
    );
    expect(() => oneColumn('c', 0, values, ['a'], '=')).toThrow(
      'lime: category codes of c are 0 .. 0: 1 in training row 1',
    );
    const fine = oneColumn('c', 0, Float64Array.of(-1, 4), undefined, '=');
    expect(fine.condition([4])).toBe('c=4');
    expect(() => fine.condition([0.5])).toThrow('0.5 in the explained row');
  });
});
