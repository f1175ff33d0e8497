import { Command, Option } from 'commander';
import type { Context } from '../context.js';
import type { PredictFlags } from '../predict/run-predict.js';

const EXAMPLES = `
Examples:
  $ xai predict --model net.onnx --input rows.csv --npy out.npy
  $ xai predict --model net.onnx --input rows.npy --output raw --npy logits.npy
  $ xai predict --model net.onnx --input rows.npy --layer hidden1 --npy activation.npy
  $ xai predict --model two.onnx --input left=a.npy --input right=b.npy --npy out.npy
`;

/** `xai predict`: what a model returns for a table. */
export function predict(context: Context): Command {
  return new Command('predict')
    .summary('runs a model')
    .description('Runs a model and writes its output, or one layer of it, as float32 .npy.')
    .requiredOption('--model <file|url|cmd>', 'the model: an .onnx file, adult, http://..., or cmd:COMMAND')
    .requiredOption(
      '--input <x|name=x>',
      'a .csv or .npy; NAME=X for one of several inputs; repeatable',
      (x: string, all: readonly string[] | undefined) => [...(all ?? []), x],
    )
    .option('--layer <name>', 'this layer instead of the output (xai models FILE lists them)')
    .addOption(
      new Option('--output <form>', 'take the final sigmoid or softmax away, or add it').choices([
        'raw',
        'probability',
      ]),
    )
    .requiredOption('--npy <file>', 'where the numbers go')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: PredictFlags) => {
      const { runPredict } = await import('../predict/run-predict.js');
      await runPredict(flags, context);
    });
}
