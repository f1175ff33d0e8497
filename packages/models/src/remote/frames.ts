import type { Readable } from 'node:stream';
import { XaiError } from '@xai/core';

/** Largest array that is accepted, in bytes. */
const LIMIT = 2 ** 31;

/**
 * Arrays from a stream, each after its length as 8 bytes, little endian. `next` rejects with XaiError 'model-failed'
 * for a length beyond 2 GiB; where the stream ends early, with what `ended` rejects with.
 */
export function frames(stream: Readable): { next(ended: Promise<never>): Promise<Uint8Array> } {
  const iterator = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let rest: Buffer = Buffer.alloc(0);

  async function take(count: number, ended: Promise<never>): Promise<Buffer> {
    const parts = [rest];
    let have = rest.length;
    while (have < count) {
      const { value, done } = await iterator.next();
      if (done) return ended;
      parts.push(value);
      have += value.length;
    }
    const all = parts.length === 1 ? rest : Buffer.concat(parts, have);
    rest = all.subarray(count);
    return all.subarray(0, count);
  }

  return {
    async next(ended) {
      const length = (await take(8, ended)).readBigUInt64LE();
      if (length > LIMIT) {
        throw new XaiError(
          'model-failed',
          `models: the command wrote something else than a length and a .npy array to standard output: ${length} bytes announced`,
        );
      }
      return take(Number(length), ended);
    },
  };
}
