import { type CategoricalText, categorical } from './categorical.js';
import type { CodedFeature } from './feature.js';

/** What a group needs to know of each of its columns: index, name, names of its categories. */
export interface Member {
  readonly column: number;
  readonly name: string;
  readonly categories?: readonly string[];
}

/**
 * Columns that move together as one feature, such as the one-hot columns of one category: sampled jointly from the
 * training rows and compared exactly. A one-hot group's value is the position of its hot column.
 */
export function columnGroup(
  name: string,
  members: readonly Member[],
  training: readonly Float64Array[],
  equals: string,
): CodedFeature {
  const rows = training[0].length;
  let oneHot = members.length > 1;
  for (let i = 0; oneHot && i < rows; i++) {
    let sum = 0;
    for (const column of training) sum += column[i] === 0 || column[i] === 1 ? column[i] : 2;
    oneHot = sum === 1;
  }
  const text = oneHot ? hotText(name, members, equals) : jointText(members, equals);
  return categorical(
    name,
    members.map((m) => m.column),
    training,
    text,
  );
}

function hotText(name: string, members: readonly Member[], equals: string): CategoricalText {
  const labels = members.map((m) => shortName(m.name, name));
  const hot = (row: ArrayLike<number>) => {
    const on = members.flatMap((m, k) => (row[m.column] === 1 ? [k] : []));
    return on.length === 1 && members.every((m) => row[m.column] === 0 || row[m.column] === 1) ? on[0] : -1;
  };
  return {
    categories: labels,
    value: (row) => (hot(row) < 0 ? Number.NaN : hot(row)),
    condition: (row) => `${name}${equals}${labels[hot(row)] ?? 'none'}`,
  };
}

function jointText(members: readonly Member[], equals: string): CategoricalText {
  const one = (m: Member, row: ArrayLike<number>) =>
    `${m.name}${equals}${m.categories?.[row[m.column]] ?? row[m.column]}`;
  return {
    value: (row) => (members.length === 1 ? row[members[0].column] : Number.NaN),
    condition: (row) => members.map((m) => one(m, row)).join(', '),
  };
}

/** `Workclass_Private` in the group Workclass is Private. */
const shortName = (column: string, group: string): string => {
  const rest = column.startsWith(group) ? column.slice(group.length).replace(/^[\s_=:.-]+/, '') : '';
  return rest || column;
};
