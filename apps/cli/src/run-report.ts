import { basename } from 'node:path';
import type { Context } from './context.js';
import { fault } from './errors.js';
import { checkVaries, pick } from './explain/background.js';
import type { ExplainFlags } from './explain/flags.js';
import { readTarget } from './explain/outputs.js';
import { prepare } from './explain/prepare.js';
import { readTables } from './explain/tables.js';
import { checkAllWritable } from './io/write.js';
import { modelSource } from './model/source.js';
import { steps } from './progress.js';
import { buildReport } from './report/index.js';
import { writeReport } from './write-report.js';

/** The options of `xai report` as given. */
export interface ReportFlags
  extends Pick<
    ExplainFlags,
    'model' | 'data' | 'background' | 'rows' | 'target' | 'mode' | 'output' | 'labels' | 'categorical' | 'seed'
  > {
  readonly out: string;
}

/** `xai report` from options to a page and its JSON. */
export async function runReport(flags: ReportFlags, context: Context): Promise<void> {
  const { terminal, signal } = context;
  if (!/\.html?$/i.test(flags.out)) throw fault(`a report is an .html file: ${flags.out}`);
  const files = { html: flags.out, json: flags.out.replace(/\.html?$/i, '.json') };
  checkAllWritable(Object.values(files));
  const source = await modelSource(flags.model);
  const tables = await readTables(flags, source, 'data');
  if (!tables.background) checkVaries(tables.data);
  if (flags.rows) pick(tables.data, flags.rows);
  const prepared = await prepare(flags, source, tables, flags.rows?.[0] ?? 0, context);
  const shown = steps(terminal);
  try {
    const { predict, count, unit, model, targetNames } = prepared;
    const target = readTarget(flags.target, { count, cut: model.cut, names: targetNames });
    if (typeof target !== 'number') throw fault(`a report explains one target: ${flags.target}`);
    const report = await buildReport({
      title: `What ${basename(flags.model)} looks at`,
      modelName: basename(flags.model),
      predict,
      target,
      targetName: targetNames?.[target] ?? null,
      unit,
      table: {
        name: basename(flags.data),
        data: tables.data,
        features: tables.features,
        categories: tables.categories,
        kinds: Object.fromEntries(
          tables.features.map((name) => [name, tables.categorical.includes(name) ? 'nominal' : 'number']),
        ),
        units: {},
        labels: tables.labels,
      },
      rows: flags.rows && Int32Array.from(flags.rows),
      background: tables.background ?? undefined,
      seed: flags.seed,
      signal,
      onStep: shown.step,
    });
    signal.throwIfAborted();
    shown.end();
    writeReport(report, files, terminal);
  } finally {
    shown.end();
    prepared.model.dispose();
  }
}
