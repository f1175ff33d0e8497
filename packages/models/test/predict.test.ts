import { describe, expect, it } from 'vitest';
import type { Value } from '../src/index.js';
import { mainOutput, predictor } from '../src/predict.js';

const port = (name: string, type = 'float32', shape: (number | null)[] = [null, 1]) => ({ name, type, shape });

describe('mainOutput', () => {
  it('mainOutput is the only float output, else the only one of numbers', () => {
    expect(mainOutput([port('label', 'int64'), port('p')]).name).toBe('p');
    expect(mainOutput([port('label', 'string'), port('code', 'int64')]).name).toBe('code');
    expect(mainOutput([port('label', 'int64'), port('p', 'float64')]).name).toBe('p');
  });

  it('mainOutput follows a name, and says which names there are', () => {
    expect(mainOutput([port('a'), port('b')], 'b').name).toBe('b');
    expect(() => mainOutput([port('a'), port('b', 'int64')], 'c')).toThrow(
      'models: the network has the outputs a (float32), b (int64): c',
    );
    expect(() => mainOutput([port('a'), port('b')])).toThrow(
      /which output is explained.*: a \(float32\), b \(float32\)/,
    );
    expect(() => mainOutput([port('a', 'string')])).toThrow(/which output is explained/);
  });
});

describe('predictor', () => {
  /** Twice the input, and the rows that it was asked for. */
  function doubling(first: number | null, answer?: (value: Value) => Value) {
    const asked: number[][] = [];
    const run = async (feeds: ReadonlyMap<string, Value>) => {
      const x = feeds.get('x') as Value & { data: Float64Array };
      asked.push(Array.from(x.data));
      const y: Value = { type: 'float64', shape: x.shape, data: x.data.map((v) => 2 * v) };
      return new Map([['y', answer ? answer(y) : y]]);
    };
    const inputs = [port('x', 'float64', [first, 1])];
    const feeds = ({ data, shape }: { data: Value['data']; shape: readonly number[] }) =>
      new Map<string, Value>([['x', { type: 'float64', shape, data }]]);
    return { asked, predict: predictor(run, inputs, feeds, () => port('y')) };
  }
  const rows = { data: Float64Array.of(1, 2, 3, 4, 5), shape: [5, 1] };

  it('predictor asks once for a batch of any size', async () => {
    const { asked, predict } = doubling(null);
    expect(await predict(rows)).toEqual({ data: Float64Array.of(2, 4, 6, 8, 10), shape: [5, 1] });
    expect(asked).toHaveLength(1);
  });

  it.each([
    [1, [[1], [2], [3], [4], [5]]],
    [
      2,
      [
        [1, 2],
        [3, 4],
        [5, 5],
      ],
    ],
    [7, [[1, 2, 3, 4, 5, 5, 5]]],
  ])('predictor asks in blocks of %i, the last filled up with its last row', async (block, want) => {
    const { asked, predict } = doubling(block);
    expect(await predict(rows)).toEqual({ data: Float64Array.of(2, 4, 6, 8, 10), shape: [5, 1] });
    expect(asked).toEqual(want);
  });

  it('predictor reads [n], [1, n] and [n, a, b] as rows, and refuses a misfit', async () => {
    const shaped = (shape: (n: number) => number[], repeat = 1) =>
      doubling(null, (y) => ({
        ...y,
        data: Float64Array.from({ length: y.shape[0] * repeat }),
        shape: shape(y.shape[0]),
      })).predict(rows);
    expect((await shaped((n) => [n])).shape).toEqual([5, 1]);
    expect((await shaped((n) => [1, n])).shape).toEqual([5, 1]);
    expect((await shaped((n) => [n, 2, 3], 6)).shape).toEqual([5, 6]);
    await expect(shaped((n) => [n + 1, 5], 6)).rejects.toThrow(
      'models: output y needs a row for each of 5 rows: [6, 5]',
    );
  });

  it('predictor answers no rows with none', async () => {
    const { predict } = doubling(2);
    expect(await predict({ data: new Float64Array(0), shape: [0, 1] })).toEqual({
      data: new Float64Array(0),
      shape: [0, 1],
    });
  });
});
