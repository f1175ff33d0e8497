import { fromRows } from '@xai/tensor';
import '@xai/test-kit';
import { expect, test } from 'vitest';
import { isBinary } from '../src/binary-design.js';
import { denseDesign, design } from '../src/design.js';
import { isCoded } from '../src/sample/feature.js';
import { explanations, recorded } from './recorded.js';

test.each(explanations)(
  'design sees the recorded samples as the surrogate of Python lime does: %s, %s',
  (data, setting) => {
    const { features, inverse, rows, row, binary } = recorded(data, setting);
    const samples = inverse.slice(1);
    const codes = features.flatMap((f) => samples.map((sample) => (isCoded(f) ? f.code(sample) : 0)));
    const own = design(features, Int32Array.from(codes), fromRows(samples), row);
    expect(isBinary(own)).toBe(binary);
    expect(denseDesign(own)).toBeCloseToArray(rows, { abs: 1e-9 });
  },
);

test('denseDesign picks columns in the order asked for', () => {
  for (const setting of ['quartile', 'continuous'] as const) {
    const { x, rows } = recorded('iris', setting);
    expect(denseDesign(x, [2, 0])).toBeCloseToArray(
      rows.map((row) => [row[2], row[0]]),
      { abs: 0 },
    );
  }
});
