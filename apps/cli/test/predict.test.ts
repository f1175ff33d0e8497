import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRows, readNpy, writeNpy } from '@xai/tensor';
import '@xai/test-kit';
import { describe, expect, it } from 'vitest';
import { cli } from './cli.js';
import { adultExact, adultMlp, csvText, mlpOnnx } from './networks.js';
import { file, scratch } from './scratch.js';

const { inputs, expected } = adultExact;
const model = file('net.onnx', mlpOnnx(adultMlp));
const npy = file('rows.npy', writeNpy(fromRows(inputs.rows)));

async function predict(...args: string[]) {
  const out = join(scratch(), 'out.npy');
  const run = await cli(['predict', '--model', model, ...args, '--npy', out]);
  return { ...run, answer: existsSync(out) ? readNpy(readFileSync(out)) : null };
}

describe('predict', () => {
  it.each([npy, file('rows.csv', csvText(inputs.feature_names, inputs.rows))])(
    'predict runs the model on %s',
    async (rows) => {
      const { code, answer } = await predict('--input', rows);
      expect(code).toBe(0);
      expect(answer?.shape).toEqual([10, 1]);
      expect(answer?.data).toBeInstanceOf(Float32Array);
      expect(answer?.data).toBeCloseToArray(expected.outputs, { rel: 1e-5 });
    },
  );
  it('predict --layer writes that layer, NAME=X feeds the input of that name', async () => {
    const { answer } = await predict('--input', `x=${npy}`, '--layer', 'raw');
    expect(answer?.data).toBeCloseToArray(
      expected.outputs.map((p) => Math.log(p / (1 - p))),
      { rel: 1e-5 },
    );
  });
  it('predict refuses other inputs, layers and shapes, and writes nothing', async () => {
    expect(await predict('--input', `y=${npy}`)).toMatchObject({ code: 2, answer: null });
    expect((await predict('--input', npy, '--layer', 'none')).err).toMatch(/a layer that does not exist.*: none\n$/);
    expect((await predict('--input', file('a.npy', writeNpy(fromRows([[1, 2]]))))).code).toBe(2);
    expect((await predict()).err).toMatch(/--input/);
    expect((await predict('--input', npy, '--input', npy)).err).toMatch(/several inputs need names/);
  });
});
