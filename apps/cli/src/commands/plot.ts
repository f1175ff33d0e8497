import { plots } from '@xai/viz/plots';
import { Argument, Command, Option } from 'commander';
import type { Context } from '../context.js';
import { whole } from '../options.js';
import type { PlotFlags } from '../plot/run-plot.js';

const LIST = Object.entries(plots)
  .map(([name, { about }]) => `  ${name.padEnd(12)}${about}`)
  .join('\n');

const EXAMPLES = `
Plots:
${LIST}

Examples:
  $ xai explain --model adult --data adult --method exact --rows 0-99 --json why.json
  $ xai plot waterfall why.json --row 7 --out why.svg
  $ xai plot beeswarm why.json --out all.html --theme dark
  $ xai plot waterfall lime.json --not-explained --out lime.svg
  $ xai plot dependence why.json --feature Age --color "Capital Gain" --out age.png

A.json is what xai explain --json wrote. Options that a plot has no use for are errors.
An .html is one file with tooltips that opens offline; a .png needs the optional package @resvg/resvg-js.
`;

/** `xai plot`: a picture of what `xai explain` wrote. */
export function plot(context: Context): Command {
  return new Command('plot')
    .summary('draws what explain wrote')
    .description('Draws an explanation: SVG, PNG or a page of its own.')
    .addArgument(new Argument('<plot>', 'what to draw').choices(Object.keys(plots)))
    .argument('<a.json>', 'what xai explain --json wrote')
    .requiredOption('--out <file>', 'the picture: .svg, .png or .html')
    .option('--target <n>', 'one output of a file that has several (--target all)', whole(0))
    .option('--row <n>', 'the row, by its number in the data (default: the first explained)', whole(0))
    .option('--feature <name>', 'the feature of a dependence plot')
    .option('--color <name>', 'the feature that gives the colour')
    .option('--max-display <k>', 'features shown; the rest is summed', whole())
    .option('--not-explained', 'values that do not sum to the output: draw what is left as a bar of its own')
    .addOption(
      new Option('--theme <name>', 'colours (default: light; .svg and .html follow the reader)').choices([
        'light',
        'dark',
        'print',
      ]),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, file: string, flags: PlotFlags) => {
      const { runPlot } = await import('../plot/run-plot.js');
      await runPlot(name, file, flags, context);
    });
}
