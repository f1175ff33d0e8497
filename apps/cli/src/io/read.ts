import { readFileSync } from 'node:fs';
import { fault } from '../errors.js';

/** A file's bytes. Throws the system's error, or RangeError for an empty file. */
export function readBytes(path: string): Uint8Array {
  const bytes = naming(path);
  if (bytes.length === 0) throw fault(`${path}: the file is empty: 0 bytes`);
  return bytes;
}

function naming(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { path });
    throw error;
  }
}
