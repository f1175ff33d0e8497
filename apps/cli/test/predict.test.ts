import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGraph, initializer, node, value, writeOnnx } from '@xai/models';
import { fromRows, readNpy, tensor, writeNpy } from '@xai/tensor';
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
  it('predict --layer writes a feature map in the layout of the file, by tensor or by node', async () => {
    const graph = buildGraph({
      inputs: [value('image', ['n', 1, 2, 3])],
      outputs: [value('mean', ['n', 2, 1, 1])],
      initializers: [initializer('w', { data: [1, -2], shape: [2, 1, 1, 1] })],
      nodes: [
        node('Conv', ['image', 'w'], ['map'], {}, { name: 'conv' }),
        node('GlobalAveragePool', ['map'], ['mean'], {}, { name: 'pool' }),
      ],
    });
    const net = file('image.onnx', writeOnnx(graph));
    const image = file('image.npy', writeNpy(tensor(Float32Array.of(1, 2, 3, 4, 5, 6), [1, 1, 2, 3])));
    for (const layer of ['map', 'conv']) {
      const out = join(scratch(), 'out.npy');
      await cli(['predict', '--model', net, '--input', image, '--layer', layer, '--npy', out]);
      const { data, shape } = readNpy(readFileSync(out));
      expect(shape).toEqual([1, 2, 2, 3]);
      expect(Array.from(data)).toEqual([1, 2, 3, 4, 5, 6, -2, -4, -6, -8, -10, -12]);
    }
    expect((await cli(['models', net])).out).toMatch(/^automatic CAM layer: map$/m);
  });
  it('predict refuses other inputs, layers and shapes, and writes nothing', async () => {
    expect(await predict('--input', `y=${npy}`)).toMatchObject({ code: 2, answer: null });
    expect((await predict('--input', npy, '--layer', 'none')).err).toMatch(
      /^models: a layer that does not exist, the nearest are .*: none\n$/,
    );
    expect((await predict('--input', file('a.npy', writeNpy(fromRows([[1, 2]]))))).code).toBe(2);
    expect((await predict()).err).toMatch(/--input/);
    expect((await predict('--input', npy, '--input', npy)).err).toMatch(/several inputs need names/);
  });
});
