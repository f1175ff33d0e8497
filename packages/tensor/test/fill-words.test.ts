import { expect, test } from 'vitest';
import { random } from '../src/index.js';

test('fillWords gives the words that uniform() is made of, and both go on from there', () => {
  const [a, b] = [random(7), random(7)];
  const words = a.words(new Uint32Array(200));
  const made = Array.from(
    { length: 100 },
    (_, i) => (words[2 * i] >>> 5) * 2 ** -27 + (words[2 * i + 1] >>> 6) * 2 ** -53,
  );
  expect(made).toEqual(Array.from({ length: 100 }, () => b.uniform()));
  expect(a.uniform()).toBe(b.uniform());
});
