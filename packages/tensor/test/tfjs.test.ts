import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import { toRows } from '../src/index.js';
import { fromTfjs } from '../src/tfjs.js';

test('fromTfjs gives numbers, shape and array type, and disposes nothing', async () => {
  const t = tf.tensor2d([
    [1, 2],
    [3, 4.5],
  ]);
  const before = tf.memory().numTensors;
  const got = await fromTfjs(tf.transpose(t));
  expect(got.data).toBeInstanceOf(Float32Array);
  expect(toRows(got)).toEqual([
    [1, 3],
    [2, 4.5],
  ]);
  expect(tf.memory().numTensors).toBe(before + 1);
  expect(t.isDisposed).toBe(false);
});

test('fromTfjs takes int32, bool and scalars', async () => {
  expect((await fromTfjs(tf.tensor1d([1, 2], 'int32'))).data).toEqual(Int32Array.of(1, 2));
  expect((await fromTfjs(tf.tensor1d([true, false], 'bool'))).data).toEqual(Uint8Array.of(1, 0));
  expect((await fromTfjs(tf.scalar(7))).shape).toEqual([]);
});

test('fromTfjs refuses strings and complex numbers by name', async () => {
  await expect(fromTfjs(tf.tensor1d(['a']))).rejects.toThrow('float32, int32 or bool: string');
  await expect(fromTfjs(tf.complex([1], [2]))).rejects.toThrow('complex64');
});
