import { tensor, writeNpy } from '@xai/tensor';
import { describe, expect, it } from 'vitest';
import { numberTable, readTable } from '../../src/table/raw-table.js';
import { file } from '../scratch.js';

describe('readTable', () => {
  it('readTable reads a .csv as named text', async () => {
    const table = await readTable(file('t.CSV', 'a,b\n1,x\n,y\n'));
    expect(table).toMatchObject({ rows: 2, width: 2, names: ['a', 'b'] });
    expect([table.cell?.(0, 1), table.cell?.(1, 0)]).toEqual(['x', '']);
  });
  it.each([
    Uint8Array.of(1, 2, 3, 4, 5, 255),
    Int32Array.of(1, 2, 3, 4, 5, -6),
    Uint32Array.of(1, 2, 3, 4, 5, 2 ** 32 - 1),
    Float32Array.of(1, 2, 3, 4, 5, 0.5),
    Float64Array.of(1, 2, 3, 4, 5, 0.1),
  ])('readTable reads an .npy of %o as numbers without names', async (data) => {
    const table = await readTable(file('t.npy', writeNpy(tensor(data, [2, 3]))));
    expect(table).toMatchObject({ rows: 2, width: 3, names: null });
    expect([table.number?.(0, 2), table.number?.(1, 2)]).toEqual([3, Number(data[5])]);
  });
  it('readTable knows the data sets that come with xai, with their names', async () => {
    expect(await readTable('iris')).toMatchObject({ rows: 150, width: 4 });
    const adult = await readTable('adult');
    expect(adult.names).toContain('Capital Gain');
    expect(adult.categories?.Workclass).toContain('Private');
  });
  it('readTable refuses other files, naming what it reads', async () => {
    await expect(readTable('t.xlsx')).rejects.toThrow(
      'cli: a table is a .csv or .npy file, or one of adult, diabetes, iris: t.xlsx',
    );
    await expect(readTable(file('t.npy', 'no array at all, just text'))).rejects.toThrow('t.npy: not an .npy file');
  });
});

describe('numberTable', () => {
  it.each([[[]], [[6]], [[0, 6]], [[6, 0]], [[1, 2, 3]]])('numberTable refuses shape %j', (shape) => {
    const data = new Float64Array(shape.reduce((n, length) => n * length, 1));
    expect(() => numberTable('t.npy', { data, shape })).toThrow(
      `cli: t.npy: a table [rows, columns] with at least one of each is needed: [${shape.join(', ')}]`,
    );
  });
});
