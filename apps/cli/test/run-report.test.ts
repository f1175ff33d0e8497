import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli, type Run } from './cli.js';
import { adultExact, adultMlp, csvText, mlpOnnx } from './networks.js';
import { file, scratch } from './scratch.js';

const { feature_names: names, rows: few, background } = adultExact.inputs;
const model = file('net.onnx', mlpOnnx(adultMlp));
const rows = file('rows.csv', csvText(names, few.slice(0, 4)));
const training = file('training.csv', csvText(names, background));
const base = ['report', '--model', model, '--data', rows, '--background', training];

describe('report', () => {
  const out = join(scratch(), 'r.html');
  let run: Run;
  beforeAll(async () => {
    run = await cli([...base, '--out', out]);
  });

  it('report writes a page and its facts, says where, and shows its steps on stderr', () => {
    expect(run).toMatchObject({ code: 0, out: expect.stringContaining(`${out}: open it in a browser\n`) });
    expect(run.err).toMatch(/^Shapley values\nLIME\n/);
    expect(readdirSync(dirname(out))).toEqual(['r.html', 'r.json']);
  });
  it('report is one file: no script, style, picture or font from elsewhere', () => {
    const html = readFileSync(out, 'utf8');
    expect(html).toMatch(/^<!doctype html>/i);
    expect([...html.matchAll(/<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="(?!data:|#)[^"]*"/g)]).toEqual([]);
    expect(html).not.toMatch(/url\((?!["']?data:)|@import/);
  });
  it('report holds as JSON what the page says of the model', () => {
    const json = JSON.parse(readFileSync(join(dirname(out), 'r.json'), 'utf8'));
    expect(JSON.stringify(json)).toContain('net.onnx');
  });
});

describe('report of bad input', () => {
  const refused = async (args: readonly string[], message: RegExp) => {
    const out = join(scratch(), 'r.html');
    const run = await cli([...args, '--out', out]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toMatch(message);
    expect(run.err).toMatch(/^[a-z]+: [^\n]+\n$/);
    expect(existsSync(out)).toBe(false);
  };

  it('report refuses a table of equal rows that would be its own background, before any work', () =>
    refused(
      ['report', '--model', model, '--data', file('c.csv', csvText(names, [few[0], few[0]]))],
      /nothing varies in the data/,
    ));
  it('report refuses several targets, rows that are not there and labels that are not there', async () => {
    await refused([...base, '--target', 'all'], /a report explains one target: all/);
    await refused([...base, '--target', '2'], /a target that does not exist: 2/);
    await refused([...base, '--rows', '4'], /a row that does not exist: 4/);
    await refused([...base, '--labels', 'Income'], /--labels names a column that is not there: Income/);
  });
  it('report refuses to be anything but an .html file in a folder that is there', async () => {
    expect((await cli([...base, '--out', 'r.pdf'])).err).toBe('cli: a report is an .html file: r.pdf\n');
    expect((await cli([...base, '--out', 'none/r.html'])).err).toBe('cli: no folder to write into: none\n');
  });
});
