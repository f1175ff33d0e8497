import type { Json, Predict, Unit } from '@xai/core';
import type { Contiguous } from '@xai/tensor';
import type { ReportTable } from './table.js';

/** What every report may be told while it runs. */
export interface ReportRun {
  /** Seed of everything random. @default 0 */
  readonly seed?: number;
  readonly signal?: AbortSignal;
  /** Called with the step's name and how far it is. */
  readonly onStep?: (step: string, done: number, total: number) => void;
}

/** A model, a table and what is to be explained: everything a report is made of. */
export interface ReportInputs extends ReportRun {
  /** Headline. */
  readonly title: string;
  /** How the model is called, such as its file's name. */
  readonly modelName: string;
  /** [n, d] -> [n, outputs] */
  readonly predict: Predict;
  /** The output that is explained. */
  readonly target: number;
  readonly targetName: string | null;
  readonly unit: Unit;
  readonly table: ReportTable;
  /** Rows of the table that are shown and explained. @default all */
  readonly rows?: Int32Array;
  /** Rows that stand for "feature unknown", and that LIME samples like: [b, d]. @default the rows of the table that are not explained, else all */
  readonly background?: Contiguous;
}

/** A report: one HTML file that opens offline, and the same facts as JSON. */
export interface Report {
  readonly html: string;
  readonly json: { readonly [key: string]: Json };
}
