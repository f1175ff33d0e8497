import { fromRows } from '@xai/tensor';
import { expect, test } from 'vitest';
import { decile, none } from '../src/index.js';
import { limeOptions, limeSizes } from '../src/lime-options.js';
import { latinHypercube } from '../src/sample/latin-hypercube.js';

const training = fromRows([[1]]);

test('limeOptions has the defaults of Python lime', () => {
  const { discretize, around, lhs, select, surrogate } = limeOptions({ training });
  expect([discretize.name, around, lhs, select.name, surrogate.name]).toEqual([
    'quartile',
    false,
    false,
    'auto',
    'ridge(1)',
  ]);
});

test('limeOptions refuses around and lhs with bins, and drops them under parity', () => {
  expect(() => limeOptions({ training, around: true })).toThrow('lime: around needs numeric features without bins');
  expect(() => limeOptions({ training, lhs: true, discretize: decile })).toThrow('(discretize: none): decile');
  expect(limeOptions({ training, lhs: true, around: true, parity: 'lime' })).toMatchObject({
    around: false,
    lhs: false,
  });
  expect(limeOptions({ training, lhs: true, discretize: none }).normals).toBe(latinHypercube);
});

test('limeSizes has a width of 0.75 sqrt(features), and all features unless parity asks for 10', () => {
  expect(limeSizes({ training }, 16)).toEqual({ kernelWidth: 3, count: 16 });
  expect(limeSizes({ training, parity: 'lime' }, 16).count).toBe(10);
  expect(limeSizes({ training, parity: 'lime' }, 4).count).toBe(4);
  expect(() => limeSizes({ training, kernelWidth: Number.NaN }, 4)).toThrow(
    'lime: a kernel width must be a finite number above 0: NaN',
  );
  expect(() => limeSizes({ training, features: 1.5 }, 4)).toThrow('lime: features must be a whole number above 0: 1.5');
});
