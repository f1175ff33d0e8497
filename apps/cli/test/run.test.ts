import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { adultExact, adultMlp, csvText, mlpOnnx } from './networks.js';
import { file, scratch } from './scratch.js';

const bin = fileURLToPath(new URL('../bin/xai.js', import.meta.url));
const built = existsSync(fileURLToPath(new URL('../dist/run.js', import.meta.url)));
const model = file('net.onnx', mlpOnnx(adultMlp));
const rows = file('rows.csv', csvText(adultExact.inputs.feature_names, adultExact.inputs.rows));

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function start(args: readonly string[], cwd = scratch()) {
  const child = spawn(process.execPath, [bin, ...args], { cwd });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  return { child, ended, cwd };
}

describe.runIf(built)('run, the built command line', () => {
  it('run prints help and the version with code 0, a fault with code 2', async () => {
    const [help, version, wrong] = await Promise.all(
      [['--help'], ['--version'], ['explian']].map((args) => start(args).ended),
    );
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toMatch(/^Usage: xai/);
    expect(version).toMatchObject({ code: 0, err: '' });
    expect(wrong).toMatchObject({ code: 2, out: '', err: "cli: unknown command 'explian' (Did you mean explain?)\n" });
  });
  it('run explains from a shell', async () => {
    const args = ['explain', '--model', model, '--data', rows, '--method', 'exact', '--json', 'a.json'];
    const { ended, cwd } = start(args);
    expect(await ended).toMatchObject({ code: 0, out: '', err: '' });
    expect(readdirSync(cwd)).toEqual(['a.json']);
  });
  it('run stops at Ctrl-C with code 130, soon, and leaves nothing', async () => {
    const args = ['explain', '--model', model, '--data', rows, '--method', 'permutation', '--budget', '2000000'];
    const { child, ended, cwd } = start([...args, '--json', join('a.json')]);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const begun = Date.now();
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 130, out: '' });
    expect(Date.now() - begun).toBeLessThan(2000);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
