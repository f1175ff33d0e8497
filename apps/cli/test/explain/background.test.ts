import { tensor } from '@xai/tensor';
import { describe, expect, it } from 'vitest';
import { checkVaries, chooseBackground, pick } from '../../src/explain/background.js';

const table = (rows: number, of: (i: number) => number = (i) => i) =>
  tensor(
    Float64Array.from({ length: 2 * rows }, (_, at) => (at % 2 ? 7 : of(at >> 1))),
    [rows, 2],
  );

describe('chooseBackground', () => {
  it('chooseBackground takes the given table whole, however large', () => {
    const given = table(500, () => 1);
    expect(chooseBackground(table(3), given, 0, false)).toMatchObject({
      table: given,
      source: '--background: all 500 rows',
    });
  });
  it('chooseBackground takes up to 100 rows of the data whole, and all where the method wants all', () => {
    expect(chooseBackground(table(100), null, 0, false).table.shape).toEqual([100, 2]);
    expect(chooseBackground(table(500), null, 0, true)).toMatchObject({ source: '--data: all 500 rows' });
  });
  it('chooseBackground draws 100 different rows by the seed', () => {
    const first = chooseBackground(table(500), null, 1, false);
    expect(first.source).toBe('--data: a sample of 100 of 500 rows, seed 1');
    const rows = first.table.data.filter((_, at) => at % 2 === 0);
    expect(new Set(rows).size).toBe(100);
    expect(chooseBackground(table(500), null, 1, false).table.data).toEqual(first.table.data);
    expect(chooseBackground(table(500), null, 2, false).table.data).not.toEqual(first.table.data);
  });
  it('chooseBackground knows where a row of its sample stands in the data', () => {
    const { table: drawn, rowOf } = chooseBackground(table(500), null, 1, false);
    expect([0, 50, 99].map(rowOf)).toEqual([0, 50, 99].map((i) => drawn.data[2 * i]));
    expect(chooseBackground(table(3), null, 1, false).rowOf(2)).toBe(2);
  });
  it('chooseBackground refuses data that would be their own background and do not vary', () => {
    expect(() => chooseBackground(table(1), null, 0, false)).toThrow('1 row; --background FILE gives one');
    expect(() =>
      chooseBackground(
        table(9, () => Number.NaN),
        null,
        0,
        true,
      ),
    ).toThrow('nothing varies in the data');
    expect(chooseBackground(table(1), table(1), 0, false).source).toBe('--background: all 1 row');
  });
});

describe('checkVaries', () => {
  it('checkVaries lets one different cell pass, and takes NaN as equal to NaN', () => {
    expect(() => checkVaries(table(3, (i) => (i === 2 ? 1 : 0)))).not.toThrow();
    expect(() => checkVaries(table(3, () => Number.NaN))).toThrow('cli: nothing varies in the data');
  });
});

describe('pick', () => {
  it('pick takes rows in the order named and refuses one that is not there', () => {
    expect([...pick(table(5), [3, 0, 3]).data]).toEqual([3, 7, 0, 7, 3, 7]);
    expect(() => pick(table(5), [5])).toThrow('a row that does not exist: 5; the data has rows 0..4');
  });
});
