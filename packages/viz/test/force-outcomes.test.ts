import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearScale } from '../src/axis.js';
import { forceOutcomes } from '../src/force-outcomes.js';
import { forceUnits } from '../src/force-units.js';
import { textBoxes } from './boxes.js';
import { adult } from './fixtures.js';

test('forceOutcomes never lets base and output touch, the smaller one left', () => {
  const number = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(number, number, (base, output) => {
      const one = { values: [output - base], base, output };
      const { marks } = forceOutcomes(adult(), one, forceUnits(adult(), one), linearScale(0, 1, 24, 700), 20);
      const [first, second] = textBoxes({ marks });
      expect(first.right).toBeLessThan(second.left);
      expect(first.left).toBeGreaterThanOrEqual(0);
      expect(first.words.startsWith('E[') || output <= base).toBe(true);
    }),
  );
});

test('forceOutcomes says both in a sentence, with what the base averages', () => {
  const one = { values: [0.5], base: 0.25, output: 0.75 };
  expect(forceOutcomes(adult(), one, forceUnits(adult(), one), linearScale(0, 1, 0, 100), 0).words).toBe(
    'E[f(X)] = 0.250 (average prediction over 50 background rows), f(x) = 0.750',
  );
});
