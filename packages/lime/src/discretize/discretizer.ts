/** What a discretizer may look at besides the column itself. */
export interface ColumnInfo {
  /** Column index in the training table. */
  readonly column: number;
  readonly name: string;
  readonly mode: 'classification' | 'regression';
}

/** How numeric columns are cut into bins. */
export interface Discretizer {
  readonly name: string;
  /** Edges of one training column's bins, in any order; bin i holds edges[i - 1] < x <= edges[i]. Null: the column is not cut. */
  edges(values: Float64Array, info: ColumnInfo): ArrayLike<number> | null;
}
