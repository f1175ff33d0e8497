import { type Attribution, type Json, version } from '@xai/core';
import type { Background } from './background.js';
import type { ExplainFlags } from './flags.js';
import type { Prepared } from './prepare.js';
import type { Tables } from './tables.js';

/** An attribution with every choice that the command line made beside those of the method. */
export function recorded(
  a: Attribution,
  flags: ExplainFlags,
  { model, mode, columns }: Prepared,
  { categorical }: Tables,
  background: Background,
): Attribution {
  const settings: Record<string, Json> = {
    ...a.settings,
    model: flags.model,
    engine: model.engine,
    data: flags.data,
    background: background.source,
    backgroundFile: flags.background ?? null,
    output: model.output,
    outputColumns: columns,
    mode,
    seed: flags.seed,
    batchSize: flags.batch ?? model.batchSize ?? null,
    categorical,
    labels: flags.labels ?? null,
  };
  return { ...a, settings, versions: { ...a.versions, '@xai/cli': version, node: process.versions.node } };
}
