import { existsSync } from 'node:fs';
import type { Contiguous } from '@xai/tensor';
import { fault } from '../errors.js';
import { readCsv } from '../io/csv.js';
import { readNpyFile } from '../io/npy.js';

/** A table as its file holds it: named text (.csv) or numbers without names (.npy). */
export interface RawTable {
  readonly path: string;
  readonly rows: number;
  readonly width: number;
  readonly names: readonly string[] | null;
  /** Text of a cell; absent for .npy. */
  readonly cell?: (row: number, column: number) => string;
  /** Number of a cell; absent for .csv. */
  readonly number?: (row: number, column: number) => number;
  /** Names of the codes, by column, where the data set fixes them. */
  readonly categories?: Readonly<Record<string, readonly string[]>>;
}

/** Reads a .csv or .npy table, or a data set that comes with xai. Throws RangeError for another kind of file, rank or emptiness. */
export async function readTable(path: string): Promise<RawTable> {
  if (/\.csv$/i.test(path)) {
    const { header, rows } = readCsv(path);
    return { path, rows: rows.length, width: header.length, names: header, cell: (i, j) => rows[i][j] };
  }
  if (/\.npy$/i.test(path)) return numberTable(path, readNpyFile(path));
  if (isDataset(path) && !existsSync(path)) {
    const { [path]: load } = await import('@xai/datasets');
    const { features, data, categories } = await load();
    return { ...numberTable(path, data), names: features, categories };
  }
  throw fault(`a table is a .csv or .npy file, or one of ${DATASETS.join(', ')}: ${path}`);
}

const DATASETS = ['adult', 'diabetes', 'iris'] as const;

const isDataset = (name: string): name is (typeof DATASETS)[number] => DATASETS.some((known) => known === name);

/** A table of numbers without names. Throws RangeError unless it is [rows, columns] with at least one of each. */
export function numberTable(path: string, { data, shape }: Contiguous): RawTable {
  if (shape.length !== 2 || shape[0] === 0 || shape[1] === 0) {
    throw fault(`${path}: a table [rows, columns] with at least one of each is needed: [${shape.join(', ')}]`);
  }
  const [rows, width] = shape;
  return { path, rows, width, names: null, number: (i, j) => Number(data[i * width + j]) };
}
