/** Where a command writes: text to people on `err`, what was asked for on `out`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** True where `err` is a terminal, on which a line may be rewritten. */
  readonly live: boolean;
  /** Width of the terminal in characters. */
  readonly columns: number;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    live: stderr.isTTY === true && process.env.TERM !== 'dumb',
    columns: stderr.columns || stdout.columns || 80,
  };
}
