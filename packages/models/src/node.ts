import { open as openHandle, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Network } from '@xai/core';
import type { Files } from './files.js';
import { type OpenOptions, open } from './open.js';

export { type CommandOptions, command } from './remote/command.js';
export { type RemoteOptions, remote } from './remote/remote.js';

/** A model's files on disk: `path` and what lies beside it. */
export function diskFiles(path: string): Files {
  const at = (name: string) => join(dirname(path), name);
  return {
    name: basename(path),
    folder: dirname(resolve(path)),
    read: (name) => readFile(at(name)),
    async slice(name, from, to) {
      const handle = await openHandle(at(name));
      try {
        const bytes = new Uint8Array(to - from);
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
        return bytes.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  };
}

/** Opens a model file by its path; options and errors as `open`, and the file system's own. */
export const openFile = (path: string, options?: OpenOptions): Promise<Network> => open(diskFiles(path), options);
