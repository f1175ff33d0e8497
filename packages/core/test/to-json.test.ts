import { describe, expect, test } from 'vitest';
import { toJSON } from '../src/index.js';
import { attribution } from './attribution.js';

const roundTrip = () => JSON.parse(JSON.stringify(toJSON(attribution())));

describe('toJSON', () => {
  test('toJSON nests one array a row and writes NaN in data as null', () => {
    expect(roundTrip()).toMatchObject({
      schema: 'xai.attribution/1',
      data: [
        [40, 1, null],
        [25, 0, 20],
      ],
      base: [0.25, 0.25],
      values: [
        [0.5, -0.125, 0],
        [-0.25, 0.125, -0.0625],
      ],
      standardErrors: null,
      rows: [7, 3],
    });
  });

  test('toJSON writes exactly the keys of schema xai.attribution/1', () => {
    expect(Object.keys(roundTrip()).sort()).toEqual(
      'additive background backgroundStandardErrors base budget categories data diagnostics error features game interactionIndex interactions method output rows schema seed settings standardErrors target targetName unit values versions'.split(
        ' ',
      ),
    );
  });

  test('toJSON reads strided values, as several targets share one block', () => {
    const values = {
      data: Float64Array.of(1, 9, 2, 9, 3, 9, 4, 9, 5, 9, 6, 9),
      shape: [2, 3],
      stride: [6, 2],
      offset: 0,
    };
    expect(toJSON({ ...attribution(), values }).values).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });

  test('toJSON refuses a value that is not finite', () => {
    const base = { data: Float64Array.of(Number.NaN, 0), shape: [2] };
    expect(() => toJSON({ ...attribution(), base })).toThrow('core: base of an attribution must be finite: NaN');
  });
});
