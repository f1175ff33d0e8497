import { fault } from '../errors.js';
import type { RawTable } from './raw-table.js';

/** What decides which columns of a table are features. */
export interface ColumnRules {
  /** Names that the model asks for, or null where it takes columns by position. */
  readonly names: readonly string[] | null;
  /** Number of columns that the model takes, or null where it does not say. */
  readonly count: number | null;
  /** The column that holds the labels. */
  readonly labels: string | null;
}

/** Features of a table: their names and where each stands. */
export interface Columns {
  readonly names: readonly string[];
  readonly places: readonly number[];
}

/**
 * The feature columns of a table: by name where the model has names and the table too, else by position with an exact
 * count. The labels column is never one. Throws RangeError naming what is missing or too much.
 */
export function featureColumns(table: RawTable, { names, count, labels }: ColumnRules): Columns {
  const all = table.names ?? Array.from({ length: table.width }, (_, j) => names?.[j] ?? `x${j}`);
  const free = all.map((_, j) => j).filter((j) => !(table.names && labels !== null && all[j] === labels));
  if (names && table.names) {
    const places = names.map((name) => placeOf(name, all, free));
    const missing = names.filter((_, k) => places[k] === undefined);
    if (missing.length) throw fault(`${table.path}: the model needs a column that is not there: ${quoted(missing)}`);
    const found = places.filter((j) => j !== undefined);
    return { names: found.map((j) => all[j]), places: found };
  }
  const needed = names?.length ?? count;
  if (needed !== null && free.length !== needed) {
    throw fault(`${table.path}: the model takes ${needed} columns: ${free.length}${hint(table, all)}`);
  }
  return { names: free.map((j) => all[j] || `x${j}`), places: free };
}

/** The free column of this name, else the only one that scikit-learn's exporter would call so ("a b" becomes a_b). */
function placeOf(name: string, all: readonly string[], free: readonly number[]): number | undefined {
  const same = free.find((j) => all[j] === name);
  if (same !== undefined) return same;
  const [only, ...more] = free.filter((j) => plain(all[j]) === plain(name));
  return more.length ? undefined : only;
}

const plain = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '_');

/**
 * The same columns in another table: by name where both have names, else by position.
 * Throws RangeError where they are not the same.
 */
export function sameColumns(table: RawTable, first: Columns, like: RawTable, labels: string | null): Columns {
  const own = featureColumns(table, { names: null, count: null, labels });
  if (!table.names || !like.names) {
    if (own.places.length !== first.places.length) {
      throw fault(`${table.path}: needs the ${first.places.length} columns of ${like.path}: ${own.places.length}`);
    }
    return { names: like.names ? first.names : own.names, places: own.places };
  }
  const missing = first.names.filter((name) => !own.names.includes(name));
  const more = own.names.filter((name) => !first.names.includes(name));
  if (missing.length) throw fault(`${table.path}: a column of ${like.path} is not there: ${quoted(missing)}`);
  if (more.length) throw fault(`${table.path}: a column that ${like.path} does not have: ${quoted(more)}`);
  return { names: first.names, places: first.names.map((name) => own.places[own.names.indexOf(name)]) };
}

function hint(table: RawTable, names: readonly string[]): string {
  if (!table.names) return '';
  const list = names.length > 20 ? `${names.slice(0, 20).join(', ')}, ...` : names.join(', ');
  return ` (${list}); --labels NAME leaves the labels out`;
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
