import { cleanUp } from './cleanup.js';
import { EXIT, interrupted } from './errors.js';
import { processTerminal } from './terminal.js';

/** How long a run that was told to stop may take to do so by itself, in milliseconds. */
const GRACE = 300;

/** Runs the command line of this process and ends it with the exit code; Ctrl-C stops, a second one at once. */
export async function run(): Promise<void> {
  const terminal = processTerminal();
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const leave = () => {
    cleanUp();
    process.exit(EXIT.interrupted);
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted) leave();
      stop.abort(interrupted);
      timer = setTimeout(() => {
        terminal.err('interrupted\n');
        leave();
      }, GRACE);
    });
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.given),
  );
  const { main } = await import('./main.js');
  const code = await main(process.argv.slice(2), terminal, stop.signal);
  clearTimeout(timer);
  if (code === EXIT.interrupted) leave();
  process.exitCode = code;
  process.stdout.write('', () => setTimeout(() => process.exit(code), GRACE).unref());
}
