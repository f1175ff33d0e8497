import { existsSync } from 'node:fs';
import { fault } from '../errors.js';

/** An `--input`: X, or NAME=X for one of several inputs. */
export interface NamedFile {
  readonly name: string | null;
  readonly path: string;
}

/** Reads `--input X` and `--input NAME=X`. Throws RangeError for a mixture, or a name that is there twice. */
export function namedFiles(inputs: readonly string[]): NamedFile[] {
  const files = inputs.map((text) => {
    const at = text.indexOf('=');
    if (at <= 0 || existsSync(text)) return { name: null, path: text };
    return { name: text.slice(0, at), path: text.slice(at + 1) };
  });
  if (files.length > 1 && files.some(({ name }) => name === null)) {
    throw fault(`several inputs need names, NAME=X: ${inputs.join(' ')}`);
  }
  const twice = files.find(({ name }, i) => name !== null && files.findIndex((f) => f.name === name) < i);
  if (twice) throw fault(`an input is given twice: ${twice.name}`);
  return files;
}
