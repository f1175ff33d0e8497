import { contiguous, tensor } from '@xai/tensor';
import type { Attribution } from './contracts.js';
import { namedGroups } from './feature-info.js';

/**
 * Sums the values of features that belong together; the rest stay as they are.
 * Shapley values add up, so the sum keeps efficiency, but is not the value of the group played as one player.
 * Standard errors are dropped (they do not add), a group's data is NaN.
 */
export function groupFeatures(
  a: Attribution,
  groups: Readonly<Record<string, readonly (number | string)[]>>,
): Attribution {
  const players = namedGroups(a.features, groups);
  const rows = a.rows.length;
  const width = players.groups.length;
  const values = new Float64Array(rows * width);
  const data = new Float64Array(rows * width);
  const from = { values: contiguous(a.values).data, data: contiguous(a.data).data };
  for (let i = 0; i < rows; i++) {
    players.groups.forEach((columns, j) => {
      for (const c of columns) values[i * width + j] += from.values[i * a.features.length + c];
      data[i * width + j] = columns.length === 1 ? from.data[i * a.features.length + columns[0]] : Number.NaN;
    });
  }
  const { interactions: _, interactionIndex: __, ...rest } = a;
  return {
    ...rest,
    features: players.names,
    values: tensor(values, [rows, width]),
    data: tensor(data, [rows, width]),
    standardErrors: null,
    backgroundStandardErrors: null,
  };
}
