import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { frames } from '../src/remote/frames.js';

const framed = (...texts: string[]) =>
  Buffer.concat(
    texts.flatMap((text) => {
      const length = Buffer.alloc(8);
      length.writeBigUInt64LE(BigInt(Buffer.byteLength(text)));
      return [length, Buffer.from(text)];
    }),
  );
const ended = () => {
  const never = Promise.reject<never>(new Error('it ended'));
  never.catch(() => {});
  return never;
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('frames', () => {
  it.each([1, 2, 7, 8, 9, 100])('frames joins arrays that arrive in pieces of %i bytes', async (width) => {
    const all = framed('first', '', 'third');
    const pieces = Array.from({ length: Math.ceil(all.length / width) }, (_, k) =>
      all.subarray(k * width, (k + 1) * width),
    );
    const { next } = frames(Readable.from(pieces));
    const waiting = new Promise<never>(() => {});
    expect([text(await next(waiting)), text(await next(waiting)), text(await next(waiting))]).toEqual([
      'first',
      '',
      'third',
    ]);
  });

  it.each([0, 3, 8, 10])('frames rejects as the program ended where %i bytes came', async (count) => {
    const { next } = frames(Readable.from(count ? [framed('hello').subarray(0, count)] : []));
    await expect(next(ended())).rejects.toThrow('it ended');
  });

  it('frames refuses text that a program printed, by the length that it would announce', async () => {
    const { next } = frames(Readable.from([Buffer.from('Loading model...')]));
    await expect(next(ended())).rejects.toThrow(
      /something else than a length and a \.npy array to standard output: \d+ bytes/,
    );
  });
});
