import { describe, expect, it } from 'vitest';
import { cli } from './cli.js';
import { adultMlp, mlpOnnx } from './networks.js';
import { file } from './scratch.js';

describe('models', () => {
  it('models lists engines and the models that come with xai', async () => {
    const run = await cli(['models']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toMatch(/^onnxruntime-node +present$/m);
    expect(run.out).toMatch(/^adult +--model adult$/m);
  });
  it('models FILE lists ports, layers and parameters', async () => {
    const path = file('net.onnx', mlpOnnx(adultMlp));
    const { code, out } = await cli(['models', path]);
    expect(code).toBe(0);
    const parameters = adultMlp.layers.reduce(
      (n, { bias, weights_in_by_out: w }) => n + bias.length * (1 + w.length),
      24,
    );
    expect(out).toContain(`${parameters} parameters, explained output out, final activation sigmoid`);
    expect(out).toMatch(/^input +x +float32 +\[n, 12\]$/m);
    expect(out).toMatch(/^output +out +float32 +\[n, 1\]$/m);
    expect(out).toMatch(/^raw +Gemm/m);
  });
  it('models refuses what is no file, a truncated one, and fetching', async () => {
    expect(await cli(['models', 'none.onnx'])).toMatchObject({
      code: 2,
      err: 'cli: no such file or folder: none.onnx\n',
    });
    const cut = file('cut.onnx', mlpOnnx(adultMlp).subarray(0, 1000));
    expect((await cli(['models', cut])).err).toMatch(/^cli: .*cut\.onnx: [^\n]+\n$/);
    expect(await cli(['models', 'fetch', 'vgg'])).toMatchObject({ code: 2 });
  });
});
