import { Argument, Command } from 'commander';
import type { Context } from '../context.js';
import { whole } from '../options.js';
import type { TrainFlags } from '../run-train.js';

const EXAMPLES = `
Examples:
  $ xai train adult                                   adult.onnx in this folder, in about a minute
  $ xai train adult --seed 3 --out model.onnx
  $ xai train adult --card adult.card.json            and its model card: five splits, five trainings
  $ xai explain --model model.onnx --data adult.csv --method exact --rows 28197

The file stores column and category names, so that a .csv with text goes straight in.
`;

/** `xai train`: the network of the report, trained here. */
export function train(context: Context): Command {
  return new Command('train')
    .summary('trains the Adult network')
    .description('Trains a feed-forward network on a data set that comes with xai: seeded, with early stopping.')
    .addArgument(new Argument('<dataset>', 'what to train on').choices(['adult']))
    .option('--seed <n>', 'seed of split, weights and order', whole(0), 0)
    .option('--out <file>', 'the ONNX file', 'adult.onnx')
    .option(
      '--card <file>',
      'a model card as JSON: accuracy over five seeded splits, calibration, error rates by group',
    )
    .addHelpText('after', EXAMPLES)
    .action(async (_dataset: string, flags: TrainFlags) => {
      const { runTrain } = await import('../run-train.js');
      await runTrain(flags, context);
    });
}
