import { Command, Option } from 'commander';
import type { Context } from '../context.js';
import { names, rowList, seed } from '../options.js';
import type { ReportFlags } from '../run-report.js';

const EXAMPLES = `
Examples:
  $ xai report --model net.onnx --data test.csv --background train.csv --out report.html
  $ xai report --model adult --data adult --rows 0-999 --out adult.html
  $ xai report --model pipeline.onnx --data test.csv --labels Target --target 1 --out report.html

The page opens offline; the same facts go beside it as .json. By Shapley values and LIME it shows single rows, what
matters overall, the strongest features one by one, and how far the two methods agree; --labels puts the truth beside
the rows. What files and columns may be: xai explain --help.
`;

/** `xai report`: everything about a model and a table in one HTML file. */
export function report(context: Context): Command {
  return new Command('report')
    .summary('everything about a model and a table in one HTML file')
    .description('Writes one self-contained HTML file about a model and a table, and the same facts as JSON.')
    .requiredOption('--model <file|url|cmd>', 'the model: an .onnx file, adult, http://..., or cmd:COMMAND')
    .requiredOption('--data <file>', 'the rows to explain: .csv, .npy, or a data set that comes with xai')
    .option('--background <file>', 'rows that stand for "feature unknown", such as the training data')
    .option('--rows <list>', 'rows to explain, counted from 0: 0,3,10-19 (default: all)', rowList)
    .option('--target <t>', 'output to explain: its number or name (default: 0 of one, 1 of two; more need it)')
    .addOption(new Option('--mode <mode>', 'what a single column is').choices(['regression', 'classification']))
    .addOption(
      new Option('--output <form>', 'take the final sigmoid or softmax away, or add it').choices([
        'raw',
        'probability',
      ]),
    )
    .option('--labels <column|file.npy>', 'the truth: a column that is no feature')
    .option('--categorical <names>', 'columns that are categories: A,B', names)
    .option('--seed <n>', 'seed of everything random', seed, 0)
    .option('--out <file>', 'the page', 'report.html')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: ReportFlags) => {
      const { runReport } = await import('../run-report.js');
      await runReport(flags, context);
    });
}
