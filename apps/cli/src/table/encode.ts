import { type Contiguous, tensor } from '@xai/tensor';
import { fault } from '../errors.js';
import { byCodePoint } from './by-code-point.js';
import type { Columns } from './columns.js';
import { parseNumber } from './parse-number.js';
import type { RawTable } from './raw-table.js';

/** A table with the columns of it that are used. */
export interface Selected {
  readonly table: RawTable;
  readonly columns: Columns;
}

/** How text becomes numbers. */
export interface Encoding {
  /** Columns that are categories: their text becomes codes, in sorted order of the names in all tables. */
  readonly categorical: ReadonlySet<string>;
  /** Columns that the model takes as text: always codes here, handed to the model as their names, an empty cell as ''. */
  readonly text: ReadonlySet<string>;
  /** Names that the model or data set fixes: code i is called known[column][i]. */
  readonly known: Readonly<Record<string, readonly string[]>>;
}

/** Tables as numbers that share one encoding. */
export interface Encoded {
  /** float64 [rows, features], NaN where a cell is empty; one a table. */
  readonly tables: readonly Contiguous<Float64Array>[];
  /** Names of the codes, by feature. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
}

/**
 * Numbers of several tables with the same features, one encoding for all.
 * Throws RangeError naming row and column for text where a number is needed, or a name that is not known.
 */
export function encode(selected: readonly Selected[], encoding: Encoding): Encoded {
  const names = selected[0].columns.names;
  const categories: Record<string, readonly string[]> = {};
  const arrays = selected.map(({ table }) => new Float64Array(table.rows * names.length));
  names.forEach((name, j) => {
    const found = categoriesOf(selected, j, name, encoding);
    if (found) categories[name] = found;
    const codes = found && new Map(found.map((category, code) => [category, code]));
    selected.forEach(({ table, columns }, t) => {
      const place = columns.places[j];
      for (let i = 0; i < table.rows; i++) {
        arrays[t][i * names.length + j] = table.cell
          ? readCell(table, i, name, table.cell(i, place), codes)
          : (table.number?.(i, place) ?? Number.NaN);
      }
    });
  });
  return { tables: arrays.map((data) => tensor(data, [data.length / names.length, names.length])), categories };
}

function categoriesOf(
  selected: readonly Selected[],
  j: number,
  name: string,
  { categorical, text, known }: Encoding,
): readonly string[] | null {
  if (Object.hasOwn(known, name)) return known[name];
  if (!categorical.has(name) && !text.has(name)) return null;
  const found = new Set<string>();
  let numbers = true;
  for (const { table, columns } of selected) {
    if (!table.cell) {
      if (text.has(name)) throw fault(`${table.path}: the model takes text in column "${name}": numbers without names`);
      continue;
    }
    for (let i = 0; i < table.rows; i++) {
      const cell = table.cell(i, columns.places[j]);
      if (cell === '' && !text.has(name)) continue;
      found.add(cell);
      numbers &&= parseNumber(cell) !== undefined;
    }
  }
  if (numbers && !text.has(name)) return null;
  return [...found].sort(byCodePoint);
}

function readCell(
  table: RawTable,
  row: number,
  name: string,
  cell: string,
  codes: ReadonlyMap<string, number> | null,
): number {
  const code = codes?.get(cell) ?? codes?.get(cell.trim());
  if (code !== undefined) return code;
  const value = parseNumber(cell);
  if (value === undefined) {
    const wrong = codes ? 'a category that is not known' : 'text where a number is needed';
    const wayOut = codes ? '' : ' (--categorical names columns of text)';
    throw fault(`${table.path}: ${wrong}, row ${row}, column "${name}": "${cell}"${wayOut}`);
  }
  if (codes && !Number.isNaN(value) && !(Number.isInteger(value) && value >= 0 && value < codes.size)) {
    throw fault(`${table.path}: a category that is not known, row ${row}, column "${name}": "${cell}"`);
  }
  return value;
}
