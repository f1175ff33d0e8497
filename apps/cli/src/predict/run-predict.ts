import type { Tensor } from '@xai/core';
import { contiguous, tensor, writeNpy } from '@xai/tensor';
import type { Context } from '../context.js';
import { fault } from '../errors.js';
import { readTables } from '../explain/tables.js';
import { readNpyFile } from '../io/npy.js';
import { checkWritable, writeFiles } from '../io/write.js';
import { openModel } from '../model/open-model.js';
import type { OpenedModel, OutputForm } from '../model/opened-model.js';
import { type ModelSource, modelSource } from '../model/source.js';
import { type NamedFile, namedFiles } from './named-files.js';

/** The options of `xai predict` as given. */
export interface PredictFlags {
  readonly model: string;
  readonly input: readonly string[];
  readonly layer?: string;
  readonly output?: OutputForm;
  readonly npy: string;
}

/** `xai predict` from options to a file of float32. */
export async function runPredict(flags: PredictFlags, context: Context): Promise<void> {
  checkWritable(flags.npy);
  const source = await modelSource(flags.model);
  const answer = await outputOf(source, namedFiles(flags.input), flags, context);
  context.signal.throwIfAborted();
  const { data, shape } = contiguous(answer);
  writeFiles([{ path: flags.npy, content: writeNpy(tensor(Float32Array.from(data), shape)) }]);
}

async function outputOf(
  source: ModelSource,
  files: readonly NamedFile[],
  flags: PredictFlags,
  context: Context,
): Promise<Tensor> {
  const [first] = files;
  if (!first) throw fault('a model needs --input X or --input NAME=X: none');
  const whole = source.kind === 'file' && source.graph.inputs.length === 1 && source.graph.inputs[0].type !== 'string';
  if (files.length === 1 && first.name === null && !(whole && /\.npy$/i.test(first.path))) {
    const table = await readTables({ data: first.path }, source);
    const model = await openModel(source, table, flags, context);
    return answerOf(model, (m) => m.predict(table.data));
  }
  if (source.kind !== 'file') throw fault(`a model that runs elsewhere takes one table: ${files.length} inputs`);
  const feeds = Object.fromEntries(
    files.map(({ name, path }) => [name ?? source.graph.inputs[0].name, readNpyFile(path)]),
  );
  const model = await openModel(source, { features: [], categories: {} }, flags, context);
  return answerOf(model, (m) => m.run(feeds));
}

async function answerOf(model: OpenedModel, ask: (model: OpenedModel) => Tensor | Promise<Tensor>): Promise<Tensor> {
  try {
    return await ask(model);
  } finally {
    model.dispose();
  }
}
