import type { Predict, Tensor } from '@xai/core';
import type { Head } from './head.js';

/** `--output`: what becomes of a file's final sigmoid or softmax. */
export type OutputForm = 'raw' | 'probability';

/** A model that runs. */
export interface OpenedModel {
  readonly predict: Predict;
  /** Runs a file's network on inputs by name: its output, or its layer, in the file's own layout. */
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Tensor>;
  /** Final activation of what `predict` returns. */
  readonly head: Head;
  /** True where `--output raw` took a final activation away. */
  readonly cut: boolean;
  /** What is explained, for `settings`. */
  readonly output: string;
  readonly engine: string;
  /** Rows that it should see at once: fewer where a batch cannot be interrupted or has a time limit. */
  readonly batchSize?: number;
  dispose(): void;
}

/** Rows at once for everything but the native engine, which runs beside the program. */
export const SMALL_BATCH = 2048;

/** The names of a table's columns and of their codes. */
export interface NamedColumns {
  readonly features: readonly string[];
  readonly categories: Readonly<Record<string, readonly string[]>>;
}

/** What is asked of a model beside its rows. */
export interface OpenFlags {
  readonly output?: OutputForm;
  /** A layer of it, instead of its output. */
  readonly layer?: string;
}
