import type { GraphValue } from '../../graph/graph.js';
import { elementType } from './read-tensor.js';
import { expectBytes, expectText, expectVarint, readFields, toInt } from './wire.js';

function readDimension(bytes: Uint8Array): number | string | null {
  let dimension: number | string | null = null;
  for (const field of readFields(bytes)) {
    if (field.id === 1) dimension = Number(toInt(expectVarint(field)));
    else if (field.id === 2) dimension = expectText(field);
  }
  return typeof dimension === 'number' && dimension < 0 ? null : dimension || (dimension === 0 ? 0 : null);
}

function readShape(bytes: Uint8Array): (number | string | null)[] {
  const shape: (number | string | null)[] = [];
  for (const field of readFields(bytes)) if (field.id === 1) shape.push(readDimension(expectBytes(field)));
  return shape;
}

function readType(bytes: Uint8Array): Omit<GraphValue, 'name'> {
  for (const field of readFields(bytes)) {
    if (field.id !== 1) continue;
    let type: GraphValue['type'] = 'undefined';
    let shape: GraphValue['shape'] = null;
    for (const inner of readFields(expectBytes(field))) {
      if (inner.id === 1) type = elementType(expectVarint(inner));
      else if (inner.id === 2) shape = readShape(expectBytes(inner));
    }
    return { type, shape };
  }
  return { type: 'undefined', shape: null, raw: bytes };
}

/** Reads a ValueInfoProto. */
export function readValue(bytes: Uint8Array): GraphValue {
  let name = '';
  let type: Omit<GraphValue, 'name'> = { type: 'undefined', shape: null };
  for (const field of readFields(bytes)) {
    if (field.id === 1) name = expectText(field);
    else if (field.id === 2) type = readType(expectBytes(field));
  }
  return { name, ...type };
}
