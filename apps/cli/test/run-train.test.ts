import { describe, expect, it } from 'vitest';
import { cli } from './cli.js';
import { scratch } from './scratch.js';

describe('train', () => {
  it('train refuses other data sets, names and folders before it begins', async () => {
    expect((await cli(['train', 'mnist'])).err).toMatch(/^cli: .*'mnist'.*adult/);
    expect(await cli(['train', 'adult', '--out', 'net.h5'])).toMatchObject({
      code: 2,
      err: 'cli: a trained network is an .onnx file: net.h5\n',
    });
    expect((await cli(['train', 'adult', '--card', 'card.md'])).err).toBe(
      'cli: a model card is a .json file: card.md\n',
    );
    const folder = `${scratch()}/none/net.onnx`;
    expect((await cli(['train', 'adult', '--out', folder])).err).toMatch(/^cli: no folder to write into/);
    expect((await cli(['train', 'adult', '--seed', 'x'])).err).toMatch(/--seed.*'x'/);
  });
});

describe('demo', () => {
  it('demo refuses a file where its folder should be', async () => {
    expect(await cli(['demo', '--out', '/dev/null'])).toMatchObject({
      code: 2,
      err: 'cli: a file where a folder is needed: /dev/null\n',
    });
  });
});
