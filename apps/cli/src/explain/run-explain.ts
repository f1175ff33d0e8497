import { toJSON } from '@xai/core';
import { writeNpy } from '@xai/tensor';
import type { Context } from '../context.js';
import { checkAllWritable, type Output, writeFiles } from '../io/write.js';
import { modelSource } from '../model/source.js';
import { progress } from '../progress.js';
import { chooseBackground, pick } from './background.js';
import { checkComplete } from './check-complete.js';
import { checkFlags } from './check-flags.js';
import type { ExplainFlags } from './flags.js';
import { nameBackgroundRow } from './name-background-row.js';
import { readTarget } from './outputs.js';
import { prepare } from './prepare.js';
import { recorded } from './settings.js';
import { stackValues } from './stack-values.js';
import { summary } from './summary.js';
import { readTables } from './tables.js';

/** `xai explain` from options to files. Throws what `main` turns into one line and an exit code. */
export async function runExplain(flags: ExplainFlags, context: Context): Promise<void> {
  const { terminal, signal } = context;
  const method = checkFlags(flags);
  checkAllWritable([flags.json, flags.npy].filter((path) => path !== undefined));
  const source = await modelSource(flags.model);
  const tables = await readTables(flags, source, flags.discretize === 'entropy' ? 'training' : null);
  const rows = flags.rows ?? Array.from({ length: tables.data.shape[0] }, (_, i) => i);
  const explained = pick(tables.data, rows);
  const background = chooseBackground(tables.data, tables.background, flags.seed, method.wholeBackground);
  if (method.needsComplete) {
    checkComplete(background.table, 'training data', null, tables.features);
    checkComplete(explained, 'explained rows', rows, tables.features);
  }
  const prepared = await prepare(flags, source, tables, rows[0], context);
  const bar = progress(terminal, `${flags.method}, ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`);
  try {
    const { model, predict, count, unit, mode, targetNames } = prepared;
    const target = readTarget(flags.target, { count, cut: model.cut, names: targetNames });
    const explain = await method.configure(predict, {
      flags,
      background: background.table,
      info: {
        featureNames: tables.features,
        categories: Object.keys(tables.categories).length ? tables.categories : null,
        targetNames: targetNames ?? undefined,
        unit,
      },
      mode,
      categorical: tables.categorical,
      labels: tables.labels,
      cut: model.cut,
      batchSize: flags.batch ?? model.batchSize,
      signal,
    });
    const found = await explain(explained, {
      target: typeof target === 'number' ? [target] : target,
      rows,
      seed: flags.seed,
      budget: flags.budget,
      batchSize: flags.batch ?? model.batchSize,
      signal,
      onProgress: bar.update,
    });
    const attributions = found.map((a) => recorded(a, flags, prepared, tables, background));
    signal.throwIfAborted();
    bar.end();
    const all = target === 'all';
    const outputs: Output[] = [];
    if (flags.json !== undefined) {
      const json = attributions.map(toJSON);
      outputs.push({ path: flags.json, content: `${JSON.stringify(all ? json : json[0])}\n` });
    }
    if (flags.npy !== undefined) {
      const values = stackValues(attributions);
      outputs.push({
        path: flags.npy,
        content: writeNpy(all ? values : { data: values.data, shape: values.shape.slice(1) }),
      });
    }
    writeFiles(outputs);
    if (outputs.length === 0) terminal.out(summary(attributions));
  } catch (error) {
    throw nameBackgroundRow(error, background, flags.background ?? flags.data);
  } finally {
    bar.end();
    prepared.model.dispose();
  }
}
