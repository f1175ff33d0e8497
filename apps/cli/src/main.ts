import { EXIT, verdict } from './errors.js';
import { program } from './program.js';
import type { Terminal } from './terminal.js';

/**
 * The whole command line as a function: arguments (without node and script) -> exit code.
 * 0 done, 1 a fault of ours, 2 a fault in what was given (one line on stderr), 130 interrupted by `signal`.
 */
export async function main(
  args: readonly string[],
  terminal: Terminal,
  signal: AbortSignal = new AbortController().signal,
): Promise<number> {
  try {
    await program({ terminal, signal }).parseAsync(args.length ? [...args] : ['--help'], { from: 'user' });
    signal.throwIfAborted();
    return EXIT.done;
  } catch (error) {
    const { line, code } = verdict(signal.aborted ? signal.reason : error);
    if (code === EXIT.done) return code;
    terminal.err(`${line}\n`);
    if (code === EXIT.ours && process.env.XAI_DEBUG && error instanceof Error) terminal.err(`${error.stack}\n`);
    return code;
  }
}
