import type { Terminal } from './terminal.js';

/** What every command is told: where to write, and when to stop. */
export interface Context {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}
