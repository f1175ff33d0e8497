import { remote } from '@xai/models';
import { command } from '@xai/models/node';
import { cleanup } from '../cleanup.js';
import type { Context } from '../context.js';
import { fault } from '../errors.js';
import { type OpenedModel, SMALL_BATCH } from './opened-model.js';
import type { ElsewhereSource } from './source.js';

/** A model behind a URL or a command; an abort ends its request or its process at once. */
export function openElsewhere({ kind, name, address }: ElsewhereSource, { signal }: Context): OpenedModel {
  const predict = kind === 'http' ? remote(address) : command(address);
  const forget = cleanup(predict.dispose);
  const dispose = () => {
    signal.removeEventListener('abort', dispose);
    forget();
    predict.dispose();
  };
  signal.addEventListener('abort', dispose);
  return {
    predict,
    run: () => Promise.reject(fault(`a model that runs elsewhere takes one table: ${name}`)),
    head: 'unknown',
    cut: false,
    output: 'as the model returns it',
    engine: kind,
    batchSize: SMALL_BATCH,
    dispose,
  };
}
