import { expect, test } from 'vitest';
import { categorical } from '../src/sample/categorical.js';
import { draw, ROWS } from './draw.js';

test('categorical draws every outcome by its share, rare ones too, and its value beside its code', () => {
  const values = Float64Array.from({ length: 2000 }, (_, i) => (i < 3 ? 10 + i : i % 2));
  const feature = categorical('x', [1], [values], { value: (row) => row[1], condition: (row) => `x ${row[1]}` });
  const { table, codes } = draw(feature, 2);
  const list = [0, 1, 10, 11, 12];
  list.forEach((value, code) => {
    const share = values.filter((v) => v === value).length / 2000;
    const found = codes.filter((c) => c === code).length / ROWS;
    expect(Math.abs(found - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / ROWS));
  });
  codes.forEach((code, i) => {
    if (table[2 * i + 1] !== list[code] || table[2 * i] !== 0) throw new Error(`row ${i}`);
  });
  expect(feature.notes([0, 7])).toEqual(['x 7 does not occur in the training rows: no sample supports its weight']);
});
