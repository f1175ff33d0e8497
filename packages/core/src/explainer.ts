import { type Contiguous, contiguous, type Tensor, tensor } from '@xai/tensor';
import type { Attribution, Explain, ExplainOptions } from './contracts.js';

/** What an explainer does for checked, contiguous rows [n, columns]: one Attribution per target. */
export type ExplainRows = (rows: Contiguous, options: ExplainOptions) => Promise<Attribution[]>;

/**
 * Makes an Explain of an implementation: checks rows and options once, and returns one Attribution or one per target.
 * A single row [columns] is taken as [1, columns]. Throws RangeError for no rows or options out of range.
 */
export function explainer(explainRows: ExplainRows): Explain {
  async function explain(rows: Tensor, options: ExplainOptions = {}): Promise<Attribution | Attribution[]> {
    checkRun(options);
    options.signal?.throwIfAborted();
    const flat = contiguous(rows);
    const table = flat.shape.length === 1 ? tensor(flat.data, [1, flat.shape[0]]) : flat;
    if (table.shape.length < 2 || table.shape[0] === 0) {
      throw new RangeError(`core: at least one row [n, columns] is needed: [${rows.shape.join(', ')}]`);
    }
    if (options.rows && options.rows.length !== table.shape[0]) {
      throw new RangeError(`core: one index for each row: ${options.rows.length} indices, ${table.shape[0]} rows`);
    }
    const found = await explainRows(table, options);
    return options.target === undefined || typeof options.target === 'number' ? found[0] : found;
  }
  return explain as Explain;
}

/** Throws RangeError unless seed is finite, batchSize and budget whole numbers above 0. */
export function checkRun({ seed, batchSize, budget }: ExplainOptions): void {
  if (seed !== undefined && !Number.isFinite(seed))
    throw new RangeError(`core: a seed must be a finite number: ${seed}`);
  for (const [name, value] of Object.entries({ batchSize, budget })) {
    if (value !== undefined && !(Number.isInteger(value) && value > 0)) {
      throw new RangeError(`core: ${name} must be a whole number above 0: ${value}`);
    }
  }
}
