import { Command } from 'commander';
import type { Context } from '../context.js';
import { seed } from '../options.js';
import type { DemoFlags } from '../run-demo.js';

const EXAMPLES = `
Examples:
  $ xai demo                         demo/report.html and demo/report.json
  $ xai demo --out /tmp/tour

It explains the Adult network that comes with xai, on the census data that come with it, offline.
`;

/** `xai demo`: the whole tour in one HTML file. */
export function demo(context: Context): Command {
  return new Command('demo')
    .summary('the whole tour: one HTML report about Adult')
    .description('Writes report.html and report.json about the Adult network, from the data that come with xai.')
    .option('--out <dir>', 'the folder, made if it is not there', 'demo')
    .option('--seed <n>', 'seed of everything random', seed, 0)
    .addHelpText('after', EXAMPLES)
    .action(async (flags: DemoFlags) => {
      const { runDemo } = await import('../run-demo.js');
      await runDemo(flags, context);
    });
}
