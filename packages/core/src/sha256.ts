import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { contiguous, type Tensor } from '@xai/tensor';

/** SHA-256, in hex, of a Tensor's shape and its numbers as little-endian float64. */
export function sha256Hex(t: Tensor): string {
  const { data, shape } = contiguous(t);
  const bytes = new DataView(new ArrayBuffer(8 * (shape.length + data.length)));
  [...shape].forEach((n, i) => {
    bytes.setFloat64(8 * i, n, true);
  });
  for (let i = 0; i < data.length; i++) bytes.setFloat64(8 * (shape.length + i), data[i], true);
  return bytesToHex(sha256(new Uint8Array(bytes.buffer)));
}
