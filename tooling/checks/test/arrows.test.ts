import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Lints one file of each [path, line] in a folder that has our configuration; the categories that were reported, by path. */
function lint(files: readonly (readonly [path: string, line: string])[]): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  for (const [path, line] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${line}\n`);
  }
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/biome'), args, { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const found = new Map<string, string[]>(files.map(([path]) => [path, []]));
  for (const { category, location } of JSON.parse(stdout).diagnostics) found.get(location.path)?.push(category);
  return found;
}

const restricted = 'lint/style/noRestrictedImports';

it('biome refuses siblings, deep imports, arrows that point up, and any', () => {
  const refused: [string, string, string][] = [
    ['packages/lime/src/a.ts', "export { a } from '@xai/shap';", restricted],
    ['packages/lime/src/b.ts', "export { a } from '@xai/shap/methods';", restricted],
    ['packages/lime/src/c.ts', "export { a } from '@xai/core/src/a.js';", restricted],
    ['packages/lime/src/d.ts', "export { a } from '@xai/tensor/dist/a.js';", restricted],
    ['packages/lime/src/e.ts', "export const a = await import('@xai/viz');", restricted],
    ['packages/lime/src/f.ts', "export type { A } from '@xai/models';", restricted],
    ['packages/lime/src/g.ts', "export { a } from '../../shap/src/a.js';", restricted],
    ['packages/lime/src/h/i.ts', "export { a } from '../../../core/src/a.js';", restricted],
    ['packages/lime/test/a.test.ts', "export { a } from '@xai/datasets';", restricted],
    ['packages/cam/src/a.ts', "export { a } from '@xai/metrics';", restricted],
    ['packages/metrics/src/a.ts', "export { a } from '@xai/lime';", restricted],
    ['packages/viz/src/a.ts', "export { a } from '@xai/shap';", restricted],
    ['packages/datasets/src/a.ts', "export { a } from '@xai/models/node';", restricted],
    ['packages/models/src/a.ts', "export { a } from '@xai/datasets';", restricted],
    ['packages/shap/src/a.ts', "export { a } from '@xai/cli';", restricted],
    ['packages/core/src/a.ts', "export { a } from '@xai/lime';", restricted],
    ['packages/tensor/src/a.ts', "export { a } from '@xai/core';", restricted],
    ['tooling/test-kit/src/a.ts', "export { a } from '@xai/tensor';", restricted],
    ['apps/cli/src/a.ts', "export { a } from '@xai/core/dist/a.js';", restricted],
    ['packages/shap/src/b.ts', 'export const a: any = 1;', 'lint/suspicious/noExplicitAny'],
    ['packages/shap/src/c.ts', '// @ts-ignore\nexport const a = 1;', 'lint/suspicious/noTsIgnore'],
  ];
  const found = lint(refused.map(([path, line]) => [path, line]));
  expect(refused.filter(([path, , rule]) => !found.get(path)?.includes(rule))).toEqual([]);
});

it('biome accepts the arrows of the house', () => {
  const accepted: [string, string][] = [
    ['packages/lime/src/a.ts', "export { a } from '@xai/core';"],
    ['packages/lime/src/b.ts', "export type { A } from '@xai/core/contracts';"],
    ['packages/lime/src/c.ts', "export { a } from '@xai/tensor';"],
    ['packages/lime/test/a.test.ts', "export { a } from '../src/a.js';"],
    ['packages/lime/test/deep/a.test.ts', "export { a } from '../../src/deep/a.js';"],
    ['packages/lime/test/b.test.ts', "export { a } from '@xai/test-kit';"],
    ['packages/viz/src/plots/a.ts', "export { a } from '../scene.js';"],
    ['packages/core/src/a.ts', "export { a } from '@xai/tensor';"],
    ['apps/cli/src/a.ts', "export { a } from '@xai/shap';\nexport { b } from '@xai/models/node';"],
  ];
  const found = lint(accepted);
  expect([...found].filter(([, categories]) => categories.includes(restricted))).toEqual([]);
});
