import type { Network } from '@xai/core';
import type { Files } from './files.js';
import { type OpenOptions, open } from './open.js';

/** A model's files that a person picked or dropped: the first is the main one. Throws RangeError for none. */
export function pickedFiles(files: readonly File[]): Files {
  const [main] = files;
  if (!main) throw new RangeError('models: no file was picked: 0 files');
  const find = (name: string) => {
    const found = files.find((file) => file.name === name);
    if (!found) throw new RangeError(`models: pick this file too: ${name}`);
    return found;
  };
  const bytes = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
  return {
    name: main.name,
    read: async (name) => bytes(find(name)),
    slice: async (name, from, to) => bytes(find(name).slice(from, to)),
  };
}

async function get(url: URL, headers: Record<string, string> = {}): Promise<Uint8Array> {
  const response = await fetch(url, { headers });
  if (!response.ok) throw new RangeError(`models: ${url} cannot be fetched: status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A model's files on a server: the URL's and what lies beside it. */
export function fetchedFiles(url: string | URL): Files {
  const main = new URL(url, globalThis.location?.href);
  return {
    name: main.href,
    read: (name) => get(new URL(name, main)),
    slice: async (name, from, to) => {
      const bytes = await get(new URL(name, main), { range: `bytes=${from}-${to - 1}` });
      return bytes.length > to - from ? bytes.subarray(from, to) : bytes;
    },
  };
}

/** Opens a model by its URL; options and errors as `open`. */
export const openURL = (url: string | URL, options?: OpenOptions): Promise<Network> => open(fetchedFiles(url), options);
