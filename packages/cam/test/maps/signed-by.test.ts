import { tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { signedBy } from '../../src/maps/signed-by.js';

const stack = tensor(Float32Array.of(0, 1, 2, 3), [1, 4, 1]);

test.each([
  [[-1, 0, 0, 1], 1],
  [[1, 0, 0, -1], -1],
])('signedBy turns %j by %d, so that it rises where the stack does', (values, sign) => {
  const found = signedBy(tensor(Float64Array.from(values), [1, 4]), stack).data;
  expect(Array.from(found, (v) => v + 0)).toEqual(values.map((v) => v * sign + 0));
});
