import { type ChildProcess, spawn } from 'node:child_process';
import { type Predict, XaiError } from '@xai/core';
import { type Contiguous, contiguous, writeNpy } from '@xai/tensor';
import { frames } from './frames.js';
import { answers, checkTimeout, lateError, TIMEOUT, tail } from './protocol.js';

/** How a command is run. */
export interface CommandOptions {
  /** Milliseconds that one batch may take; the first one includes the command's start. @default 30000 */
  readonly timeout?: number;
  /** Working directory. @default the process's own */
  readonly cwd?: string;
}

/** Ends a child and what it started: its process group, on Windows the child alone. */
function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/**
 * A model behind a command that stays alive: each batch goes to its standard input as .npy after 8 bytes of length
 * (little endian), its answer comes back from standard output in the same way, [n] or [n, outputs].
 * The command starts with the first batch; batches wait for each other. After an error it is ended and not started again.
 * Rejects with XaiError 'timeout', or 'model-failed' with the end of standard error where the command dies.
 */
export function command(line: string, { timeout = TIMEOUT, cwd }: CommandOptions = {}): Predict & { dispose(): void } {
  const limit = checkTimeout(timeout);
  const who = `command "${line}"`;
  const read = answers(who);
  let live: ReturnType<typeof start> | undefined;
  let failed: XaiError | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  function start() {
    const child = spawn(line, {
      shell: true,
      cwd,
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => {
      errors.push(chunk);
      while (errors.length > 64) errors.shift();
    });
    child.stdin.on('error', () => {});
    const ended = new Promise<never>((_, reject) => {
      child.once('error', (cause) =>
        reject(new XaiError('model-failed', `models: ${who} cannot start: ${cause.message}`, { cause })),
      );
      child.once('close', (code, signal) => {
        const last = tail(Buffer.concat(errors)) || 'nothing on standard error';
        reject(new XaiError('model-failed', `models: ${who} ended (${signal ?? `exit code ${code}`}): ${last}`));
      });
    });
    ended.catch(() => {});
    return { child, ended, out: frames(child.stdout) };
  }

  async function ask(dense: Contiguous): Promise<Contiguous> {
    if (failed) throw failed;
    live ??= start();
    const { child, ended, out } = live;
    const body = writeNpy(dense);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(body.length));
    child.stdin.write(length);
    child.stdin.write(body);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(lateError(who, limit, dense)), limit);
    });
    try {
      return read(await Promise.race([out.next(ended), ended, late]), dense);
    } catch (cause) {
      failed =
        cause instanceof XaiError ? cause : new XaiError('model-failed', `models: ${who} failed: ${cause}`, { cause });
      end(child);
      throw failed;
    } finally {
      clearTimeout(timer);
    }
  }

  const predict: Predict = (batch) => {
    const dense = contiguous(batch);
    const answer = queue.then(() => ask(dense));
    queue = answer.catch(() => {});
    return answer;
  };
  return Object.assign(predict, {
    dispose() {
      failed ??= new XaiError('model-failed', `models: ${who} was disposed`);
      if (live) end(live.child);
    },
  });
}
