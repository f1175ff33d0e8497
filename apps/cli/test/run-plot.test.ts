import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plots } from '@xai/viz/plots';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli } from './cli.js';
import { adultExact, adultMlp, csvText, mlpOnnx } from './networks.js';
import { file, scratch } from './scratch.js';

const model = file('net.onnx', mlpOnnx(adultMlp));
const rows = file('rows.csv', csvText(adultExact.inputs.feature_names, adultExact.inputs.rows));
const exact = join(scratch(), 'exact.json');
const lime = join(scratch(), 'lime.json');

beforeAll(async () => {
  for (const [method, out] of [
    ['exact', exact],
    ['lime', lime],
  ] as const) {
    await cli(['explain', '--model', model, '--data', rows, '--method', method, '--json', out]);
  }
});

const draw = async (plot: string, source: string, name: string, ...more: string[]) => {
  const out = join(scratch(), name);
  return { ...(await cli(['plot', plot, source, '--out', out, ...more])), out };
};

describe('plot', () => {
  it.each(Object.keys(plots))('plot %s draws an SVG from what explain wrote', async (plot) => {
    const { code, err, out } = await draw(
      plot,
      plot === 'lime' ? lime : exact,
      'a.svg',
      ...(plot === 'dependence' ? ['--feature', 'Age'] : []),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readFileSync(out, 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(readdirSync(dirname(out))).toEqual(['a.svg']);
  });
  it('plot writes PNG and HTML by the name of the file', async () => {
    const png = await draw('waterfall', exact, 'a.png', '--theme', 'dark');
    expect([...readFileSync(png.out).subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    const html = await draw('waterfall', exact, 'a.HTML', '--row', '3', '--max-display', '4');
    expect(readFileSync(html.out, 'utf8')).toMatch(/^<!doctype html>/);
  });
  it('plot --not-explained draws the rest of values that do not sum to the output', async () => {
    const { code, out } = await draw('waterfall', lime, 'a.svg', '--not-explained');
    expect(code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('>not explained<');
    expect((await draw('bar', lime, 'b.svg', '--not-explained')).err).toMatch(/plot bar has no option --not-explained/);
  });
  it('plot --target draws one output of a file that has several', async () => {
    const all = join(scratch(), 'all.json');
    const args = ['explain', '--model', model, '--data', rows, '--method', 'exact', '--rows', '0', '--target', 'all'];
    await cli([...args, '--json', all]);
    expect((await draw('waterfall', all, 'a.svg', '--target', '1')).code).toBe(0);
    expect((await draw('waterfall', all, 'a.svg', '--target', '2')).err).toMatch(
      /a target that is not there: 2; it has 0, 1\n$/,
    );
    expect(await draw('waterfall', all, 'a.svg')).toMatchObject({ code: 2 });
  });
  it('plot refuses other formats, plots, rows and files, and options that the plot has no use for', async () => {
    const refused = async (message: RegExp, ...args: Parameters<typeof draw>) => {
      const { code, err, out } = await draw(...args);
      expect(err).toMatch(message);
      expect(code).toBe(2);
      expect(existsSync(out)).toBe(false);
    };
    await refused(/^cli: a picture is a \.svg, \.html, \.png file: /, 'waterfall', exact, 'a.jpg');
    await refused(/pie/, 'pie', exact, 'a.svg');
    await refused(/^viz: row 77 is not among/, 'waterfall', exact, 'a.svg', '--row', '77');
    await refused(
      /^cli: plot waterfall has no option --feature: Age\n$/,
      'waterfall',
      exact,
      'a.svg',
      '--feature',
      'Age',
    );
    await refused(/no such file or folder: none\.json/, 'waterfall', 'none.json', 'a.svg');
    await refused(/the file is no JSON/, 'waterfall', rows, 'a.svg');
    await refused(/an attribution has schema/, 'waterfall', file('a.json', '{}'), 'a.svg');
    await refused(/^viz: /, 'waterfall', lime, 'a.svg');
  });
});
