import { tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { finish, gradCam } from '../src/index.js';
import { golden, inputsOf, mapOf } from './support.js';

test('finish fuses two layers of different size as the reference does', () => {
  const found = golden('resnet-mini-two-layers');
  const raws = [0, 1].map((layer) => gradCam.map(inputsOf(found, `-${layer}`, layer)));
  const recorded = found.expected.methods.GradCAM;
  for (const [layer, raw] of raws.entries()) expect(raw.data).toBeCloseToArray(recorded.raw[layer], { rel: 1e-6 });
  const map = mapOf(found, recorded['map index']);
  expect(finish(raws, 96, 96).data).toBeCloseToArray(map.data, found.tolerance);
});

test('finish of a map without anything positive is all zeros, and of a constant one too', () => {
  const plane = (v: number) => tensor(new Float64Array(4).fill(v), [2, 2]);
  expect(Math.max(...finish([plane(-1)], 4, 4).data)).toBe(0);
  expect(Math.max(...finish([plane(2)], 4, 4).data)).toBe(0);
});
