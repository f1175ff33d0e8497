import { tensor, writeNpy } from '@xai/tensor';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/explain/tables.js';
import { modelSource } from '../../src/model/source.js';
import { csvText } from '../networks.js';
import { file } from '../scratch.js';

const elsewhere = await modelSource('cmd:cat');
const adult = await modelSource('adult');
const data = file(
  'data.csv',
  csvText(
    ['a', 'job', 'y'],
    [
      [1, 'cook', 'no'],
      [2, 'baker', 'yes'],
    ],
  ),
);
const train = file(
  'train.csv',
  csvText(
    ['job', 'a'],
    [
      ['driver', 5],
      ['baker', 6],
    ],
  ),
);

describe('readTables', () => {
  it('readTables shares the codes of data and background, and leaves the labels out', async () => {
    const flags = { data, background: train, labels: 'y', categorical: ['job'] };
    const tables = await readTables(flags, elsewhere, 'data');
    expect(tables).toMatchObject({
      features: ['a', 'job'],
      categories: { job: ['baker', 'cook', 'driver'] },
      categorical: ['job'],
    });
    expect([...tables.data.data]).toEqual([1, 1, 2, 0]);
    expect([...(tables.background?.data ?? [])]).toEqual([5, 2, 6, 0]);
    expect([...(tables.labels ?? [])]).toEqual([0, 1]);
  });
  it('readTables takes categories by number where columns have no names', async () => {
    const npy = file('t.npy', writeNpy(tensor(Float64Array.of(1, 2, 3, 4), [2, 2])));
    expect(await readTables({ data: npy, categorical: ['1'] }, elsewhere)).toMatchObject({
      features: ['x0', 'x1'],
      categorical: ['x1'],
    });
    await expect(readTables({ data: npy, categorical: ['2'] }, elsewhere)).rejects.toThrow(
      'a feature that is not there: 2',
    );
  });
  it('readTables names the columns of an .npy by its .csv background', async () => {
    const npy = file('t.npy', writeNpy(tensor(Float64Array.of(1, 2), [1, 2])));
    const plain = file('b.csv', csvText(['p', 'q'], [[1, 2]]));
    expect((await readTables({ data: npy, background: plain }, elsewhere)).features).toEqual(['p', 'q']);
  });
  it('readTables follows the codes that a model stores', async () => {
    const tables = await readTables({ data: 'adult' }, adult);
    expect(tables.categories.Relationship[4]).toBe('Husband');
    const row = {
      Age: 40,
      Workclass: 'Private',
      'Education-Num': 9,
      'Marital Status': 'Divorced',
      Occupation: '?',
      Relationship: 'Wife',
      Race: 'White',
      Sex: 'Male',
      'Capital Gain': 0,
      'Capital Loss': 0,
      'Hours per week': '',
      Country: 'Cuba',
      More: 'x',
    };
    const own = await readTables({ data: file('r.csv', csvText(Object.keys(row), [Object.values(row)])) }, adult);
    expect([...own.data.data].slice(0, 11)).toEqual([40, 4, 9, 0, 0, 5, 4, 1, 0, 0, Number.NaN]);
  });
  it('readTables refuses labels that are not there, or too few', async () => {
    await expect(readTables({ data, labels: 'z' }, elsewhere)).rejects.toThrow(
      '--labels names a column that is not there: z',
    );
    const npy = file('l.npy', writeNpy(tensor(Float64Array.of(1), [1])));
    await expect(readTables({ data: train, labels: npy, categorical: ['job'] }, elsewhere, 'training')).rejects.toThrow(
      'a label for each of 2 rows',
    );
    await expect(
      readTables({ data, background: train, labels: 'y', categorical: ['job'] }, elsewhere, 'training'),
    ).rejects.toThrow("the labels' column is not there: y");
  });
});
