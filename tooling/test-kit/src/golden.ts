import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const kinds = {
  '|u1': Uint8Array,
  '|b1': Uint8Array,
  '<i4': Int32Array,
  '<i8': BigInt64Array,
  '<f4': Float32Array,
  '<f8': Float64Array,
} as const;

/** Reads an .npy file (C order, |b1 |u1 <i4 <i8 <f4 <f8) as float64 numbers with their shape. */
export function readNpyFile(file: string | URL): { data: Float64Array; shape: number[] } {
  const bytes = readFileSync(file);
  const start = bytes[6] === 1 ? 10 : 12;
  const end = start + (bytes[6] === 1 ? bytes.readUInt16LE(8) : bytes.readUInt32LE(8));
  const header = bytes.toString('latin1', start, end);
  const kind = kinds[header.match(/'descr': '([^']+)'/)?.[1] as keyof typeof kinds];
  if (!kind || header.includes("'fortran_order': True")) throw new TypeError(`test-kit: unreadable npy: ${header}`);
  const shape = (header.match(/'shape': \(([^)]*)\)/)?.[1] ?? '').split(',').filter((n) => n.trim());
  const body = bytes.buffer.slice(bytes.byteOffset + end, bytes.byteOffset + bytes.length);
  return { data: Float64Array.from(new kind(body), Number), shape: shape.map(Number) };
}

function revive(value: unknown, base: URL): unknown {
  if (Array.isArray(value)) {
    const numbers = value.every((v) => v === null || typeof v === 'number');
    return value.map((v) => (v === null && numbers ? Number.NaN : revive(v, base)));
  }
  if (value === null || typeof value !== 'object') return value;
  if ('npy' in value && typeof value.npy === 'string') return readNpyFile(new URL(value.npy, base));
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, revive(v, base)]));
}

/**
 * Reads a golden JSON: null in an array of numbers becomes NaN, `{ npy: name }` becomes that file's { data, shape }.
 * `T` is what the caller knows the file to hold.
 */
export function readGolden<T>(file: string | URL): T {
  const url = file instanceof URL ? file : pathToFileURL(file);
  return revive(JSON.parse(readFileSync(fileURLToPath(url), 'utf8')), url) as T;
}
