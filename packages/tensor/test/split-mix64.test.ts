import { expect, test } from 'vitest';
import { splitMix64 } from '../src/split-mix64.js';

test('splitMix64 gives the published numbers for seed 1234567 (rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64)', () => {
  const next = splitMix64(1234567n);
  expect([next(), next(), next(), next(), next()]).toEqual([
    6457827717110365317n,
    3203168211198807973n,
    9817491932198370423n,
    4593380528125082431n,
    16408922859458223821n,
  ]);
});

test('splitMix64 takes its seed modulo 2^64', () => {
  expect(splitMix64(-1n)()).toBe(splitMix64(2n ** 64n - 1n)());
});
