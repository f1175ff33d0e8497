import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { interrupted } from '../src/errors.js';
import { cli } from './cli.js';
import { file, scratch } from './scratch.js';

describe('demo', () => {
  it('demo refuses a file where its folder should be, before any work', async () => {
    const path = file('demo', 'a file');
    expect(await cli(['demo', '--out', path])).toEqual({
      code: 2,
      out: '',
      err: `cli: a file where a folder is needed: ${path}\n`,
    });
  });
  it('demo refuses a folder where its page should be, before any work', async () => {
    const out = scratch();
    mkdirSync(join(out, 'report.html'));
    const { code, err } = await cli(['demo', '--out', out]);
    expect([code, err]).toEqual([2, `cli: a folder where a file should be written: ${join(out, 'report.html')}\n`]);
  });
  it('demo refuses a seed that is no number', async () => {
    expect(await cli(['demo', '--seed', 'one'])).toMatchObject({ code: 2, err: expect.stringContaining("'one'") });
  });
  it('demo stops at a signal with code 130, makes no folder and writes nothing', async () => {
    const at = scratch();
    const stop = new AbortController();
    setTimeout(() => stop.abort(interrupted), 200);
    const run = await cli(['demo', '--out', join(at, 'new')], stop.signal);
    expect(run).toMatchObject({ code: 130, out: '' });
    expect(run.err).toMatch(/interrupted\n$/);
    expect(readdirSync(at)).toEqual([]);
  });
});
