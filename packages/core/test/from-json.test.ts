import { contiguous, tensor } from '@xai/tensor';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromJSON, toJSON } from '../src/index.js';
import { attribution } from './attribution.js';

const roundTrip = () => JSON.parse(JSON.stringify(toJSON(attribution())));

describe('fromJSON', () => {
  test('fromJSON gives back what toJSON wrote', () => {
    expect(fromJSON(roundTrip())).toEqual(attribution());
  });

  test('fromJSON keeps infinities of the data', () => {
    const data = {
      data: Float64Array.of(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 1, 2, 3),
      shape: [2, 3],
    };
    const back = fromJSON(JSON.parse(JSON.stringify(toJSON({ ...attribution(), data }))));
    expect(contiguous(back.data).data).toEqual(data.data);
  });

  test.each([
    [{ schema: 'xai.attribution/2' }, 'schema xai.attribution/1: "xai.attribution/2"'],
    [{ values: [[1, 2, 3]] }, 'values of an attribution needs shape [2, 3]: 1 at depth 0'],
    [{ values: [[1, 2], [3]] }, 'values of an attribution needs shape [2, 3]'],
    [{ unit: 'euro' }, 'unit of an attribution must be one of probability'],
    [{ features: 3 }, 'features of an attribution must be a list: 3'],
    [{ base: [null, 1] }, 'base of an attribution must be finite: NaN'],
    [
      {
        values: [
          [1, 2, null],
          [1, 2, 3],
        ],
      },
      'values of an attribution must be finite: NaN',
    ],
    [{ output: ['Infinity', 1] }, 'output of an attribution must be finite: Infinity'],
    [{ additive: 'yes' }, 'additive of an attribution must be one of true, false: "yes"'],
    [{ target: -1 }, 'target of an attribution must be a whole number >= 0: -1'],
    [{ rows: [0.5, 1] }, 'rows of an attribution must be a whole number >= 0: 0.5'],
    [{ diagnostics: [{}] }, 'diagnostics of an attribution need one entry a row, or none: 1 of 2'],
    [{ base: ['x', 1] }, 'base of an attribution must be a number: "x"'],
  ])('fromJSON refuses %j', (change, message) => {
    expect(() => fromJSON({ ...roundTrip(), ...change })).toThrow(message);
  });

  test('fromJSON reads null in data and standard errors as NaN, and an attribution without a row', () => {
    const errors = [
      [null, 0.1, 0.2],
      [0, 0, 0],
    ];
    const a = fromJSON({ ...roundTrip(), data: errors, standardErrors: errors });
    for (const t of [a.data, a.standardErrors]) expect(contiguous(t ?? a.base).data[0]).toBeNaN();
    const none = { rows: [], data: [], values: [], base: [], output: [], interactions: [], diagnostics: [] };
    expect(fromJSON({ ...roundTrip(), ...none, backgroundStandardErrors: null }).values.shape).toEqual([0, 3]);
  });

  test('fromJSON and toJSON are each other’s inverse for any finite numbers', () => {
    const row = fc.array(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => v + 0),
      {
        minLength: 3,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.option(fc.double()), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }),
        fc.tuple(row, row),
        (data, values) => {
          const numbers = data.flat().map((v) => (v === null || Number.isNaN(v) ? Number.NaN : v + 0));
          const a = {
            ...attribution(),
            data: tensor(Float64Array.from(numbers), [2, 3]),
            values: tensor(Float64Array.from(values.flat()), [2, 3]),
          };
          expect(fromJSON(JSON.parse(JSON.stringify(toJSON(a))))).toEqual(a);
        },
      ),
    );
  });

  test('fromJSON answers any JSON with an attribution or a clear error', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(roundTrip())), fc.jsonValue(), (key, value) => {
        try {
          fromJSON({ ...roundTrip(), [key]: value });
        } catch (error) {
          expect(String(error)).toMatch(/^(TypeError|RangeError): core: /);
        }
      }),
    );
  });
});
