import { expect, it } from 'vitest';
import { textTable } from '../src/text-table.js';

it('textTable aligns columns, numbers to the right, and leaves no blanks at the ends', () => {
  expect(
    textTable(
      ['name', 'n'],
      [
        ['a', '10'],
        ['long name', '5'],
      ],
      ['n'],
    ),
  ).toBe('name        n\na          10\nlong name   5\n');
  expect(textTable(['a', 'b'], [['x', '']])).toBe('a  b\nx\n');
});
