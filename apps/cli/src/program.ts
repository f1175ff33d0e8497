import { version } from '@xai/core';
import { Command } from 'commander';
import { commands } from './commands/index.js';
import type { Context } from './context.js';
import { fault } from './errors.js';

const EXAMPLES = `
Examples:
  $ xai demo                                          the whole tour: one HTML report about Adult
  $ xai explain --model net.onnx --data rows.csv --method exact --rows 0
  $ xai explain --model net.onnx --data rows.csv --method kernel --json why.json
  $ xai plot waterfall why.json --out why.svg
  $ xai models net.onnx                               what a file takes and returns

xai COMMAND --help teaches each command. Exit codes: 0 done, 1 a fault of ours, 2 a fault in what was given,
130 interrupted.
`;

/** The command line: one sub-command for each of `commands`. */
export function program(context: Context): Command {
  const root = new Command('xai')
    .description('Explains any model: LIME, Shapley values, their plots and reports.')
    .version(version)
    .helpCommand(false)
    .showHelpAfterError(false)
    .exitOverride()
    .configureOutput({ writeOut: context.terminal.out, writeErr: () => {} })
    .addHelpText('after', EXAMPLES);
  for (const make of Object.values(commands)) root.addCommand(make(context).copyInheritedSettings(root));
  return root.addCommand(help(root).copyInheritedSettings(root));
}

/** `xai help COMMAND`, the same as `xai COMMAND --help`. */
function help(root: Command): Command {
  return new Command('help')
    .description('teaches a command')
    .argument('[command]')
    .action((name: string | undefined) => {
      const found = name === undefined ? root : root.commands.find((command) => command.name() === name);
      if (!found) throw fault(`a command that does not exist (xai --help lists them): ${name}`);
      found.outputHelp();
    });
}
