import { expect, test } from 'vitest';
import { valueTable } from '../src/value-table.js';
import { textBoxes, textFaults } from './boxes.js';

test('valueTable cuts long names and values so that they never meet, with the whole text as a tip', () => {
  const long = 'a text that goes on and on and on and on and on';
  for (const [feature, value] of [
    ['Age', '39'],
    [long, '39'],
    ['Age', long],
    [long, long],
  ]) {
    const marks = valueTable([{ feature, value, fill: 'positive' }], 0, 10, 200, 28);
    expect(
      textFaults({ marks, width: 200, height: 60, title: '', desc: '', table: { columns: [], rows: [] } }),
    ).toEqual([]);
    expect(marks[0]).toMatchObject({ label: `${feature} = ${value}` });
    for (const box of textBoxes({ marks })) expect(box.words.length).toBeGreaterThan(1);
  }
});

test('valueTable colours each line by the sign of its effect and parts lines by a rule', () => {
  const lines = ['positive', 'negative'].map((fill) => ({ feature: 'f', value: '1', fill }));
  const marks = valueTable(lines, 0, 0, 200, 28);
  expect(marks.flatMap((m) => (m.kind === 'rect' ? [[m.fill, m.y]] : []))).toEqual([
    ['positive', 9],
    ['negative', 37],
  ]);
  expect(marks.filter(({ kind }) => kind === 'path')).toHaveLength(1);
});
