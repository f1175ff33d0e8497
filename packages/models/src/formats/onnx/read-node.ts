import type { Attribute, GraphNode } from '../../graph/graph.js';
import { readTensor } from './read-tensor.js';
import { expectBytes, expectText, expectVarint, type Field, readFields, readVarints, toInt } from './wire.js';

const kinds = ['undefined', 'float', 'int', 'string', 'tensor', 'raw', 'floats', 'ints', 'strings'] as const;
/** The kind that a filled field implies, for files older than the type field. */
const implied: Record<number, number> = { 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6, 8: 7, 9: 8 };

function readFloats(fields: readonly Field[]): number[] {
  const out: number[] = [];
  for (const { bytes, wire } of fields) {
    if (wire === 0 || wire === 1 || bytes.length % 4 !== 0) {
      throw new RangeError(`models: not an ONNX file: floats of ${bytes.length} bytes, wire type ${wire}`);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length; at += 4) out.push(view.getFloat32(at, true));
  }
  return out;
}

function readInts(fields: readonly Field[]): (number | bigint)[] {
  const out: (number | bigint)[] = [];
  for (const field of fields) {
    if (field.wire === 0) out.push(toInt(field.varint));
    else for (const varint of readVarints(field)) out.push(toInt(varint));
  }
  return out;
}

function readAttribute(bytes: Uint8Array): [string, Attribute] {
  let name = '';
  let kind = 0;
  let guess = 0;
  const found = new Map<number, Field[]>();
  for (const field of readFields(bytes)) {
    if (field.id === 1) name = expectText(field);
    else if (field.id === 20) kind = Number(expectVarint(field));
    else {
      guess ||= implied[field.id] ?? 0;
      const same = found.get(field.id);
      if (same) same.push(field);
      else found.set(field.id, [field]);
    }
  }
  return [name, attributeValue(kinds[kind || guess] ?? 'raw', found, bytes)];
}

function attributeValue(
  kind: (typeof kinds)[number],
  found: ReadonlyMap<number, readonly Field[]>,
  raw: Uint8Array,
): Attribute {
  const all = (id: number) => found.get(id) ?? [];
  const bytesOf = (id: number) => all(id).map(expectBytes).at(-1) ?? new Uint8Array(0);
  switch (kind) {
    case 'float':
      return {
        type: 'float',
        value: readFloats(all(2)).at(-1) ?? 0,
      };
    case 'int':
      return { type: 'int', value: toInt(all(3).map(expectVarint).at(-1) ?? 0n) };
    case 'string':
      return { type: 'string', value: bytesOf(4) };
    case 'tensor':
      return { type: 'tensor', value: readTensor(bytesOf(5)) };
    case 'floats':
      return { type: 'floats', value: readFloats(all(7)) };
    case 'ints':
      return { type: 'ints', value: readInts(all(8)) };
    case 'strings':
      return { type: 'strings', value: all(9).map(expectBytes) };
    default:
      return { type: 'raw', value: raw };
  }
}

/** Reads a NodeProto. */
export function readNode(bytes: Uint8Array): GraphNode {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes: [string, Attribute][] = [];
  let name = '';
  let op = '';
  let domain = '';
  for (const field of readFields(bytes)) {
    if (field.id === 1) inputs.push(expectText(field));
    else if (field.id === 2) outputs.push(expectText(field));
    else if (field.id === 3) name = expectText(field);
    else if (field.id === 4) op = expectText(field);
    else if (field.id === 5) attributes.push(readAttribute(expectBytes(field)));
    else if (field.id === 7) domain = expectText(field);
  }
  return {
    name,
    op,
    domain: domain === 'ai.onnx' ? '' : domain,
    inputs,
    outputs,
    attributes: Object.fromEntries(attributes),
  };
}
