import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/io/csv.js';
import { byCodePoint } from '../../src/table/by-code-point.js';
import { type ColumnRules, featureColumns, sameColumns } from '../../src/table/columns.js';
import { type Encoding, encode } from '../../src/table/encode.js';
import { numberTable, type RawTable, readTable } from '../../src/table/raw-table.js';
import { file } from '../scratch.js';

function table(text: string): RawTable {
  const path = file('t.csv', text);
  const { header, rows } = readCsv(path);
  return { path, rows: rows.length, width: header.length, names: header, cell: (i, j) => rows[i][j] };
}
const plain: Encoding = { categorical: new Set(), text: new Set(), known: {} };
const byPosition: ColumnRules = { names: null, count: null, labels: null };

function numbers(text: string, encoding: Partial<Encoding>) {
  const raw = table(text);
  const { tables, categories } = encode([{ table: raw, columns: featureColumns(raw, byPosition) }], {
    ...plain,
    ...encoding,
  });
  return { data: [...tables[0].data], shape: tables[0].shape, categories };
}

describe('encode', () => {
  it('encode reads numbers, and empty cells as missing', () => {
    expect(numbers('a,b\n1, 2.5e-1\n,-3\n', {})).toEqual({
      data: [1, 0.25, Number.NaN, -3],
      shape: [2, 2],
      categories: {},
    });
  });
  it.each(['x', '0x10', '1,5', 'inf', '?', 'True'])('encode names row and column of the text %j', (text) => {
    expect(() => numbers(`a,b\n1,2\n3,"${text}"\n`, {})).toThrow(
      `text where a number is needed, row 1, column "b": "${text}" (--categorical`,
    );
  });
  it('encode codes categorical text by sorted order, and leaves categorical numbers alone', () => {
    expect(numbers('a,b\nz,7\nB,3\n,3\nz,5\n', { categorical: new Set(['a', 'b']) })).toEqual({
      data: [1, 7, 0, 3, Number.NaN, 3, 1, 5],
      shape: [4, 2],
      categories: { a: ['B', 'z'] },
    });
  });
  it('encode codes columns that a model takes as text even where they look like numbers', () => {
    expect(numbers('a\n10\n9\n', { text: new Set(['a']) })).toEqual({
      data: [0, 1],
      shape: [2, 1],
      categories: { a: ['10', '9'] },
    });
  });
  it('encode follows known names and refuses others', () => {
    const known = { a: ['low', 'high'] };
    expect(numbers('a\nhigh\nlow\n1\n', { known }).data).toEqual([1, 0, 1]);
    expect(() => numbers('a\nmid\n', { known })).toThrow('a category that is not known, row 0, column "a": "mid"');
    expect(() => numbers('a\n2\n', { known })).toThrow('not known');
  });
  it('encode shares one encoding between two tables', () => {
    const a = table('x\nc\na\n');
    const b = table('x\nb\n');
    const selected = [a, b].map((t) => ({ table: t, columns: featureColumns(t, byPosition) }));
    const { tables, categories } = encode(selected, { ...plain, categorical: new Set(['x']) });
    expect(categories).toEqual({ x: ['a', 'b', 'c'] });
    expect(tables.map((t) => [...t.data])).toEqual([[2, 0], [1]]);
  });
  it('byCodePoint sorts as Python does, beyond the basic plane too', () => {
    expect(['\u{1f600}', '\uff21', 'b', 'a', 'ab'].sort(byCodePoint)).toEqual(['a', 'ab', 'b', '\uff21', '\u{1f600}']);
  });
});

describe('featureColumns', () => {
  it('featureColumns matches by name where the model has names, whatever the order', () => {
    const raw = table('b,c,a\n1,2,3\n');
    expect(featureColumns(raw, { ...byPosition, names: ['a', 'b'] })).toEqual({ names: ['a', 'b'], places: [2, 0] });
    expect(() => featureColumns(raw, { ...byPosition, names: ['a', 'd', 'e'] })).toThrow('not there: "d", "e"');
  });
  it("featureColumns finds names as scikit-learn's exporter spells them, and keeps the table's own", () => {
    const raw = table('a b,c-d,a_c,a c\n1,2,3,4\n');
    expect(featureColumns(raw, { ...byPosition, names: ['c_d', 'a_b'] })).toEqual({
      names: ['c-d', 'a b'],
      places: [1, 0],
    });
    expect(featureColumns(raw, { ...byPosition, names: ['a_c'] }).places).toEqual([2]);
    expect(() => featureColumns(raw, { ...byPosition, names: ['a-c'] })).toThrow('not there: "a-c"');
  });
  it('featureColumns counts by position, without the labels', () => {
    const raw = table('a,y,b\n1,2,3\n');
    expect(featureColumns(raw, { names: null, count: 2, labels: 'y' })).toEqual({ names: ['a', 'b'], places: [0, 2] });
    expect(() => featureColumns(raw, { ...byPosition, count: 2 })).toThrow('the model takes 2 columns: 3 (a, y, b)');
  });
  it('featureColumns names the columns of an .npy by the model, else x0, x1', () => {
    const raw = numberTable('t.npy', { data: Float64Array.of(1, 2), shape: [1, 2] });
    expect(featureColumns(raw, byPosition).names).toEqual(['x0', 'x1']);
    expect(featureColumns(raw, { ...byPosition, names: ['a', 'b'] }).names).toEqual(['a', 'b']);
    expect(() => featureColumns(raw, { ...byPosition, names: ['a'] })).toThrow('takes 1 columns: 2');
  });
});

describe('sameColumns', () => {
  const first = table('a,b\n1,2\n');
  const columns = featureColumns(first, byPosition);
  it('sameColumns finds the same names in another order', () => {
    expect(sameColumns(table('b,a,y\n1,2,3\n'), columns, first, 'y').places).toEqual([1, 0]);
  });
  it('sameColumns refuses a background with other columns', () => {
    expect(() => sameColumns(table('a,c\n1,2\n'), columns, first, null)).toThrow('is not there: "b"');
    expect(() => sameColumns(table('a,b,c\n1,2,3\n'), columns, first, null)).toThrow('does not have: "c"');
    const npy = numberTable('t.npy', { data: new Float64Array(3), shape: [1, 3] });
    expect(() => sameColumns(npy, columns, first, null)).toThrow('needs the 2 columns');
  });
});

describe('readTable', () => {
  it('readTable reads data sets that come with xai, names and categories with them', async () => {
    const iris = await readTable('iris');
    expect(iris).toMatchObject({ rows: 150, width: 4 });
    expect((await readTable('adult')).categories?.Sex).toEqual(['Female', 'Male']);
  });
  it('readTable refuses other files, and arrays that are no table', async () => {
    await expect(readTable('t.txt')).rejects.toThrow('a .csv or .npy file, or one of adult, diabetes, iris: t.txt');
    expect(() => numberTable('t.npy', { data: new Float64Array(3), shape: [3] })).toThrow('[rows, columns]');
    expect(() => numberTable('t.npy', { data: new Float64Array(0), shape: [0, 3] })).toThrow('at least one of each');
  });
});
