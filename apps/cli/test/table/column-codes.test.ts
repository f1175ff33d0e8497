import { describe, expect, it } from 'vitest';
import { columnCodes } from '../../src/table/column-codes.js';
import { parseNumber } from '../../src/table/parse-number.js';
import { numberTable, type RawTable } from '../../src/table/raw-table.js';

const column = (...cells: string[]): RawTable => ({
  path: 't.csv',
  rows: cells.length,
  width: 1,
  names: ['y'],
  cell: (i) => cells[i],
});

describe('columnCodes', () => {
  it('columnCodes keeps numbers and codes text in sorted order', () => {
    expect([...columnCodes(column('2', '0.5'), 0)]).toEqual([2, 0.5]);
    expect([...columnCodes(column('no', 'Yes', 'no'), 0)]).toEqual([1, 0, 1]);
    expect([...columnCodes(numberTable('t.npy', { data: Float64Array.of(1, 2, 3, 4), shape: [2, 2] }), 1)]).toEqual([
      2, 4,
    ]);
  });
  it('columnCodes names the row of a missing label', () => {
    expect(() => columnCodes(column('1', ''), 0)).toThrow('t.csv: a label is missing: row 1');
  });
});

describe('parseNumber', () => {
  it('parseNumber reads decimal numbers only; an empty cell is missing', () => {
    expect(['1', '-2.5e3', '+.5', ' 7 ', '3.'].map(parseNumber)).toEqual([1, -2500, 0.5, 7, 3]);
    expect(['', ' ', 'NaN', 'nan'].map(parseNumber)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
    expect(['x', '1e999', 'Infinity', '0x1', '1 2', '--1', 'e5', 'null'].map(parseNumber)).toEqual(
      Array(8).fill(undefined),
    );
  });
});
