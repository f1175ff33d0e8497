import { categorical } from './categorical.js';
import type { CodedFeature } from './feature.js';

/**
 * A categorical column of whole codes; `names[code]` is what a code is called.
 * Throws RangeError for a training value that is no whole number, or beyond the names.
 */
export function oneColumn(
  name: string,
  column: number,
  values: Float64Array,
  names: readonly string[] | undefined,
  equals: string,
): CodedFeature {
  for (let i = 0; i < values.length; i++) {
    if (!isCode(values[i], names)) checkCode(values[i], name, names, `training row ${i}`);
  }
  return categorical(name, [column], [values], {
    value: (row) => row[column],
    condition: (row) => `${name}${equals}${checkCode(row[column], name, names, 'the explained row')}`,
  });
}

const isCode = (v: number, names: readonly string[] | undefined): boolean =>
  Number.isInteger(v) && (!names || (v >= 0 && v < names.length));

function checkCode(v: number, name: string, names: readonly string[] | undefined, where: string): string {
  if (!isCode(v, names)) {
    const range = names ? `0 .. ${names.length - 1}` : 'whole numbers';
    throw new RangeError(`lime: category codes of ${name} are ${range}: ${v} in ${where}`);
  }
  return names ? names[v] : String(v);
}
