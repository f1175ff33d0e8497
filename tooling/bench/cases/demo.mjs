/** The whole demo, from the command to its report, in a fresh process; once. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../pack.mjs';

export async function demo() {
  return {
    name: 'npm run demo, after setup: ms',
    goal: { ms: 60_000 },
    peers: [],
    once: true,
    async run() {
      const out = mkdtempSync(join(tmpdir(), 'demo-'));
      const start = performance.now();
      const { status } = spawnSync(process.execPath, [join(root, 'apps/cli/bin/xai.js'), 'demo', '--out', out], {
        stdio: 'ignore',
      });
      const ms = performance.now() - start;
      if (status !== 0) throw new Error(`bench: the demo ended with code ${status}`);
      const { size: bytes } = statSync(join(out, 'report.html'));
      rmSync(out, { recursive: true });
      return { ms, model: 0, bytes };
    },
  };
}
