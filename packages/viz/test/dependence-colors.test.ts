import { describe, expect, test } from 'vitest';
import { colorColumn, dependenceColors } from '../src/dependence-colors.js';
import { textBoxes } from './boxes.js';
import { attribution } from './fixtures.js';

const codes = [0, 0, 0, 1, 1, 2, Number.NaN];
const names = Array.from({ length: 12 }, (_, k) => `kind ${k}`);
const by = (column: number[], categories?: string[]) => ({
  ...attribution(
    column.map(() => [0, 0]),
    column.map((v) => [0, v]),
  ),
  categories: categories ? { x1: categories } : null,
});
const legend = (colors: ReturnType<typeof dependenceColors>): string[] =>
  textBoxes({ marks: colors.legend(500, 0, 300, 320, 480).marks }).map(({ words }) => words);

describe('dependenceColors', () => {
  test('dependenceColors gives categories colours by how often they occur, and missing ones grey', () => {
    const colors = dependenceColors(by([2, 2, 2, 0, 0, 1, Number.NaN], names), 1, []);
    expect(Array.from(colors.index, (k) => colors.colors[k])).toEqual([
      ...['category0', 'category0', 'category0', 'category1', 'category1', 'category2', 'missing'],
    ]);
    expect(legend(colors)).toEqual(['x1: kind 2', 'kind 0', 'kind 1', 'missing']);
  });

  test('dependenceColors counts together what is beyond seven categories', () => {
    const colors = dependenceColors(
      by(
        Array.from({ length: 9 }, (_, k) => k),
        names,
      ),
      1,
      [],
    );
    expect(legend(colors)).toEqual(['x1: kind 0', 'kind 1', 'kind 2', 'kind 3', 'kind 4', 'kind 5', '3 others']);
    expect(Array.from(colors.index).filter((k) => colors.colors[k] === 'missing')).toHaveLength(3);
  });

  test('dependenceColors puts numbers and ordered categories on the ramp, whose ends it names', () => {
    expect(legend(dependenceColors(by(codes), 1, []))).toEqual(['1.75', '0', 'x1', 'x1 missing']);
    const ordered = dependenceColors(by([0, 1, 2], names), 1, ['x1'], [0, 2]);
    expect(legend(ordered)).toEqual(['kind 2', 'kind 0', 'x1']);
    expect(Array.from(ordered.index)).toEqual([0, 32, 63]);
  });

  test('dependenceColors without a column is one colour and no legend', () => {
    const colors = dependenceColors(by(codes), undefined, []);
    expect([colors.colors, legend(colors)]).toEqual([['bar'], []]);
  });
});

test('colorColumn takes a name, a column, the strongest interaction, or nothing', () => {
  const a = attribution(
    Array.from({ length: 40 }, (_, i) => [(i % 2) * i, 0, 0]),
    Array.from({ length: 40 }, (_, i) => [i, Math.sin(9 * i), i % 2]),
  );
  expect([colorColumn(a, 0, 'x1'), colorColumn(a, 0, 1), colorColumn(a, 0, 'auto'), colorColumn(a, 0, false)]).toEqual([
    1,
    1,
    2,
    undefined,
  ]);
  expect(colorColumn(attribution([[1]], [[1]]), 0, 'auto')).toBeUndefined();
});
