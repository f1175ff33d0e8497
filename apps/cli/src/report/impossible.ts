import type { ReportTable } from './table.js';

/** A household that contradicts itself: a female husband, a male wife, a husband or wife who is not married. */
export function contradicts(marital: string, relationship: string, sex: string): boolean {
  const spouse = relationship === 'Husband' || relationship === 'Wife';
  if (spouse && !marital.startsWith('Married')) return true;
  return (relationship === 'Husband' && sex === 'Female') || (relationship === 'Wife' && sex === 'Male');
}

/** The columns that `contradicts` reads. */
export const HOUSEHOLD = ['Marital Status', 'Relationship', 'Sex'] as const;

/**
 * Share of composed rows whose household contradicts itself, when each feature comes from the explained row or from a
 * background row with equal chance: the mean over all pairs of 8 compositions each, exact. [0, 1]
 * `together`: the three features come from the same row. @default false
 */
export function impossibleShare(
  table: ReportTable,
  rows: Int32Array,
  background: Int32Array,
  together = false,
): number {
  const names = HOUSEHOLD.map((name) => {
    const j = table.features.indexOf(name);
    return (row: number) => table.categories[name][table.data.data[row * table.features.length + j]];
  });
  const masks = together ? [0, 7] : [0, 1, 2, 3, 4, 5, 6, 7];
  let count = 0;
  for (const x of rows) {
    for (const b of background) {
      for (const mask of masks) {
        const [marital, relationship, sex] = names.map((of, k) => of((mask >> k) & 1 ? x : b));
        count += Number(contradicts(marital, relationship, sex));
      }
    }
  }
  return count / (masks.length * rows.length * background.length);
}

/** Rows of the table whose household contradicts itself, and their share. */
export function realContradictions(table: ReportTable): { realRows: number; real: number } {
  const columns = HOUSEHOLD.map((name) => table.features.indexOf(name));
  const [n, d] = table.data.shape;
  let realRows = 0;
  for (let i = 0; i < n; i++) {
    const [marital, relationship, sex] = HOUSEHOLD.map(
      (name, k) => table.categories[name][table.data.data[i * d + columns[k]]],
    );
    realRows += Number(contradicts(marital, relationship, sex));
  }
  return { realRows, real: realRows / n };
}
