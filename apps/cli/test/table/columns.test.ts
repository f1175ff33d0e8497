import { describe, expect, it } from 'vitest';
import { featureColumns, sameColumns } from '../../src/table/columns.js';
import type { RawTable } from '../../src/table/raw-table.js';

const named = (path: string, names: readonly string[]): RawTable => ({ path, rows: 1, width: names.length, names });
const unnamed = (path: string, width: number): RawTable => ({ path, rows: 1, width, names: null });
const rules = { names: null, count: null, labels: null };

describe('featureColumns', () => {
  it('featureColumns by name takes them in the order of the model, and leaves others alone', () => {
    const table = named('t.csv', ['id', 'b', 'y', 'a']);
    expect(featureColumns(table, { ...rules, names: ['a', 'b'] })).toEqual({ names: ['a', 'b'], places: [3, 1] });
  });
  it('featureColumns finds the names that an exporter has rewritten, where only one is meant', () => {
    const table = named('t.csv', ['petal length (cm)', 'a.b', 'a b']);
    expect(featureColumns(table, { ...rules, names: ['petal_length__cm_'] }).places).toEqual([0]);
    expect(() => featureColumns(table, { ...rules, names: ['a_b'] })).toThrow('a column that is not there: "a_b"');
    expect(featureColumns(table, { ...rules, names: ['a b'] }).places).toEqual([2]);
  });
  it('featureColumns by position wants the exact count, without the labels', () => {
    const table = named('t.csv', ['a', 'y', 'b']);
    expect(featureColumns(table, { ...rules, count: 2, labels: 'y' })).toEqual({ names: ['a', 'b'], places: [0, 2] });
    expect(() => featureColumns(table, { ...rules, count: 2 })).toThrow(
      'cli: t.csv: the model takes 2 columns: 3 (a, y, b); --labels NAME leaves the labels out',
    );
    expect(() => featureColumns(unnamed('t.npy', 3), { ...rules, count: 2 })).toThrow('takes 2 columns: 3');
  });
  it('featureColumns never takes the labels for a feature, even where the model has that name', () => {
    const table = named('t.csv', ['a', 'y']);
    expect(() => featureColumns(table, { names: ['a', 'y'], count: 2, labels: 'y' })).toThrow('not there: "y"');
  });
  it('featureColumns names columns without a name by their place, or as the model does', () => {
    expect(featureColumns(unnamed('t.npy', 2), rules).names).toEqual(['x0', 'x1']);
    expect(featureColumns(unnamed('t.npy', 2), { ...rules, names: ['a', 'b'] }).names).toEqual(['a', 'b']);
    expect(featureColumns(named('t.csv', ['', 'b']), rules).names).toEqual(['x0', 'b']);
  });
});

describe('sameColumns', () => {
  const first = { names: ['a', 'b'], places: [0, 1] };
  const like = named('d.csv', ['a', 'b']);

  it('sameColumns finds columns by name in another order', () => {
    expect(sameColumns(named('b.csv', ['y', 'b', 'a']), first, like, 'y')).toEqual({
      names: ['a', 'b'],
      places: [2, 1],
    });
  });
  it('sameColumns refuses a column less and a column more', () => {
    expect(() => sameColumns(named('b.csv', ['a']), first, like, null)).toThrow(
      'b.csv: a column of d.csv is not there: "b"',
    );
    expect(() => sameColumns(named('b.csv', ['a', 'b', 'c']), first, like, null)).toThrow(
      'b.csv: a column that d.csv does not have: "c"',
    );
  });
  it('sameColumns goes by position where one table has no names', () => {
    expect(sameColumns(unnamed('b.npy', 2), first, like, null)).toEqual({ names: ['a', 'b'], places: [0, 1] });
    expect(() => sameColumns(unnamed('b.npy', 3), first, like, null)).toThrow('needs the 2 columns of d.csv: 3');
  });
});
