import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from './context.js';
import { fault } from './errors.js';
import { checkAllWritable } from './io/write.js';
import { steps } from './progress.js';
import { buildDemo } from './report/index.js';
import { writeReport } from './write-report.js';

/** The options of `xai demo` as given. */
export interface DemoFlags {
  readonly out: string;
  readonly seed: number;
}

/** Builds the Adult report and writes it into a folder. */
export async function runDemo({ out, seed }: DemoFlags, { terminal, signal }: Context): Promise<void> {
  const files = { html: join(out, 'report.html'), json: join(out, 'report.json') };
  const folder = statSync(out, { throwIfNoEntry: false });
  if (folder && !folder.isDirectory()) throw fault(`a file where a folder is needed: ${out}`);
  if (folder) checkAllWritable(Object.values(files));
  const shown = steps(terminal);
  try {
    const report = await buildDemo({ seed, signal, onStep: shown.step });
    signal.throwIfAborted();
    mkdirSync(out, { recursive: true });
    writeReport(report, files, terminal);
  } finally {
    shown.end();
  }
}
