/** One field of a protobuf message: `number` for wire types 0, 1 and 5, `bytes` for wire type 2. */
export interface Field {
  readonly id: number;
  readonly wire: number;
  /** The varint of wire type 0, unsigned. */
  readonly varint: bigint;
  /** The content of wire types 1, 2 and 5: a view, not a copy. */
  readonly bytes: Uint8Array;
}

const NONE = new Uint8Array(0);

/** Where a reader stands. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

const broken = (what: string, at: number) => new RangeError(`models: not a whole ONNX file: ${what} at byte ${at}`);

/** Reads a base-128 varint of at most 64 bits. Throws RangeError where the bytes end or it is longer than ten bytes. */
export function readVarint(cursor: Cursor): bigint {
  const { bytes } = cursor;
  const start = cursor.at;
  let low = 0;
  for (let k = 0; k < 4; k++) {
    if (cursor.at >= bytes.length) throw broken('a number is cut off', start);
    const byte = bytes[cursor.at++];
    low |= (byte & 127) << (7 * k);
    if (byte < 128) return BigInt(low);
  }
  let value = BigInt(low);
  for (let k = 4n; k < 10n; k++) {
    if (cursor.at >= bytes.length) throw broken('a number is cut off', start);
    const byte = bytes[cursor.at++];
    value |= BigInt(byte & 127) << (7n * k);
    if (byte < 128) return BigInt.asUintN(64, value);
  }
  throw broken('a number has more than ten bytes', start);
}

function take(cursor: Cursor, length: number): Uint8Array {
  if (length > cursor.bytes.length - cursor.at) {
    throw broken(`${length} bytes announced, ${cursor.bytes.length - cursor.at} left`, cursor.at);
  }
  cursor.at += length;
  return cursor.bytes.subarray(cursor.at - length, cursor.at);
}

/** The fields of a message in file order. Throws RangeError for truncated or malformed bytes. */
export function* readFields(bytes: Uint8Array): Generator<Field> {
  const cursor: Cursor = { bytes, at: 0 };
  while (cursor.at < bytes.length) {
    const start = cursor.at;
    const tag = Number(readVarint(cursor));
    const wire = tag & 7;
    const id = Math.floor(tag / 8);
    if (id === 0 || tag > 0xffffffff) throw broken(`field number ${id}`, start);
    if (wire === 0) yield { id, wire, varint: readVarint(cursor), bytes: NONE };
    else if (wire === 1) yield { id, wire, varint: 0n, bytes: take(cursor, 8) };
    else if (wire === 2) yield { id, wire, varint: 0n, bytes: take(cursor, Number(readVarint(cursor))) };
    else if (wire === 5) yield { id, wire, varint: 0n, bytes: take(cursor, 4) };
    else throw broken(`wire type ${wire}`, start);
  }
}

/** A signed 64-bit varint: a number where it is exact, else a bigint. */
export function toInt(varint: bigint): number | bigint {
  const signed = BigInt.asIntN(64, varint);
  const number = Number(signed);
  return Number.isSafeInteger(number) ? number : signed;
}

/** The varints of a repeated field, packed or not. */
export function* readVarints(field: Field): Generator<bigint> {
  if (field.wire === 0) {
    yield field.varint;
    return;
  }
  const cursor: Cursor = { bytes: expectBytes(field), at: 0 };
  while (cursor.at < cursor.bytes.length) yield readVarint(cursor);
}

/** The varint of a field. Throws RangeError for another wire type. */
export function expectVarint(field: Field): bigint {
  if (field.wire !== 0) throw new RangeError(`models: not an ONNX file: field ${field.id} has wire type ${field.wire}`);
  return field.varint;
}

/** The bytes of a length-delimited field. Throws RangeError for another wire type. */
export function expectBytes(field: Field): Uint8Array {
  if (field.wire !== 2) throw new RangeError(`models: not an ONNX file: field ${field.id} has wire type ${field.wire}`);
  return field.bytes;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a field. Throws RangeError where it is not UTF-8. */
export function expectText(field: Field): string {
  try {
    return utf8.decode(expectBytes(field));
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    throw new RangeError(`models: not an ONNX file: field ${field.id} is not UTF-8 text`, { cause });
  }
}
