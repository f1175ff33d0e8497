import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromJSON } from '@xai/core';
import { readNpy, tensor, writeNpy } from '@xai/tensor';
import '@xai/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interrupted } from '../src/errors.js';
import { cli } from './cli.js';
import { csvText } from './networks.js';
import { file, scratch } from './scratch.js';

const serve = `"${process.execPath}" "${fileURLToPath(new URL('serve.mjs', import.meta.url))}"`;
const rows = [
  [1, 5],
  [2, 6],
  [4, 4],
];
const data = file('rows.csv', csvText(['a', 'b'], rows));
const shapley = rows.map(([a]) => [0.2 * (a - 7 / 3), 0]);
const explain = (model: string, ...more: string[]) => [
  'explain',
  '--model',
  model,
  '--data',
  data,
  '--method',
  'exact',
  ...more,
];

/** Whether a process runs; one that has ended and that nobody has asked for yet does not. */
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    const stat = `/proc/${pid}/stat`;
    return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
  } catch {
    return false;
  }
};

describe('explain of a model behind a command', () => {
  it('explain asks the command, reads its answers, and ends it', async () => {
    const folder = scratch();
    const run = await cli(explain(`cmd:${serve} "${join(folder, 'pid')}"`, '--json', join(folder, 'a.json')));
    expect(run).toMatchObject({ code: 0, err: '' });
    const a = fromJSON(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')));
    expect(a.values).toBeCloseToArray(shapley, { abs: 1e-12 });
    expect(a).toMatchObject({ target: 0, unit: 'value', settings: { engine: 'cmd' } });
    await expect.poll(() => alive(Number(readFileSync(join(folder, 'pid'), 'utf8')))).toBe(false);
  });
  it('explain --mode classification makes two classes of one column', async () => {
    const run = await cli(explain(`cmd:${serve}`, '--mode', 'classification', '--rows', '2'));
    expect(run.out).toMatch(/exact of output 1: unit probability/);
    expect(run.out).toMatch(/row 2: output 0\.8, base 0\.4667/);
  });
  it('explain says in one line that the command died, with its last words', async () => {
    const run = await cli(explain(`cmd:${serve} die`));
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(/^models: command "[^\n]+" ended \(exit code 3\): no model here\n$/);
  });
  it('explain stops a command that hangs, at the signal', async () => {
    const stop = new AbortController();
    const begun = Date.now();
    setTimeout(() => stop.abort(interrupted), 200);
    expect(await cli(explain('cmd:sleep 60'), stop.signal)).toMatchObject({ code: 130, err: 'interrupted\n' });
    expect(Date.now() - begun).toBeLessThan(5000);
  });
  it('explain refuses a command that is empty', async () => {
    expect((await cli(explain('cmd: '))).err).toBe('cli: cmd: needs a command: cmd:\n');
  });
});

describe('explain of a model behind a URL', () => {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      if (request.url !== '/predict') return response.writeHead(404).end('nothing here');
      const { data, shape } = readNpy(Buffer.concat(parts));
      const column = Float64Array.from({ length: shape[0] }, (_, i) => 0.2 * data[i * shape[1]]);
      response.end(writeNpy(tensor(column, [shape[0]])));
    });
  });
  let at = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    at = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(() => server.close());

  it('explain posts rows as .npy', async () => {
    const out = join(scratch(), 'a.npy');
    expect(await cli(explain(`${at}/predict`, '--npy', out))).toMatchObject({ code: 0, err: '' });
    expect(readNpy(readFileSync(out)).data).toBeCloseToArray(shapley, { abs: 1e-12 });
  });
  it('explain says what the service answered, or that it cannot be reached', async () => {
    const out = join(scratch(), 'a.npy');
    expect((await cli(explain(`${at}/other`, '--npy', out))).err).toMatch(/^models: [^\n]+status 404: nothing here\n$/);
    expect(await cli(explain('http://127.0.0.1:1/', '--npy', out))).toMatchObject({ code: 2 });
    expect(existsSync(out)).toBe(false);
  });
});
