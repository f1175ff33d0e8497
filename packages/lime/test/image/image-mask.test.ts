import { describe, expect, test } from 'vitest';
import { imageMask } from '../../src/index.js';
import { explanationOf, names, recorded } from './recorded.js';

describe.each(names)('imageMask on %s', (name) => {
  const { inputs, expected } = recorded(name);
  const { calls, masks } = expected['image and mask (first top label)'];
  const weights = expected.fits[expected['top labels'][0]]['weights by segment'];
  const explanation = explanationOf(weights, inputs.segments);
  const pixels = inputs.segments.data.length;

  test.each(calls.map((call, i) => [JSON.stringify(call), call, i] as const))(
    'imageMask shows the pixels that lime shows: %s',
    (_, call, i) => {
      const sign = call.positive_only ? 'positive' : call.negative_only ? 'negative' : 'both';
      const mask = imageMask(explanation, { count: call.num_features, sign, minWeight: call.min_weight });
      const shown = masks.data.slice(i * pixels, (i + 1) * pixels);
      expect(Array.from(mask.data, Math.abs)).toEqual(Array.from(shown, Math.abs));
      if (sign === 'both') expect(Array.from(mask.data)).toEqual(Array.from(shown));
    },
  );

  test.each([{ count: 0 }, { count: 1.5 }, { minWeight: -1 }])('imageMask refuses %o', (options) => {
    expect(() => imageMask(explanation, options)).toThrow('lime: a mask needs');
  });
});

test('imageMask of one sign leaves a weight at the limit out, of both signs keeps it, as lime', () => {
  const explanation = explanationOf([1, 0.5, -0.5], { data: Float64Array.of(0, 1, 2), shape: [1, 3] });
  const shown = (sign: 'positive' | 'negative' | 'both') =>
    Array.from(imageMask(explanation, { sign, minWeight: 0.5 }).data);
  expect([shown('positive'), shown('negative'), shown('both')]).toEqual([
    [1, 0, 0],
    [0, 0, 0],
    [1, 1, -1],
  ]);
});
