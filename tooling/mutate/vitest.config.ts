import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mutant = JSON.parse(process.env.XAI_MUTANT ?? 'null');

/** Changes one place of one source file as vitest loads it; the file itself stays as it is. */
const mutate = {
  name: 'mutate',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!mutant || relative(root, id.split('?')[0]) !== mutant.file) return null;
    return { code: code.replace(mutant.find, () => mutant.replace), map: null };
  },
};

export default mergeConfig(base, { root, plugins: [mutate], test: { bail: 1, maxWorkers: 1, testTimeout: 30_000 } });
