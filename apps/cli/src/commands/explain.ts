import { Command, Option } from 'commander';
import type { Context } from '../context.js';
import type { ExplainFlags } from '../explain/flags.js';
import { discretizers, selectors } from '../explain/lime.js';
import { methods } from '../explain/methods.js';
import { names, positive, rowList, seed, whole } from '../options.js';

const EXAMPLES = `
Methods:
  lime         a linear surrogate of the model around the row: one weight a feature, no sum
  exact        Shapley values over all coalitions of features: no sampling error; up to about 16 features that vary
  kernel       Shapley values by regression on coalitions: all of them where the budget allows, else drawn in pairs
  permutation  Shapley values by adding features in random orders, there and back: unbiased, with standard errors
  sampling     Shapley values by single background rows (IME): the cheapest look at many features

Files:
  --model       FILE.onnx, adult (comes with xai), http://HOST/PATH, or cmd:COMMAND (rows as .npy in, predictions as
                .npy out)
  --data        .csv with a header (an empty cell is a missing value; text needs --categorical, unless the model takes
                text or stores the categories), .npy [rows, columns], or adult, diabetes, iris (come with xai). Columns
                are matched by name where the model has names, else by position. Codes of --categorical text follow the
                sorted names in the tables given.
  --background  what "feature unknown" means: its rows stand in for what is left out. Default: --data where it has at
                most 100 rows, else a seeded sample of 100. For lime it is the training data; default: all of --data.

Budgets for one row:
  exact        the largest game, in coalitions (default: 65536); beyond it kernel serves
  kernel       distinct coalitions of the M features that vary (default: all up to M = 12, else 2 M + 2048)
  lime         samples (default: 5000)
  permutation  model rows (default: 500 coalitions, or 4 a feature where that is more, of each background row)
  sampling     model rows (default: 2000 a feature)

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
    .requiredOption('--model <file|url|cmd>', 'the model: an .onnx file, adult, http://..., or cmd:COMMAND')
    .requiredOption('--data <file>', 'the rows to explain: .csv, .npy, or a data set that comes with xai')
    .addOption(choice('--method <name>', 'how to explain', Object.keys(methods)).makeOptionMandatory())
    .option('--background <file>', 'rows that stand for "feature unknown"; for lime the training data (see below)')
    .option('--rows <list>', 'rows to explain, counted from 0: 0,3,10-19 (default: all)', rowList)
    .option(
      '--target <t>',
      'output to explain: its number, its name or all (default: 0 of one, 1 of two; more need it)',
    )
    .addOption(choice('--mode <mode>', 'what a single column is', ['regression', 'classification']))
    .addOption(choice('--output <form>', 'take the final sigmoid or softmax away, or add it', ['raw', 'probability']))
    .addOption(choice('--link <name>', 'explain probabilities or their log-odds (not lime)', ['identity', 'logit']))
    .option('--budget <n>', 'work allowed for one row, in units of the method (see below)', whole())
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
