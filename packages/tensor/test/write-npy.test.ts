import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNpy, tensor, writeNpy } from '../src/index.js';
import { golden } from './golden.js';

interface Arrays {
  readonly files: { readonly dtype: string; readonly shape: number[]; readonly base64: string }[];
}

const { files } = golden<{ cases: Arrays }>('arrays').cases;
const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

describe('writeNpy', () => {
  test.each(files.filter((f) => f.dtype !== '<i8'))(
    'writeNpy writes byte for byte what numpy saves: $dtype $shape',
    (f) => {
      expect(Buffer.from(writeNpy(readNpy(bytesOf(f.base64)))).toString('base64')).toBe(f.base64);
    },
  );

  test('writeNpy and readNpy are each other’s inverse, NaN and infinities too', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 20 }), (numbers) => {
        const t = tensor(Float64Array.from(numbers), [1, numbers.length]);
        expect(readNpy(writeNpy(t))).toEqual(t);
      }),
    );
  });

  test('writeNpy widens what .npy types here lack', () => {
    const back = (t: Parameters<typeof writeNpy>[0]) => readNpy(writeNpy(t));
    expect(back(tensor(Int8Array.of(-3), [1])).data).toEqual(Int32Array.of(-3));
    expect(back(tensor(Uint16Array.of(65535), [1])).data).toEqual(Int32Array.of(65535));
    expect(back(tensor(Uint32Array.of(2 ** 32 - 1), [1])).data).toEqual(Float64Array.of(2 ** 32 - 1));
    expect(back(tensor(Uint8ClampedArray.of(7), [1])).data).toEqual(Uint8Array.of(7));
    expect(back({ data: [1.5], shape: [1] }).data).toEqual(Float64Array.of(1.5));
  });

  test('writeNpy writes a transposed view in C order', () => {
    const t = { data: Float64Array.of(1, 2, 3, 4, 5, 6), shape: [3, 2], stride: [1, 3] };
    expect([...readNpy(writeNpy(t)).data]).toEqual([1, 4, 2, 5, 3, 6]);
  });

  test('writeNpy keeps numpy’s room for a longer first dimension, so that 20 dimensions of 1 take a header of 192 bytes', () => {
    // numpy 2.4: len(header) of np.save(np.zeros((1,) * 20))
    const bytes = writeNpy(tensor(new Float64Array(1), Array(20).fill(1)));
    expect(bytes.length).toBe(192 + 8);
    expect(readNpy(bytes).shape).toHaveLength(20);
  });
});
