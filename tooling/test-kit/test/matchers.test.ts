import { expect, it } from 'vitest';
import { compareArrays } from '../src/index.js';

it('toBeCloseToArray accepts numbers within abs + rel * the largest expected value', () => {
  expect([1, 2.0009]).toBeCloseToArray([1, 2], { abs: 0.001 });
  expect([0.0009, 100]).toBeCloseToArray([0, 100], { rel: 1e-5 });
  expect([1, 2.1]).not.toBeCloseToArray([1, 2], { abs: 0.001, rel: 0.04 });
});

it('toBeCloseToArray without tolerances wants equal numbers', () => {
  expect(Float32Array.of(0.5, -0)).toBeCloseToArray([0.5, 0]);
  expect([1 + 2 ** -52]).not.toBeCloseToArray([1]);
});

it('toBeCloseToArray flattens nested arrays and tensors', () => {
  expect({ data: [1, 2, 3, 4], shape: [2, 2] }).toBeCloseToArray([
    [1, 2],
    [3, 4],
  ]);
});

it('toBeCloseToArray takes NaN, or null in a golden, as equal to NaN and to nothing else', () => {
  expect([Number.NaN, 1]).toBeCloseToArray([null, 1]);
  expect([0, 1]).not.toBeCloseToArray([Number.NaN, 1], { abs: 1e9 });
  expect([Number.NaN, 1]).not.toBeCloseToArray([0, 1], { abs: 1e9 });
});

it('toBeCloseToArray tells infinities apart', () => {
  expect([Number.POSITIVE_INFINITY]).toBeCloseToArray([Number.POSITIVE_INFINITY]);
  expect([Number.POSITIVE_INFINITY]).not.toBeCloseToArray([Number.NEGATIVE_INFINITY], { abs: 1 });
  expect([Number.POSITIVE_INFINITY]).not.toBeCloseToArray([1], { abs: 1 });
});

it('toBeCloseToArray refuses other lengths', () => {
  expect([1, 2]).not.toBeCloseToArray([1]);
  expect([]).not.toBeCloseToArray([0], { abs: 1 });
});

it('compareArrays names the worst place', () => {
  expect(compareArrays([1, 5, 3.5], [1, 2, 3], { abs: 0.1 })).toBe(
    '2 of 3 numbers differ by more than 0.1: at 1 2 expected, 5 received',
  );
});

it('compareArrays throws TypeError for what holds no numbers', () => {
  expect(() => compareArrays('12', [1, 2])).toThrow('test-kit: numbers are needed: 12');
});
