import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNpy, size } from '../src/index.js';
import { golden } from './golden.js';

interface Arrays {
  readonly files: {
    readonly dtype: string;
    readonly shape: number[];
    readonly numbers: number[];
    readonly base64: string;
  }[];
}

const { files } = golden<{ cases: Arrays }>('arrays').cases;
const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const kinds: Record<string, string> = {
  '|u1': 'Uint8Array',
  '<i4': 'Int32Array',
  '<i8': 'Float64Array',
  '<f4': 'Float32Array',
  '<f8': 'Float64Array',
};

/** A file of version 1 with any header and body. */
function file(header: string, body: Uint8Array = new Uint8Array(0)): Uint8Array {
  const head = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length & 255, header.length >> 8);
  return Uint8Array.of(...head, ...new TextEncoder().encode(header), ...body);
}

/** Reads what may be broken: numbers as many as the bytes hold, or a RangeError in the package's words. */
function survives(bytes: Uint8Array): void {
  try {
    const t = readNpy(bytes);
    expect(t.data.length).toBe(size(t.shape));
    expect(t.data.byteLength).toBeLessThanOrEqual(bytes.length);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    expect(String(error)).toMatch(/^RangeError: tensor: .*npy/);
  }
}

describe('readNpy', () => {
  test.each(files)('readNpy reads what numpy saved: $dtype $shape', ({ dtype, shape, numbers, base64 }) => {
    const got = readNpy(bytesOf(base64));
    expect(got.shape).toEqual(shape);
    expect(got.data.constructor.name).toBe(kinds[dtype]);
    expect([...got.data]).toEqual(numbers);
  });

  test('readNpy reads from the middle of a larger buffer', () => {
    const bytes = bytesOf(files[32].base64);
    const inside = new Uint8Array(bytes.length + 13);
    inside.set(bytes, 13);
    expect(readNpy(inside.subarray(13))).toEqual(readNpy(bytes));
  });

  test('readNpy survives truncation at every byte: no shorter file is read', () => {
    for (const { base64 } of files) {
      const bytes = bytesOf(base64);
      for (let n = 0; n < bytes.length; n++) expect(() => readNpy(bytes.subarray(0, n))).toThrow(/tensor: .*npy/);
    }
  });

  test('readNpy survives any byte flipped', () => {
    for (const { base64 } of files.filter((_, i) => i % 7 === 3)) {
      const bytes = bytesOf(base64);
      for (let i = 0; i < bytes.length; i++)
        for (const bit of [1, 2, 16, 128, 255]) {
          const broken = bytes.slice();
          broken[i] ^= bit;
          survives(broken);
        }
    }
  });

  test('readNpy survives any bytes at all', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), survives), { numRuns: 300 });
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => survives(file(text))),
      { numRuns: 300 },
    );
  });

  test.each([
    ['another type', "{'descr': '>f8', 'fortran_order': False, 'shape': (0,), }\n", '|u1 <i4 <i8 <f4 <f8: ">f8"'],
    ['objects', "{'descr': '|O', 'fortran_order': False, 'shape': (0,), }\n", '"|O"'],
    ['a name of Object', "{'descr': 'toString', 'fortran_order': False, 'shape': (0,), }\n", '"toString"'],
    ['Fortran order', "{'descr': '<f8', 'fortran_order': True, 'shape': (0,), }\n", 'ascontiguousarray'],
    [
      'a shape beyond the file',
      "{'descr': '<f8', 'fortran_order': False, 'shape': (9999999999999,), }\n",
      'bytes of data: 0',
    ],
    [
      'a shape that overflows',
      "{'descr': '<f8', 'fortran_order': False, 'shape': (999999999999, 999999999999), }\n",
      'needs',
    ],
    ['a dimension below 0', "{'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }\n", 'cannot be read'],
    ['code', "{'descr': __import__('os'), 'fortran_order': False, 'shape': (), }\n", 'cannot be read'],
    [
      '33 dimensions',
      `{'descr': '<f8', 'fortran_order': False, 'shape': (${'0, '.repeat(33)}), }\n`,
      'shape cannot be read',
    ],
  ])('readNpy refuses %s', (_, header, message) => {
    expect(() => readNpy(file(header))).toThrow(RangeError);
    expect(() => readNpy(file(header))).toThrow(message);
  });

  test('readNpy reads the entries of a header in any order, as the format asks of readers', () => {
    const body = new Uint8Array(Float64Array.of(1.5, -2).buffer);
    for (const header of [
      "{'shape': (2,), 'fortran_order': False, 'descr': '<f8'}\n",
      "{'fortran_order': False, 'descr': '<f8', 'shape': (2,), }   \n",
    ]) {
      expect(readNpy(file(header, body))).toEqual({ data: Float64Array.of(1.5, -2), shape: [2] });
    }
  });

  test.each([
    "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': (0,), }",
    "{'descr': '<f8', 'fortran_order': False, 'shape': (0,), 'more': True, }",
    "{'descr': '<f8', 'fortran_order': False}",
    "{'descr': True, 'fortran_order': False, 'shape': (0,), }",
    "{'descr': '<f8', 'fortran_order': '', 'shape': (0,), }",
    "{'descr': '<f8', 'fortran_order': False, 'shape': '(0,)', }",
    "{'descr': '<f8' 'fortran_order': False, 'shape': (0,), }",
    '',
  ])('readNpy refuses the header %s', (header) => {
    expect(() => readNpy(file(header))).toThrow('tensor: an .npy header cannot be read');
  });

  test('readNpy does not hang on a header made to make it backtrack', () => {
    const start = performance.now();
    expect(() => readNpy(file(`{'descr': '<f8', 'fortran_order': False, 'shape': (${'1 '.repeat(30_000)}`))).toThrow(
      RangeError,
    );
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('readNpy refuses bytes that are left over, and other versions', () => {
    const bytes = bytesOf(files[2].base64);
    expect(() => readNpy(Uint8Array.of(...bytes, 0))).toThrow('needs 5 bytes of data: 6');
    expect(() => readNpy(bytes.with(6, 4))).toThrow('version 1 to 3 is needed: 4');
  });

  test('readNpy refuses whole numbers that float64 cannot hold', () => {
    const header = "{'descr': '<i8', 'fortran_order': False, 'shape': (1,), }\n";
    const body = (v: bigint) => new Uint8Array(BigInt64Array.of(v).buffer);
    expect(readNpy(file(header, body(-(2n ** 53n) + 1n))).data[0]).toBe(-(2 ** 53) + 1);
    expect(() => readNpy(file(header, body(2n ** 53n)))).toThrow('number 0, 9007199254740992');
  });
});
