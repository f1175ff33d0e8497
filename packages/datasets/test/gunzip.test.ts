import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from '../src/gunzip.js';

const packed = (bytes: Uint8Array) => gzipSync(bytes).toString('base64');

describe('gunzip(base64)', () => {
  it('gives the bytes back', async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * i) % 251);
    expect(await gunzip(packed(bytes))).toEqual(bytes);
  });

  it('rejects a stream that is cut short or is no gzip', async () => {
    const whole = packed(Uint8Array.from({ length: 999 }, (_, i) => i % 17));
    await expect(gunzip(whole.slice(0, 40))).rejects.toThrow();
    await expect(gunzip(btoa('plain text'))).rejects.toThrow();
  });
});
