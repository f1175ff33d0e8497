import type { FeatureInfo } from './contracts.js';

/** Feature names for `columns` columns: the given ones, else x0, x1, ... Throws RangeError for a wrong number of names. */
export function featureNames(info: FeatureInfo, columns: number): readonly string[] {
  const names = info.featureNames ?? Array.from({ length: columns }, (_, c) => `x${c}`);
  if (names.length !== columns) {
    throw new RangeError(`core: one feature name for each of ${columns} columns: ${names.length} names`);
  }
  return names;
}

/** The name of output `target`, or null. */
export function targetName(info: FeatureInfo, target: number): string | null {
  return info.targetNames?.[target] ?? null;
}

/**
 * Players from named groups of columns; columns in no group stay players of their own, in column order.
 * groups: { name: [column index or name, ...] }. Throws RangeError for an unknown or twice used column.
 */
export function namedGroups(
  names: readonly string[],
  groups: Readonly<Record<string, readonly (number | string)[]>> = {},
): { groups: number[][]; names: string[] } {
  const owner = new Map<number, string>();
  for (const [name, members] of Object.entries(groups)) {
    for (const member of members) {
      const c = typeof member === 'number' ? member : names.indexOf(member);
      if (!(c >= 0 && c < names.length)) throw new RangeError(`core: group ${name} names an unknown column: ${member}`);
      if (owner.has(c)) throw new RangeError(`core: a column belongs to one group: ${names[c]} is in two`);
      owner.set(c, name);
    }
  }
  const players = new Map<string, number[]>();
  names.forEach((name, c) => {
    const key = owner.has(c) ? `group ${owner.get(c)}` : `column ${c} ${name}`;
    const columns = players.get(key);
    if (columns) columns.push(c);
    else players.set(key, [c]);
  });
  const columns = [...players.values()];
  return { groups: columns, names: columns.map((c) => owner.get(c[0]) ?? names[c[0]]) };
}
