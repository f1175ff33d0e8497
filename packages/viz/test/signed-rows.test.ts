import { expect, test } from 'vitest';
import { linearScale } from '../src/axis.js';
import { signedBar } from '../src/bars.js';
import { signedFormat } from '../src/format.js';
import { plainLabel } from '../src/labels.js';
import { SIGNED_ROW, signedRows } from '../src/signed-rows.js';

test('signedRows draws each bar from 0 to its value, one below the other, with name and tooltip', () => {
  const write = signedFormat([0.5]);
  const scale = linearScale(-1, 1, 0, 200);
  const rows = [0.5, -0.25].map((v, i) => ({
    name: plainLabel(`f${i}`),
    bar: signedBar(0, v, write, i ? 0.1 : 0),
    key: { row: 3, feature: `f${i}` },
  }));
  const rects = signedRows(rows, scale, 50, 10).flatMap((mark) => (mark.kind === 'rect' ? [mark] : []));
  expect(rects).toMatchObject([
    { x: 100, width: 50, y: 14, fill: 'positive', label: 'f0: +0.500', key: { row: 3, feature: 'f0' } },
    { x: 75, width: 25, y: 14 + SIGNED_ROW, fill: 'negative', label: 'f1: −0.250 ± 0.196' },
  ]);
});
