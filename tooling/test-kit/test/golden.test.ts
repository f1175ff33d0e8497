import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readGolden, readNpyFile } from '../src/index.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'test-kit-'));
});
afterAll(() => rm(folder, { recursive: true }));

function npy(name: string, descr: string, shape: string, body: Uint8Array, fortran = 'False'): string {
  const header = `{'descr': '${descr}', 'fortran_order': ${fortran}, 'shape': (${shape}), }`.padEnd(117).concat('\n');
  const file = join(folder, name);
  writeFileSync(
    file,
    Buffer.concat([Buffer.from('\x93NUMPY\x01\x00', 'latin1'), Uint8Array.of(118, 0), Buffer.from(header), body]),
  );
  return file;
}

it('readNpyFile reads every element type as float64', () => {
  const bytes = (values: ArrayBufferView) => new Uint8Array(values.buffer);
  expect(readNpyFile(npy('f8.npy', '<f8', '2, 1', bytes(Float64Array.of(0.1, 2))))).toEqual({
    data: Float64Array.of(0.1, 2),
    shape: [2, 1],
  });
  expect(readNpyFile(npy('f4.npy', '<f4', '1,', bytes(Float32Array.of(0.5)))).data).toEqual(Float64Array.of(0.5));
  expect(readNpyFile(npy('i8.npy', '<i8', '1,', bytes(BigInt64Array.of(-7n)))).data).toEqual(Float64Array.of(-7));
  expect(readNpyFile(npy('u1.npy', '|u1', '', Uint8Array.of(9)))).toEqual({ data: Float64Array.of(9), shape: [] });
});

it('readNpyFile refuses Fortran order and unknown types', () => {
  expect(() => readNpyFile(npy('f.npy', '<f8', '1,', new Uint8Array(8), 'True'))).toThrow('test-kit: unreadable npy');
  expect(() => readNpyFile(npy('c.npy', '<c16', '1,', new Uint8Array(16)))).toThrow('test-kit: unreadable npy');
});

it('readGolden turns null in number arrays into NaN, and leaves other nulls alone', () => {
  const file = join(folder, 'a.json');
  writeFileSync(file, '{"x": [[1, null], [null, 2]], "names": ["a", null], "none": null}');
  expect(readGolden(file)).toEqual({
    x: [
      [1, Number.NaN],
      [Number.NaN, 2],
    ],
    names: ['a', null],
    none: null,
  });
});

it('readGolden loads arrays kept beside the file', () => {
  npy('beside.npy', '<f8', '1,', new Uint8Array(Float64Array.of(3).buffer));
  const file = join(folder, 'b.json');
  writeFileSync(file, '{"inputs": {"x": {"npy": "beside.npy"}}}');
  expect(readGolden(file)).toEqual({ inputs: { x: { data: Float64Array.of(3), shape: [1] } } });
});
