import { type Contiguous, type TypedArray, tensor } from './tensor.js';

const widths: Readonly<Record<string, number>> = { '|u1': 1, '<i4': 4, '<i8': 8, '<f4': 4, '<f8': 8 };
const maxHeader = 65536;

/**
 * An `.npy` file, version 1 to 3, C order, of type |u1, <i4, <f4, <f8 (-> Uint8Array, Int32Array, Float32Array, Float64Array) or
 * <i8 (-> Float64Array). The numbers are copied; never more than the file's own size is allocated.
 * Throws RangeError for anything else: another type or order, a header that does not hold, too few or too many bytes,
 * and <i8 values beyond 2^53.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
export function readNpy(bytes: Uint8Array): Contiguous {
  const { type, shape, start } = header(bytes);
  let count = 1;
  for (const n of shape) count *= n;
  const need = count * widths[type];
  const have = bytes.length - start;
  if (need !== have) {
    throw new RangeError(
      `tensor: an .npy file of shape [${shape.join(', ')}], ${type}, needs ${need} bytes of data: ${have}`,
    );
  }
  return tensor(numbers(new Uint8Array(bytes.subarray(start)).buffer, type), shape);
}

function numbers(buffer: ArrayBufferLike, type: string): TypedArray {
  if (type === '|u1') return new Uint8Array(buffer);
  if (type === '<i4') return new Int32Array(buffer);
  if (type === '<f4') return new Float32Array(buffer);
  if (type === '<f8') return new Float64Array(buffer);
  const out = new Float64Array(buffer);
  const long = new BigInt64Array(buffer);
  for (let i = 0; i < out.length; i++) {
    const value = Number(long[i]);
    if (!Number.isSafeInteger(value))
      throw new RangeError(`tensor: an .npy value lies beyond 2^53: number ${i}, ${long[i]}`);
    out[i] = value;
  }
  return out;
}

function header(bytes: Uint8Array): { type: string; shape: number[]; start: number } {
  const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
  if (bytes.length < 10 || magic.some((byte, i) => bytes[i] !== byte)) {
    throw new RangeError(`tensor: not an .npy file: ${bytes.length} bytes, first ${Array.from(bytes.subarray(0, 6))}`);
  }
  const version = bytes[6];
  if (version < 1 || version > 3) throw new RangeError(`tensor: an .npy file of version 1 to 3 is needed: ${version}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = version === 1 ? 10 : 12;
  if (bytes.length < from) throw new RangeError(`tensor: an .npy file ends in its header: ${bytes.length} bytes`);
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const start = from + length;
  if (length > maxHeader || start > bytes.length) {
    throw new RangeError(`tensor: an .npy header does not fit the file: ${length} bytes of ${bytes.length - from}`);
  }
  return { ...fields(String.fromCharCode(...bytes.subarray(from, start))), start };
}

/** The three entries of the header's Python dict, in any order. */
function fields(text: string): { type: string; shape: number[] } {
  const body = /^\{(.*)\}\s*$/s.exec(text)?.[1] ?? '';
  const entries = [...body.matchAll(/\s*'(\w+)':\s*('[^']*'|True|False|\([\d,\s]*\))\s*(?:,\s*|$)/gy)];
  const dict = new Map(entries.map(([, key, value]) => [key, value]));
  const length = entries.reduce((sum, [entry]) => sum + entry.length, 0);
  const descr = /^'(.*)'$/.exec(dict.get('descr') ?? '')?.[1];
  const fortran = /^(True|False)$/.exec(dict.get('fortran_order') ?? '')?.[1];
  const dims = /^\((.*)\)$/s.exec(dict.get('shape') ?? '')?.[1];
  if (length !== body.length || entries.length !== 3 || descr === undefined || !fortran || dims === undefined) {
    throw new RangeError(`tensor: an .npy header cannot be read: ${JSON.stringify(text.slice(0, 100))}`);
  }
  const type = descr === '<u1' ? '|u1' : descr;
  if (!Object.hasOwn(widths, type)) {
    throw new RangeError(
      `tensor: an .npy type must be one of ${Object.keys(widths).join(' ')}: ${JSON.stringify(descr)}`,
    );
  }
  if (fortran === 'True') {
    throw new RangeError('tensor: an .npy file must be in C order (numpy.ascontiguousarray): Fortran order');
  }
  const sides = dims.trim() === '' ? [] : dims.replace(/,\s*$/, '').split(',');
  const shape = sides.map(Number);
  if (
    shape.length > 32 ||
    !sides.every((side) => /^\s*\d{1,16}\s*$/.test(side)) ||
    !shape.every(Number.isSafeInteger)
  ) {
    throw new RangeError(`tensor: an .npy shape cannot be read: (${dims.slice(0, 100)})`);
  }
  return { type, shape };
}
