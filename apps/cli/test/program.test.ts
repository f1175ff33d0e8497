import { readFileSync } from 'node:fs';
import { methods } from '@xai/shap/methods';
import { plots } from '@xai/viz/plots';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.js';
import { cli } from './cli.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe('program', () => {
  it('program without arguments prints its help', async () => {
    const run = await cli([]);
    expect(run).toMatchObject({ code: 0, err: '' });
    for (const name of Object.keys(commands)) expect(run.out).toMatch(new RegExp(`^  ${name} `, 'm'));
  });
  it.each(Object.keys(commands))('program teaches %s with examples, and the README names it', async (name) => {
    const { code, out } = await cli([name, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Usage: xai ${name}`));
    expect(out).toMatch(new RegExp(`^ {2}\\$ xai ${name}`, 'm'));
    expect(readme).toContain(`\n| \`${name}\` `);
  });
  it('program derives methods and plots from their lists', async () => {
    const help = (await cli(['explain', '--help'])).out;
    for (const name of ['lime', ...Object.keys(methods)]) {
      expect(help).toContain(`"${name}"`);
      expect(readme).toContain(`\`${name}\``);
    }
    const plot = (await cli(['plot', '--help'])).out;
    for (const name of Object.keys(plots)) expect(plot).toContain(`"${name}"`);
  });
  it('program teaches a command by help COMMAND, and refuses one that does not exist', async () => {
    expect(await cli(['help', 'train'])).toEqual(await cli(['train', '--help']));
    expect(await cli(['help'])).toEqual(await cli([]));
    expect(await cli(['help', 'dance'])).toEqual({
      code: 2,
      out: '',
      err: 'cli: a command that does not exist (xai --help lists them): dance\n',
    });
  });
  it('program says its version, and what a wrong command may have meant', async () => {
    expect(await cli(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(await cli(['plit'])).toMatchObject({
      code: 2,
      out: '',
      err: "cli: unknown command 'plit' (Did you mean plot?)\n",
    });
  });
});
