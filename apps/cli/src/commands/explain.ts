import { Command, Option } from 'commander';
import type { Context } from '../context.js';
import type { ExplainFlags } from '../explain/flags.js';
import { discretizers, selectors } from '../explain/lime.js';
import { methods } from '../explain/methods.js';
import { names, positive, rowList, seed, whole } from '../options.js';

const EXAMPLES = `
Files:
  --model   FILE.onnx, http://HOST/PATH, or cmd:COMMAND (rows as .npy in, predictions as .npy out)
  --data    .csv with a header (an empty cell is a missing value; text needs --categorical, unless the model takes
            text or stores the categories) or .npy [rows, columns]. Columns are matched by name where the model has
            names, else by position. Codes of --categorical text follow the sorted names in the tables given.

Examples:
  $ xai explain --model net.onnx --data test.csv --background train.csv --method exact --rows 0,3,10-19 --json why.json
  $ xai explain --model net.onnx --data test.csv --method lime --background train.csv --rows 7 --features 6
  $ xai explain --model net.onnx --data test.csv --method kernel --target all --npy values.npy
  $ xai explain --model http://127.0.0.1:8000/predict --data test.csv --method permutation --budget 2000
  $ xai explain --model "cmd:python serve.py" --mode classification --data test.csv --method sampling
  $ xai explain --model adult --data adult --method exact --rows 28197

Without --json and --npy the largest effects are printed.
`;

/** `xai explain`: why a model says what it says about rows of a table. */
export function explain(context: Context): Command {
  const choice = (flags: string, text: string, choices: readonly string[]) => new Option(flags, text).choices(choices);
  return new Command('explain')
    .summary('why a model says what it says, row by row')
    .description('Explains rows of a table: what each feature adds to the prediction.')
    .requiredOption('--model <file|url|cmd>', 'the model: an .onnx file, http://..., or cmd:COMMAND')
    .requiredOption('--data <file>', 'the rows to explain: .csv or .npy')
    .addOption(choice('--method <name>', 'how to explain', Object.keys(methods)).makeOptionMandatory())
    .option(
      '--background <file>',
      'rows that stand for "feature unknown"; for lime the training data (default: --data)',
    )
    .option('--rows <list>', 'rows to explain, counted from 0: 0,3,10-19 (default: all)', rowList)
    .option('--target <t>', 'output to explain: a number or all (default: 0 of one, 1 of two; more need it)')
    .addOption(choice('--mode <mode>', 'what a single column is', ['regression', 'classification']))
    .addOption(choice('--output <form>', 'take the final sigmoid or softmax away, or add it', ['raw', 'probability']))
    .addOption(choice('--link <name>', 'explain probabilities or their log-odds (not lime)', ['identity', 'logit']))
    .option(
      '--budget <n>',
      'exact: largest game; kernel: coalitions; lime: samples; others: model rows; each for one row',
      whole(),
    )
    .option('--batch <n>', 'largest number of rows that the model sees at once', whole())
    .option('--seed <n>', 'seed of everything random', seed, 0)
    .addOption(choice('--parity <name>', "a reference's habits where ours differ", ['shap', 'lime']))
    .option('--interactions', 'exact: the interaction values too')
    .option('--labels <column|file.npy>', 'a column that is no feature; for --discretize entropy the labels')
    .option('--categorical <names>', 'columns that are categories: A,B', names)
    .addOption(
      choice('--discretize <how>', 'lime: bins of the numeric features (default: quartile)', Object.keys(discretizers)),
    )
    .option('--around-instance', 'lime: sample around the row (needs --discretize none)')
    .option('--lhs', 'lime: Latin hypercube sampling (needs --discretize none)')
    .option('--features <k>', 'lime: number of features in the surrogate (default: all)', whole())
    .addOption(
      choice('--select <how>', 'lime: how these are chosen; none keeps all (default: auto)', Object.keys(selectors)),
    )
    .option('--kernel-width <w>', 'lime: width of the neighbourhood (default: 0.75 sqrt(columns))', positive)
    .option('--json <file>', 'writes everything as JSON')
    .option('--npy <file>', 'writes the values: [rows, features], for --target all [classes, rows, features]')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: ExplainFlags) => {
      const { runExplain } = await import('../explain/run-explain.js');
      await runExplain(flags, context);
    });
}
