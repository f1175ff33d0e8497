import { fault } from '../errors.js';
import { byCodePoint } from './by-code-point.js';
import { parseNumber } from './parse-number.js';
import type { RawTable } from './raw-table.js';

/** One column as numbers: its own, or, where some cell is text, codes in sorted order. Throws RangeError for an empty cell. */
export function columnCodes(table: RawTable, column: number): Float64Array {
  const cells = Array.from({ length: table.rows }, (_, i) => table.cell?.(i, column) ?? '');
  const numbers = Float64Array.from({ length: table.rows }, (_, i) =>
    table.number ? table.number(i, column) : (parseNumber(cells[i]) ?? Number.POSITIVE_INFINITY),
  );
  const missing = numbers.findIndex(Number.isNaN);
  if (missing >= 0) throw fault(`${table.path}: a label is missing: row ${missing}`);
  if (numbers.every(Number.isFinite)) return numbers;
  const names = [...new Set(cells)].sort(byCodePoint);
  return Float64Array.from(cells, (cell) => names.indexOf(cell));
}
