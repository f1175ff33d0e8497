import { tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { gradCamPlusPlus, gradCamPlusPlusWith } from '../../src/index.js';
import { golden, inputsOf } from '../support.js';

const inputs = inputsOf(golden('resnet-mini-last-class'));

test('gradCamPlusPlusWith(0) is the paper: alpha = g^2 / (2 g^2 + S g^3) with one place, by hand', () => {
  const one = (v: number) => tensor(Float64Array.of(v), [1, 1, 1]);
  const map = gradCamPlusPlusWith(0).map({ ...inputs, activations: one(3), gradients: one(0.5) });
  expect(map.data[0]).toBeCloseTo(3 * 0.5 * (0.25 / (0.5 + 3 * 0.125)), 12);
  expect(gradCamPlusPlusWith(0).map({ ...inputs, activations: one(3), gradients: one(0) }).data[0]).toBe(0);
});

test('gradCamPlusPlus keeps the reference’s epsilon, which is not small beside gradients', () => {
  const [kept, none] = [gradCamPlusPlus.map(inputs).data, gradCamPlusPlusWith(0).map(inputs).data];
  expect(Math.max(...kept.map((v, i) => Math.abs(v - none[i])))).toBeGreaterThan(1e-4);
});
