import type { Contiguous } from '@xai/tensor';
import { fault } from '../errors.js';
import { readNpyFile } from '../io/npy.js';
import type { ModelSource } from '../model/source.js';
import { columnCodes } from '../table/column-codes.js';
import { featureColumns, sameColumns } from '../table/columns.js';
import { encode, type Selected } from '../table/encode.js';
import { type RawTable, readTable } from '../table/raw-table.js';
import type { ExplainFlags } from './flags.js';

/** The options that decide what is read. */
export type TableFlags = Pick<ExplainFlags, 'data' | 'background' | 'labels' | 'categorical'>;

/** The tables of `xai explain` as numbers. */
export interface Tables {
  readonly features: readonly string[];
  /** Names of the codes, by feature. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  /** Features that are categories: named by `--categorical`, or with names of their own. */
  readonly categorical: readonly string[];
  /** float64 [rows, features] */
  readonly data: Contiguous<Float64Array>;
  /** The same of `--background`, or null. */
  readonly background: Contiguous<Float64Array> | null;
  /** One label for each row of the table that was asked for, or null. */
  readonly labels: Float64Array | null;
}

/**
 * Reads `--data`, `--background` and `--labels` with one encoding.
 * labelsOf: the table whose labels are read, the training data being the background where there is one.
 * Throws RangeError where columns, cells or labels do not fit each other or the model.
 */
export async function readTables(
  flags: TableFlags,
  model: ModelSource,
  labelsOf: 'data' | 'training' | null = null,
): Promise<Tables> {
  const data = await readTable(flags.data);
  const background = flags.background === undefined ? null : await readTable(flags.background);
  const file = flags.labels !== undefined && /\.npy$/i.test(flags.labels);
  const labels = file ? null : (flags.labels ?? null);
  const tables = background ? [data, background] : [data];
  if (labels !== null && !tables.some(({ names }) => names?.includes(labels))) {
    throw fault(`--labels names a column that is not there: ${labels}`);
  }
  const columns = featureColumns(data, { ...model, labels });
  const selected: Selected[] = [{ table: data, columns }];
  if (background) {
    const own =
      model.names && background.names
        ? featureColumns(background, { ...model, labels })
        : sameColumns(background, columns, data, labels);
    selected.push({ table: background, columns: own });
  }
  const features = !data.names && background?.names && !model.names ? selected[1].columns.names : columns.names;
  const named = selected.map(({ table, columns: { places } }) => ({ table, columns: { names: features, places } }));
  const asked = new Set((flags.categorical ?? []).map((name) => categoricalName(name, features)));
  const text = new Set(features.filter((_, j) => model.isText(j)));
  const known: Record<string, readonly string[]> = { ...data.categories, ...background?.categories };
  features.forEach((name, j) => {
    const stored = model.card.categories[model.names?.[j] ?? name];
    if (stored) known[name] = stored;
  });
  const encoded = encode(named, { categorical: asked, text, known });
  return {
    features,
    categories: encoded.categories,
    categorical: features.filter((name) => asked.has(name) || Object.hasOwn(encoded.categories, name)),
    data: encoded.tables[0],
    background: encoded.tables[1] ?? null,
    labels: labelsOf && readLabels(flags.labels, labelsOf === 'data' ? data : (background ?? data)),
  };
}

function categoricalName(name: string, features: readonly string[]): string {
  if (features.includes(name)) return name;
  const j = /^\d+$/.test(name) ? Number(name) : -1;
  if (j >= 0 && j < features.length) return features[j];
  throw fault(`--categorical names a feature that is not there: ${name}`);
}

function readLabels(labels: string | undefined, table: RawTable): Float64Array | null {
  if (labels === undefined) return null;
  if (/\.npy$/i.test(labels)) {
    const { data, shape } = readNpyFile(labels);
    if (data.length === table.rows) return Float64Array.from(data, Number);
    throw fault(`${labels}: a label for each of ${table.rows} rows of ${table.path} is needed: [${shape.join(', ')}]`);
  }
  if (!table.names?.includes(labels)) throw fault(`${table.path}: the labels' column is not there: ${labels}`);
  return columnCodes(table, table.names.indexOf(labels));
}
