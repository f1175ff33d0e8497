import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicPackages, root } from '../../pack.mjs';

const folder = join(root, 'examples');
const examples = readdirSync(folder).filter((name) => name.endsWith('.js'));
const texts = examples.map((name) => readFileSync(join(folder, name), 'utf8'));

/** Every JavaScript or TypeScript block of the READMEs that a user sees: [where, code]. */
const snippets = [root, ...publicPackages().map((entry) => entry.folder)]
  .map((at) => join(at, 'README.md'))
  .filter((file) => existsSync(file))
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^```(?:js|ts|javascript|typescript)\b.*\n([\s\S]*?)^```/gm)].map(
      ([, code], i): [string, string] => [`${relative(root, file)}, block ${i + 1}`, code.trim()],
    ),
  );

describe('README snippets', () => {
  it('are found', () => expect(snippets.length).toBeGreaterThan(3));

  it.each(snippets)('%s stands word for word in a file of examples/', (where, code) => {
    expect(
      texts.some((text) => text.includes(code)),
      `${where} is in no example:\n${code}`,
    ).toBe(true);
  });
});

describe('examples', () => {
  it.each(examples)('%s runs without a warning', (name) => {
    const cwd = mkdtempSync(join(tmpdir(), 'example-'));
    const { status, stderr } = spawnSync(process.execPath, [join(folder, name)], { cwd, encoding: 'utf8' });
    rmSync(cwd, { recursive: true });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
