import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpack } from '../src/unpack.js';

const packed = (bytes: Uint8Array) => gzipSync(bytes).toString('base64');

describe('unpack(packed)', () => {
  it('reads bytes, 32-bit integers and doubles column by column, the last as the target', async () => {
    const columns = [
      Uint8Array.of(1, 255),
      new Uint8Array(Uint32Array.of(99_999, 7).buffer),
      new Uint8Array(Float64Array.of(0.1, -2.5).buffer),
    ];
    const gzip = packed(Buffer.concat(columns));
    const { data, target } = await unpack({ rows: 2, types: ['u1', 'u4', 'f8'], gzip });
    expect(data.shape).toEqual([2, 2]);
    expect(Array.from(data.data)).toEqual([1, 99_999, 255, 7]);
    expect(Array.from(target)).toEqual([0.1, -2.5]);
  });

  it('throws rather than reading past the end', async () => {
    await expect(unpack({ rows: 3, types: ['u1', 'u4'], gzip: packed(Uint8Array.of(1, 2, 3)) })).rejects.toThrow(
      RangeError,
    );
  });
});
