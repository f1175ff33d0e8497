import '@xai/test-kit';
import { expect, it } from 'vitest';
import { surrogateDesign } from '../src/surrogate-design.js';
import { attribution } from './support.js';

it('surrogateDesign repeats one row of means for all rows', () => {
  const a = attribution([
    [1, 2],
    [3, 4],
  ]);
  expect(surrogateDesign(a, { data: [0.5, 0.25], shape: [2] }, 'meanZ')).toBeCloseToArray([0.5, 0.25, 0.5, 0.25]);
});

it('surrogateDesign refuses a missing number', () => {
  const a = attribution([[1, 2]], { diagnostics: [{ z: [1, null] }] });
  expect(() => surrogateDesign(a, undefined, 'z')).toThrow(RangeError);
  expect(() => surrogateDesign({ ...a, diagnostics: [{ z: [1, 'a'] }] }, undefined, 'z')).toThrow(RangeError);
});
