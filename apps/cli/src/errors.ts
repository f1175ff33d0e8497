import { CommanderError } from 'commander';

/** The exit codes of the command line. */
export const EXIT = { done: 0, ours: 1, given: 2, interrupted: 130 } as const;

/** A fault in what was given, in one line: `cli: what is wrong: what was received`. */
export function fault(message: string): RangeError {
  return new RangeError(`cli: ${message}`);
}

/** The reason of a run that Ctrl-C stopped. */
export const interrupted = new DOMException('interrupted', 'AbortError');

const FAMILY = /^(tensor|core|models|lime|shap|cam|metrics|viz|datasets|train|report|cli): /;

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'a file where a folder is needed',
  EISDIR: 'a folder where a file is needed',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too large',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many symbolic links',
};

/** What to print on stderr (one line) and the exit code for anything that was thrown. */
export function verdict(error: unknown): { line: string; code: number } {
  if (error === interrupted) return { line: 'interrupted', code: EXIT.interrupted };
  if (error instanceof CommanderError) {
    const line = oneLine(error.message.replace(/^error: /, ''));
    return { line: `cli: ${line}`, code: error.exitCode === 0 ? EXIT.done : EXIT.given };
  }
  if (!(error instanceof Error)) return { line: `cli: unexpected fault: ${oneLine(String(error))}`, code: EXIT.ours };
  if (FAMILY.test(error.message)) return { line: oneLine(error.message), code: EXIT.given };
  const words = 'code' in error && typeof error.code === 'string' ? SYSTEM[error.code] : undefined;
  if (words) return { line: `cli: ${words}: ${pathOf(error)}`, code: EXIT.given };
  return { line: `cli: unexpected fault, please report it: ${oneLine(error.message)}`, code: EXIT.ours };
}

function pathOf(error: Error): string {
  const path = 'dest' in error && error.dest ? error.dest : 'path' in error ? error.path : undefined;
  return path ? String(path) : oneLine(error.message);
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();
