import { random } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { binaryDesign, isBinary } from '../src/binary-design.js';
import { denseDesign } from '../src/design.js';

const r = random(5);
const codes = (d: number, n: number, kinds = 3) => Int32Array.from({ length: d * n }, () => r.integer(kinds));

describe('binaryDesign', () => {
  test.each([1, 3, 16, 17, 40])('binaryDesign marks equal codes, for %i features', (d) => {
    const given = codes(d, 200);
    const own = Array.from({ length: d }, (_, j) => j % 3);
    const { data } = denseDesign(binaryDesign(given, own, 200));
    for (let j = 0; j < d; j++) {
      expect(data[j]).toBe(1);
      for (let i = 0; i < 200; i++) expect(data[(i + 1) * d + j]).toBe(given[j * 200 + i] === own[j] ? 1 : 0);
    }
  });

  test('binaryDesign keeps each distinct row once, the explained row first', () => {
    const x = binaryDesign(Int32Array.of(7, 1, 7, 1, 2, 2, 5, 2), [7, 2], 4);
    expect([...x.pattern]).toEqual([0, 0, 1, 2, 1]);
    expect([...x.ones.subarray(x.start[1], x.start[2])]).toEqual([1]);
    expect([...x.ones.subarray(x.start[2], x.start[3])]).toEqual([0]);
    expect([isBinary(x), isBinary(denseDesign(x))]).toEqual([true, false]);
  });
});
