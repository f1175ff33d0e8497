import { contiguous } from '@xai/tensor';
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
    [{ base: ['x', 1] }, 'base of an attribution must be a number: "x"'],
  ])('fromJSON refuses %j', (change, message) => {
    expect(() => fromJSON({ ...roundTrip(), ...change })).toThrow(message);
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
