/** The arrays whose numbers a Tensor may hold. */
export type TypedArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array;

/** Any store of numbers that a Tensor may wrap. */
export type Data = TypedArray | readonly number[];

/** Numbers with a shape. `stride` and `offset` absent: row-major from 0. An `ndarray` fits as it is. */
export interface Tensor<D extends Data = Data> {
  readonly data: D;
  readonly shape: readonly number[];
  readonly stride?: readonly number[];
  readonly offset?: number;
}

/** A Tensor in row-major order from 0, whose data holds exactly its numbers. */
export interface Contiguous<D extends TypedArray = TypedArray> extends Tensor<D> {
  readonly stride?: undefined;
  readonly offset?: undefined;
}

/** The number of elements of a shape; 1 for a scalar. Throws RangeError unless all dimensions are whole and >= 0. */
export function size(shape: readonly number[]): number {
  let count = 1;
  for (const n of shape) {
    if (!Number.isInteger(n) || n < 0) {
      throw new RangeError(`tensor: a dimension must be a whole number >= 0: [${shape.join(', ')}]`);
    }
    count *= n;
  }
  return count;
}

/** A row-major Tensor over `data`, which is not copied. Throws RangeError where the length does not fit the shape. */
export function tensor<D extends TypedArray>(data: D, shape: readonly number[]): Contiguous<D> {
  if (data.length !== size(shape)) {
    throw new RangeError(`tensor: shape [${shape.join(', ')}] needs ${size(shape)} numbers: ${data.length}`);
  }
  return { data, shape };
}

/** Rows of equal length as a float64 Tensor [n, columns]. Throws RangeError for ragged rows. */
export function fromRows(rows: readonly ArrayLike<number>[]): Contiguous<Float64Array> {
  const columns = rows.length ? rows[0].length : 0;
  const data = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    if (row.length !== columns) {
      throw new RangeError(`tensor: every row needs ${columns} numbers: row ${i} has ${row.length}`);
    }
    data.set(row, i * columns);
  });
  return { data, shape: [rows.length, columns] };
}
