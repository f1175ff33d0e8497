import { fromRows, tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { sha256Hex } from '../src/index.js';

test('sha256Hex depends on numbers and shape, not on array type or stride', () => {
  const hash = sha256Hex(fromRows([[1, 2]]));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(sha256Hex(tensor(Float32Array.of(1, 2), [1, 2]))).toBe(hash);
  expect(sha256Hex({ data: [2, 1], shape: [1, 2], stride: [2, -1], offset: 1 })).toBe(hash);
  expect(sha256Hex(fromRows([[1], [2]]))).not.toBe(hash);
});

test('sha256Hex of an empty shape list equals the published digest of nothing', () => {
  expect(sha256Hex({ data: new Float64Array(0), shape: [0] })).toBe(
    'af5570f5a1810b7af78caf4bc70a660f0df51e42baf91d4de5b2328de0e83dfc',
  );
});
