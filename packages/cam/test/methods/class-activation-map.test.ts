import { expect, test } from 'vitest';
import { classActivationMap } from '../../src/index.js';
import { golden, inputsOf } from '../support.js';

interface OriginalCam {
  readonly expected: { readonly weights: number[]; readonly raw: number[][] };
}

test('classActivationMap is the class weights times the activations', () => {
  const { expected } = golden<OriginalCam>('resnet-mini-original-cam');
  const inputs = inputsOf(golden('resnet-mini-last-argmax'));
  const raw = classActivationMap.map({ ...inputs, classWeights: Float64Array.from(expected.weights) });
  expect(raw.data).toBeCloseToArray(expected.raw, { rel: 1e-5 });
});
