import { byteLength } from '../../graph/byte-length.js';
import { type ElementType, elementTypes, type Initializer } from '../../graph/graph.js';
import { expectBytes, expectText, expectVarint, type Field, readFields, readVarints, toInt } from './wire.js';

/** The element type of a number in TensorProto.DataType. Throws RangeError for an unknown one. */
export function elementType(code: bigint): ElementType {
  const type = elementTypes[Number(code)];
  if (type === undefined) throw new RangeError(`models: unknown ONNX element type: ${code}`);
  return type;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0];
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

/** Varints of a typed field, written out in the width of the element type; elements below 8 bits share one. */
function pack(varints: readonly bigint[], width: number): Uint8Array {
  const out = new Uint8Array((varints.length * width) / 8);
  const view = new DataView(out.buffer);
  varints.forEach((value, i) => {
    if (width === 8) view.setUint8(i, Number(value & 0xffn));
    else if (width === 16) view.setUint16(2 * i, Number(value & 0xffffn), true);
    else if (width === 32) view.setUint32(4 * i, Number(value & 0xffffffffn), true);
    else view.setBigUint64(8 * i, value, true);
  });
  return out;
}

function externalData(entries: ReadonlyMap<string, string>, name: string): Initializer['external'] {
  const whole = (key: string) => {
    const text = entries.get(key);
    const value = Number(text ?? Number.NaN);
    if (text !== undefined && !(Number.isSafeInteger(value) && value >= 0)) {
      throw new RangeError(`models: external data of ${name}: ${key} must be a whole number: ${text}`);
    }
    return text === undefined ? undefined : value;
  };
  const location = entries.get('location');
  if (!location) throw new RangeError(`models: external data of ${name} has no location`);
  return { location, offset: whole('offset') ?? 0, length: whole('length') ?? null };
}

function readEntry(bytes: Uint8Array): [string, string] {
  let key = '';
  let value = '';
  for (const field of readFields(bytes)) {
    if (field.id === 1) key = expectText(field);
    else if (field.id === 2) value = expectText(field);
  }
  return [key, value];
}

/** Key and value of StringStringEntryProtos. */
export const readEntries = (fields: readonly Field[]): Map<string, string> =>
  new Map(fields.map((field) => readEntry(expectBytes(field))));

/** Reads a TensorProto; its bytes are ranges of the file. Throws RangeError where shape and data do not fit. */
export function readTensor(bytes: Uint8Array): Initializer {
  const dims: number[] = [];
  const chunks: Uint8Array[] = [];
  const varints: bigint[] = [];
  const strings: string[] = [];
  const external: Field[] = [];
  let type: ElementType = 'undefined';
  let name = '';
  let isExternal = false;
  for (const field of readFields(bytes)) {
    if (field.id === 1) for (const dim of readVarints(field)) dims.push(Number(toInt(dim)));
    else if (field.id === 2) type = elementType(expectVarint(field));
    else if (field.id === 4 || field.id === 9 || field.id === 10) chunks.push(field.bytes);
    else if (field.id === 5 || field.id === 7 || field.id === 11) for (const v of readVarints(field)) varints.push(v);
    else if (field.id === 6) strings.push(expectText(field));
    else if (field.id === 8) name = expectText(field);
    else if (field.id === 13) external.push(field);
    else if (field.id === 14) isExternal = expectVarint(field) === 1n;
  }
  const count = dims.reduce((product, dim) => product * dim, 1);
  if (dims.some((dim) => dim < 0) || !Number.isSafeInteger(count)) {
    throw new RangeError(`models: initializer ${name}: impossible shape: [${dims.join(', ')}]`);
  }
  const shared = { name, type, shape: dims };
  const none = new Uint8Array(0);
  if (isExternal) return { ...shared, bytes: none, external: externalData(readEntries(external), name) };
  if (type === 'string') {
    if (strings.length !== count) throw misfit(name, dims, `${strings.length} strings`);
    return { ...shared, bytes: none, strings };
  }
  const need = byteLength(type, count);
  if (need === undefined) throw new RangeError(`models: initializer ${name} has no element type`);
  const packed = Math.max(8, byteLength(type, 8) ?? 0);
  const data = chunks.length > 0 || varints.length === 0 ? join(chunks) : pack(varints, packed);
  if (data.length !== need) throw misfit(name, dims, `${data.length} bytes of ${need}`);
  return { ...shared, bytes: data };
}

const misfit = (name: string, dims: readonly number[], got: string) =>
  new RangeError(`models: initializer ${name}: shape [${dims.join(', ')}] does not fit its data: ${got}`);
