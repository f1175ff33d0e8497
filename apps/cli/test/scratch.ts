import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder of this test's own. */
export const scratch = (): string => mkdtempSync(join(tmpdir(), 'xai-cli-'));

/** Writes a file into a folder of its own and returns its path. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(scratch(), name);
  writeFileSync(path, content);
  return path;
}
