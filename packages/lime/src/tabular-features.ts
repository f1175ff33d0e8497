import { type FeatureInfo, featureNames, namedGroups } from '@xai/core';
import { type Contiguous, contiguous, type Tensor } from '@xai/tensor';
import type { Discretizer } from './discretize/discretizer.js';
import { binned } from './sample/binned.js';
import { columnGroup } from './sample/column-group.js';
import type { Feature } from './sample/feature.js';
import type { Normals } from './sample/normals.js';
import { numeric } from './sample/numeric.js';
import { oneColumn } from './sample/one-column.js';

/** Numbers beyond it have no square in float64 that could be summed. */
const LARGEST = 1e150;

/** How the columns of a training table become features. */
export interface FeatureOptions extends FeatureInfo {
  readonly mode: 'classification' | 'regression';
  readonly categorical: readonly (number | string)[];
  readonly groups: Readonly<Record<string, readonly (number | string)[]>>;
  readonly discretize: Discretizer;
  readonly normals: Normals;
  readonly around: boolean;
  readonly parity?: 'lime';
}

/** The training table [n, columns], checked. Throws RangeError for no rows or columns, NaN or infinity. */
export function trainingTable(training: Tensor): Contiguous {
  const table = contiguous(training);
  const [rows, columns] = table.shape;
  if (table.shape.length !== 2 || rows === 0 || columns === 0) {
    throw new RangeError(`lime: training data is a table [rows, columns], both above 0: [${table.shape.join(', ')}]`);
  }
  let sum = 0;
  for (let i = 0; i < table.data.length; i++) sum += table.data[i] * 0;
  if (sum !== 0) {
    const bad = table.data.findIndex((v) => !Number.isFinite(v));
    const place = `row ${Math.floor(bad / columns)}, column ${bad % columns}`;
    throw new RangeError(`lime: training data must be finite numbers: ${table.data[bad]} in ${place}`);
  }
  return table;
}

/**
 * The features of a checked training table, in column order; a group stands at its first column.
 * Throws RangeError for a column that does not exist, or a column's values that do not fit its kind.
 */
export function tabularFeatures({ data, shape }: Contiguous, options: FeatureOptions): Feature[] {
  const [rows, columns] = shape;
  const names = featureNames(options, columns);
  const categories = (column: number) => options.categories?.[names[column]];
  const equals = options.parity === 'lime' ? '=' : ' = ';
  const codes = new Set(options.categorical.map((c) => columnIndex(c, names)));
  const players = namedGroups(names, options.groups);
  const values = (c: number) => {
    const out = new Float64Array(rows);
    for (let i = 0, at = c; i < rows; i++, at += columns) out[i] = data[at];
    return out;
  };
  return players.groups.map((members, j) => {
    const grouped = Object.hasOwn(options.groups, players.names[j]);
    const [column] = members;
    if (grouped) {
      const described = members.map((c) => ({ column: c, name: names[c], categories: categories(c) }));
      return columnGroup(players.names[j], described, members.map(values), equals);
    }
    const name = names[column];
    const own = values(column);
    if (codes.has(column)) return oneColumn(name, column, own, categories(column), equals);
    checkSize(own, name);
    const edges = options.discretize.edges(own, { column, name, mode: options.mode });
    return edges ? binned(name, column, own, edges, options.parity) : numeric(name, column, own, options);
  });
}

function checkSize(values: Float64Array, name: string): void {
  const large = values.find((v) => Math.abs(v) > LARGEST);
  if (large !== undefined) {
    throw new RangeError(`lime: numbers of a column must lie within ${LARGEST}; rescale ${name}: ${large}`);
  }
}

function columnIndex(column: number | string, names: readonly string[]): number {
  const index = typeof column === 'number' ? column : names.indexOf(column);
  if (!Number.isInteger(index) || index < 0 || index >= names.length) {
    throw new RangeError(`lime: a categorical column does not exist: ${column} of ${names.length} columns`);
  }
  return index;
}
