import type { Terminal } from './terminal.js';

/** Shows how far a run is: a bar that rewrites its line on a terminal, plain lines elsewhere. */
export interface Progress {
  /** Work done and work in all, in any unit; what is shown never goes back. */
  update(done: number, total: number): void;
  /** Removes the bar; says nothing more. */
  end(): void;
}

const BAR_EVERY = 80;
const LINE_EVERY = 5000;

/** A progress display for one step called `label`; short steps leave no line. */
export function progress(terminal: Terminal, label: string, now: () => number = Date.now): Progress {
  const start = now();
  let last = start;
  let drawn = false;
  let most = 0;
  const draw = terminal.live
    ? (text: string, share: number) => {
        const width = Math.max(10, Math.min(30, terminal.columns - text.length - 6));
        const full = Math.round(width * share);
        terminal.err(`\r\x1b[2K[${'='.repeat(full)}${' '.repeat(width - full)}] ${text}`);
      }
    : (text: string) => terminal.err(`${text}\n`);
  return {
    update(done, total) {
      most = Math.max(most, total > 0 ? Math.min(1, done / total) : 0);
      const t = now();
      if (t - last < (terminal.live ? BAR_EVERY : LINE_EVERY)) return;
      last = t;
      drawn = true;
      draw(`${label}: ${Math.floor(100 * most)} %${remaining(most, t - start)}`, most);
    },
    end() {
      if (drawn && terminal.live) terminal.err('\r\x1b[2K');
      drawn = false;
    },
  };
}

function remaining(share: number, spent: number): string {
  if (share <= 0 || spent < 2000) return '';
  const seconds = Math.round((spent * (1 - share)) / share / 1000);
  return seconds < 90 ? `, ${seconds} s left` : `, ${Math.round(seconds / 60)} min left`;
}

/** A progress display for a run of several steps, each named as it begins. */
export function steps(terminal: Terminal): { step(label: string, done: number, total: number): void; end(): void } {
  let label = '';
  let bar: Progress | null = null;
  return {
    step(next, done, total) {
      if (next !== label) {
        bar?.end();
        bar = progress(terminal, next);
        if (!terminal.live) terminal.err(`${next}\n`);
        label = next;
      }
      bar?.update(done, total);
    },
    end: () => bar?.end(),
  };
}
