import { type Contiguous, readNpy } from '@xai/tensor';
import { fault } from '../errors.js';
import { readBytes } from './read.js';

/** Reads an .npy file; errors name it. */
export function readNpyFile(path: string): Contiguous {
  const bytes = readBytes(path);
  try {
    return readNpy(bytes);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw fault(`${path}: ${error.message.replace(/^tensor: /, '')}`);
  }
}
