import { Command } from 'commander';
import type { Context } from '../context.js';

const EXAMPLES = `
Examples:
  $ xai models                 engines found here, and the models that come with xai
  $ xai models net.onnx        its inputs, outputs and layers: names, shapes, parameters
  $ xai models adult           the same of a model that comes with xai
`;

/** `xai models`: what can run here, and what is inside a file. */
export function models(context: Context): Command {
  return new Command('models')
    .summary('lists engines and models, or what is inside a file')
    .description('Lists the engines found here and the models that come with xai, or what is inside a file.')
    .argument('[file]', 'an .onnx file, or the name of a model that comes with xai')
    .argument('[name]', 'after "fetch": a model to download (there is none yet)')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, name: string | undefined) => {
      const { runModels } = await import('../model/run-models.js');
      await runModels(file, name, context);
    });
}
