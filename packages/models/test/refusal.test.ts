import { expect, it } from 'vitest';
import { refusal } from '../src/engines/refusal.js';

it('refusal keeps an error of this package, and takes the first line of another', () => {
  const own = new RangeError('models: axis outside a tensor of rank 1: 3');
  expect(refusal('abacus', own)).toBe(own);
  const other = refusal('abacus', new Error('out of beads\n    at abacus.js:3'));
  expect(other).toBeInstanceOf(RangeError);
  expect(other.message).toBe('models: abacus cannot run this model: out of beads');
  expect(refusal('abacus', 'broken').message).toBe('models: abacus cannot run this model: broken');
});
