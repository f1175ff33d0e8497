import { describe, expect, test } from 'vitest';
import { columnGroup } from '../src/sample/column-group.js';
import { draw, ROWS, skewed } from './draw.js';

describe('columnGroup', () => {
  test('columnGroup draws only combinations that training rows have, by their joint frequencies', () => {
    const columns = [Float64Array.from(skewed, (_, i) => i % 7), Float64Array.from(skewed, (_, i) => (i % 7) ** 2)];
    const members = columns.map((_, column) => ({ column, name: `g${column}` }));
    const { table } = draw(columnGroup('g', members, columns, ' = '), 2);
    for (let i = 0; i < ROWS; i++) expect(table[2 * i + 1]).toBe(table[2 * i] ** 2);
  });

  test('columnGroup tells one-hot columns by their short names', () => {
    const members = ['Home: City', 'Home_Hill', 'Coast'].map((name, column) => ({ column, name }));
    const hot = [Float64Array.of(1, 0, 0), Float64Array.of(0, 1, 0), Float64Array.of(0, 0, 1)];
    const group = columnGroup('Home', members, hot, ' = ');
    expect(group.categories).toEqual(['City', 'Hill', 'Coast']);
    expect([group.value([0, 1, 0]), group.condition([0, 1, 0])]).toEqual([1, 'Home = Hill']);
    expect([group.value([1, 1, 0]), group.condition([0, 0, 0])]).toEqual([Number.NaN, 'Home = none']);
    expect([group.code([0, 0, 1]), group.code([1, 1, 1])]).toEqual([0, -1]);
  });

  test('columnGroup names the categories of joint columns', () => {
    const members = [
      { column: 0, name: 'Sex', categories: ['Female', 'Male'] },
      { column: 1, name: 'Kids' },
    ];
    const group = columnGroup('Both', members, [Float64Array.of(1, 0), Float64Array.of(3, 0)], '=');
    expect(group.condition([1, 3])).toBe('Sex=Male, Kids=3');
    expect(group.notes([1, 3])).toEqual([]);
    expect(group.notes([1, 0])).toHaveLength(1);
  });
});
