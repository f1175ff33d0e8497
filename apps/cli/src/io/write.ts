import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cleanup } from '../cleanup.js';
import { fault } from '../errors.js';

/** One file to write: its path and its content. */
export interface Output {
  readonly path: string;
  readonly content: string | Uint8Array;
}

let count = 0;

/**
 * Refuses, before any work is done, a path that cannot become a file: a folder, or one in a folder that is not there.
 * Throws RangeError.
 */
export function checkWritable(path: string): void {
  if (path === '') throw fault('a file to write needs a name: ""');
  const folder = statSync(dirname(resolve(path)), { throwIfNoEntry: false });
  if (!folder) throw fault(`no folder to write into: ${dirname(path)}`);
  if (!folder.isDirectory()) throw fault(`no folder to write into, but a file: ${dirname(path)}`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw fault(`a folder where a file should be written: ${path}`);
}

/** `checkWritable` of several paths. Throws RangeError where two results would go into one file. */
export function checkAllWritable(paths: readonly string[]): void {
  for (const path of paths) checkWritable(path);
  const twice = paths.find((path, i) => paths.slice(0, i).some((other) => resolve(other) === resolve(path)));
  if (twice !== undefined && !isStream(twice)) throw fault(`two results need two files: ${twice}`);
}

/**
 * Writes all files or none: each beside its place first, then all are renamed.
 * Devices and pipes (/dev/stdout) are written as they are. Throws where the disk is full, leaving nothing behind.
 */
export function writeFiles(outputs: readonly Output[]): void {
  const moves: { from: string; to: string; path: string }[] = [];
  const discard = () => {
    for (const { from } of moves) rmSync(from, { force: true });
  };
  const forget = cleanup(discard);
  try {
    for (const { path, content } of outputs) {
      checkWritable(path);
      if (isStream(path)) {
        naming(path, () => write(path, content));
        continue;
      }
      const to = statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : resolve(path);
      const from = join(dirname(to), `.xai-${process.pid}-${count++}.tmp`);
      moves.push({ from, to, path });
      naming(path, () => write(from, content));
    }
    for (const { from, to, path } of moves) naming(path, () => renameSync(from, to));
  } finally {
    discard();
    forget();
  }
}

function isStream(path: string): boolean {
  if (/^\/(dev\/(stdout|stderr|fd\/)|proc\/)/.test(resolve(path))) return true;
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isFile();
}

function write(path: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = openSync(path, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  } finally {
    closeSync(file);
  }
}

/** A system error of `action` speaks of the path that the user gave. */
function naming(path: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { path, dest: undefined });
    throw error;
  }
}
