import { main } from '../src/main.js';

/** What a run of the command line wrote and returned. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process. */
export async function cli(args: readonly string[], signal?: AbortSignal): Promise<Run> {
  let out = '';
  let err = '';
  const terminal = {
    out(text: string) {
      out += text;
    },
    err(text: string) {
      err += text;
    },
    live: false,
    columns: 100,
  };
  const code = await main(args, terminal, signal);
  return { code, out, err };
}
