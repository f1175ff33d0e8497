import { fromRows, tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { tableMasker } from '../src/index.js';

const background = fromRows([
  [1, 2, 3],
  [4, 2, Number.NaN],
]);

test('tableMasker takes present players from the row and the rest from the background row', () => {
  const masker = tableMasker(background);
  const out = new Float64Array(6);
  masker.compose([10, 20, 30], 0, [1, 0, 1], out, 0);
  masker.compose([10, 20, 30], 1, [0, 1, 0], out, 3);
  expect([...out]).toEqual([10, 2, 30, 4, 20, Number.NaN]);
});

test('tableMasker moves the columns of a group together', () => {
  const masker = tableMasker(background, { groups: [[0, 2], [1]] });
  const out = new Float64Array(3);
  masker.compose([10, 20, 30], 0, [1, 0], out, 0);
  expect(masker.players).toBe(2);
  expect([...out]).toEqual([10, 2, 30]);
});

test('tableMasker finds the players that differ, NaN equal to NaN and 0 to -0', () => {
  const masker = tableMasker(
    fromRows([
      [0, 2, Number.NaN],
      [-0, 2, Number.NaN],
    ]),
  );
  expect(masker.varying([-0, 2, Number.NaN])).toEqual([]);
  expect(masker.varying([-0, 3, 5])).toEqual([1, 2]);
  expect([...masker.differing([0, 2, 5], 1)]).toEqual([0, 0, 1]);
});

test('tableMasker compares in float32 where the background is float32, as the model will see it', () => {
  const masker = tableMasker(tensor(Float32Array.of(0.1), [1, 1]));
  expect(masker.varying([0.1])).toEqual([]);
  expect(masker.batch(2)).toBeInstanceOf(Float32Array);
});

test('tableMasker does not cut explained numbers to the integers of its background', () => {
  const masker = tableMasker(tensor(Uint8Array.of(1, 2), [1, 2]));
  const out = masker.batch(1);
  masker.compose([0.5, -3], 0, [1, 1], out, 0);
  expect([...out]).toEqual([0.5, -3]);
});

test('tableMasker scales weights to sum to 1', () => {
  expect([...tableMasker(background, { weights: [1, 3] }).weights]).toEqual([0.25, 0.75]);
  expect([...tableMasker(background).weights]).toEqual([0.5, 0.5]);
});

test.each([
  ['an empty background', () => tableMasker(tensor(new Float64Array(0), [0, 3])), 'a background is a table'],
  ['a background of rank 1', () => tableMasker(tensor(new Float64Array(3), [3])), 'a background is a table'],
  ['too few weights', () => tableMasker(background, { weights: [1] }), '1 weights, 2 rows'],
  ['a negative weight', () => tableMasker(background, { weights: [1, -1] }), '-1 for row 1'],
  ['a NaN weight', () => tableMasker(background, { weights: [Number.NaN, 1] }), 'NaN for row 0'],
  ['weights of 0', () => tableMasker(background, { weights: [0, 0] }), 'must not all be 0'],
  ['a column in no group', () => tableMasker(background, { groups: [[0], [1]] }), 'column 2 is in none'],
  [
    'a column in two groups',
    () =>
      tableMasker(background, {
        groups: [
          [0, 1],
          [1, 2],
        ],
      }),
    'column 1 is in two',
  ],
  ['an unknown column', () => tableMasker(background, { groups: [[0, 1, 2, 3]] }), 'names column 3'],
  ['an empty group', () => tableMasker(background, { groups: [[], [0, 1, 2]] }), 'at least one column'],
  ['a row with other columns', () => tableMasker(background).varying([1, 2]), 'the same columns: 2 and 3'],
])('tableMasker refuses %s', (_, make, message) => {
  expect(make).toThrow(RangeError);
  expect(make).toThrow(message);
});
