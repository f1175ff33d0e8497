import { expect, test } from 'vitest';
import { tableHTML } from '../src/figure-html.js';

test('tableHTML writes every row up to 500 and says how many are left out', () => {
  const rows = Array.from({ length: 503 }, (_, i) => [`row ${i}`, i] as const);
  const html = tableHTML({ columns: ['a', 'b'], rows }, 'All');
  expect(html.match(/<tr>/g)).toHaveLength(501);
  expect(html).toContain('3 more rows are not shown.');
});

test('tableHTML names its columns as column headers and carries a caption', () => {
  const html = tableHTML({ columns: ['a<b'], rows: [[1]] }, 'Title');
  expect(html).toContain('<th scope="col">a&#60;b</th>');
  expect(html).toContain('<caption>Title</caption>');
});
