import { contiguous, type Tensor } from '@xai/tensor';
import type { Masker } from './contracts.js';

/** How a background is used. */
export interface MaskerOptions {
  /** Weight of each background row, >= 0, scaled to sum to 1. @default equal */
  readonly weights?: ArrayLike<number>;
  /** Columns of each player; every column in exactly one. @default one player a column */
  readonly groups?: readonly (readonly number[])[];
}

/**
 * Composes rows from an explained row and the rows of a background table [b, columns].
 * Batches are float32 where the background is, else float64, so that no explained number is cut to an integer.
 * Throws RangeError for an empty background, wrong weights, or groups that are no partition of the columns.
 */
export function tableMasker(background: Tensor, options: MaskerOptions = {}): Masker {
  const { data, shape } = contiguous(background);
  if (shape.length !== 2 || shape[0] === 0 || shape[1] === 0) {
    throw new RangeError(
      `core: a background is a table [rows, columns] with at least one of each: [${shape.join(', ')}]`,
    );
  }
  const [rows, columns] = shape;
  const single = data instanceof Float32Array;
  const table = single || data instanceof Float64Array ? data : Float64Array.from(data);
  const groups = options.groups ?? Array.from({ length: columns }, (_, c) => [c]);
  checkGroups(groups, columns);
  const owner = new Int32Array(columns);
  groups.forEach((group, p) => {
    for (const c of group) owner[c] = p;
  });
  const round = single ? Math.fround : (v: number) => v;
  const differs = (row: ArrayLike<number>, at: number, group: readonly number[]) =>
    group.some((c) => !Object.is(round(row[c]) + 0, table[at + c] + 0));
  const checkRow = (row: ArrayLike<number>) => {
    if (row.length !== columns) {
      throw new RangeError(`core: row and background need the same columns: ${row.length} and ${columns}`);
    }
  };
  return {
    players: groups.length,
    groups,
    shape: [columns],
    size: rows,
    weights: normalised(options.weights, rows),
    background: table,
    batch: (n) => (single ? new Float32Array(n * columns) : new Float64Array(n * columns)),
    compose(row, b, coalition, out, offset) {
      const at = b * columns;
      for (let c = 0; c < columns; c++) out[offset + c] = coalition[owner[c]] ? row[c] : table[at + c];
    },
    differing(row, b) {
      checkRow(row);
      return Uint8Array.from(groups, (group) => (differs(row, b * columns, group) ? 1 : 0));
    },
    varying(row) {
      checkRow(row);
      const found: number[] = [];
      groups.forEach((group, p) => {
        for (let b = 0; b < rows; b++) {
          if (differs(row, b * columns, group)) {
            found.push(p);
            break;
          }
        }
      });
      return found;
    },
  };
}

function normalised(weights: ArrayLike<number> | undefined, rows: number): Float64Array {
  if (!weights) return new Float64Array(rows).fill(1 / rows);
  if (weights.length !== rows) {
    throw new RangeError(`core: one weight for each background row: ${weights.length} weights, ${rows} rows`);
  }
  let sum = 0;
  for (let b = 0; b < rows; b++) {
    if (!(weights[b] >= 0) || weights[b] === Number.POSITIVE_INFINITY) {
      throw new RangeError(`core: a background weight must be finite and >= 0: ${weights[b]} for row ${b}`);
    }
    sum += weights[b];
  }
  if (sum === 0) throw new RangeError('core: background weights must not all be 0: sum 0');
  return Float64Array.from(weights, (w) => w / sum);
}

function checkGroups(groups: readonly (readonly number[])[], columns: number): void {
  const seen = new Uint8Array(columns);
  for (const group of groups) {
    if (group.length === 0) throw new RangeError('core: a feature group needs at least one column: []');
    for (const c of group) {
      if (!Number.isInteger(c) || c < 0 || c >= columns) {
        throw new RangeError(`core: a feature group names column ${c}: the table has ${columns} columns`);
      }
      if (seen[c]++) throw new RangeError(`core: a column belongs to one feature group: column ${c} is in two`);
    }
  }
  const missing = seen.indexOf(0);
  if (missing >= 0) throw new RangeError(`core: every column belongs to a feature group: column ${missing} is in none`);
}
