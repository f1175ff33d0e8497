import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { command } from '../src/node.js';

const script = fileURLToPath(new URL('./kit/answer.mjs', import.meta.url));
const run = (mode: string, timeout?: number) => command(`"${process.execPath}" "${script}" ${mode}`, { timeout });
const rows = { data: Float32Array.of(1, 2, 3, 4, 5, 6), shape: [3, 2] };

describe('command', () => {
  it('command sends batches one after the other and reads [n, outputs]', async () => {
    const predict = run('sum');
    const [first, second] = await Promise.all([
      predict(rows),
      predict({ data: Float64Array.of(0.1, 0.2), shape: [1, 2] }),
    ]);
    expect(first.shape).toEqual([3, 2]);
    expect(Array.from(first.data)).toEqual([3, 6, 7, 14, 11, 22]);
    expect(Array.from(second.data)).toEqual([0.1 + 0.2, 2 * (0.1 + 0.2)]);
    predict.dispose();
    await expect(predict(rows)).rejects.toThrow(/was disposed/);
  });

  it('command carries a batch that is larger than a pipe', async () => {
    const predict = run('sum');
    const big = await predict({ data: new Float64Array(100_000 * 3).fill(1), shape: [100_000, 3] });
    expect(big.data[199_998]).toBe(3);
    predict.dispose();
  });

  it.each([
    ['dies', 'model-failed', /ended \(exit code 3\): Traceback: no module named model/],
    ['short', 'model-failed', /must answer \[3\] or \[3, outputs\]: \[2\]/],
    ['chatty', 'model-failed', /something else than a length/],
  ])('command says what is wrong with a program that is %s', async (mode, code, message) => {
    const predict = run(mode);
    const error = await Promise.resolve(predict(rows)).catch((reason) => reason);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
    await expect(predict(rows)).rejects.toThrow(message);
    predict.dispose();
  });

  it('command stops waiting at its time limit and ends the program', async () => {
    const predict = run('silent', 300);
    await expect(predict(rows)).rejects.toMatchObject({
      code: 'timeout',
      message: expect.stringMatching(/longer than 300 ms/),
    });
    predict.dispose();
  });

  it('command names a program that does not exist', async () => {
    await expect(command('/no/such/program')(rows)).rejects.toThrow(/ended \(exit code 127\)/);
  });

  it('command refuses a time limit of nothing', () => {
    expect(() => command('x', { timeout: 0 })).toThrow(RangeError);
  });
});
