import { fromRows, random } from '@xai/tensor';
import '@xai/test-kit';
import { expect, test } from 'vitest';
import { binaryDesign } from '../src/binary-design.js';
import { denseDesign } from '../src/design.js';
import { designGram } from '../src/design-gram.js';

const r = random(5);

test.each([2, 5, 20])('designGram of a binary design equals that of the same numbers, %i features', (d) => {
  const x = binaryDesign(
    Int32Array.from({ length: d * 300 }, () => r.integer(3)),
    new Array<number>(d).fill(1),
    300,
  );
  const y = fromRows(Array.from({ length: 301 }, () => [r.normal(), 1e6 + r.normal()]));
  const weights = Float64Array.from({ length: 301 }, () => r.uniform());
  const [fast, plain] = [designGram(x, y, weights), designGram(denseDesign(x), y, weights)];
  for (const key of ['gram', 'moments', 'squares', 'mean', 'targetMean'] as const) {
    expect(fast[key]).toBeCloseToArray(plain[key], { rel: 1e-10, abs: 1e-10 });
  }
});

test('designGram of a feature that is always 1 is exactly 0, whatever the weights', () => {
  const codes = Int32Array.from({ length: 4 * 300 }, (_, k) => (k >= 600 && k < 900 ? 1 : r.integer(3)));
  const x = binaryDesign(codes, [1, 1, 1, 1], 300);
  const y = fromRows(Array.from({ length: 301 }, () => [r.normal()]));
  const { gram, moments } = designGram(
    x,
    y,
    Float64Array.from({ length: 301 }, () => r.uniform()),
  );
  expect([0, 1, 2, 3].flatMap((j) => [gram[4 * j + 2], gram[8 + j]])).toEqual(new Array(8).fill(0));
  expect(moments[2]).toBe(0);
});
