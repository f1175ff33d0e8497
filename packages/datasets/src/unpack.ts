import { type Contiguous, tensor } from '@xai/tensor';
import { gunzip } from './gunzip.js';

/** A generated data module: columns one after the other, little endian, gzip, base64; the target is the last column. */
export interface Packed {
  readonly rows: number;
  readonly types: readonly ('u1' | 'u4' | 'f8')[];
  readonly gzip: string;
}

const readers = {
  u1: (view: DataView, at: number, i: number) => view.getUint8(at + i),
  u4: (view: DataView, at: number, i: number) => view.getUint32(at + 4 * i, true),
  f8: (view: DataView, at: number, i: number) => view.getFloat64(at + 8 * i, true),
};

/** Columns of a packed table: all but the last as rows [n, d], the last as the target [n]. */
export async function unpack(packed: Packed): Promise<{ data: Contiguous<Float64Array>; target: Float64Array }> {
  const { rows, types } = packed;
  const bytes = await gunzip(packed.gzip);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const d = types.length - 1;
  const data = new Float64Array(rows * d);
  const target = new Float64Array(rows);
  let at = 0;
  types.forEach((type, j) => {
    const read = readers[type];
    for (let i = 0; i < rows; i++) {
      if (j === d) target[i] = read(view, at, i);
      else data[i * d + j] = read(view, at, i);
    }
    at += rows * Number(type[1]);
  });
  return { data: tensor(data, [rows, d]), target };
}
