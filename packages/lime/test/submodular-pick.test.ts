import { readGolden } from '@xai/test-kit';
import { describe, expect, test } from 'vitest';
import { submodularPick } from '../src/index.js';
import { fakeAttribution } from './fake-attribution.js';

interface Case {
  weights: number[][][];
  conditions: string[][];
  count: number;
  picked: number[];
}

describe('submodularPick', () => {
  const cases = readGolden<Case[]>(new URL('./golden/submodular-pick.json', import.meta.url));

  test.each(cases.map((c, i) => [i, c] as const))(
    "submodularPick picks the rows of lime's SubmodularPick: case %i",
    (_, c) => {
      const list = c.weights[0].map((__, t) =>
        fakeAttribution(
          c.weights.map((row) => row[t]),
          c.conditions,
        ),
      );
      expect(submodularPick(list, c.count)).toEqual(c.picked);
      if (list.length === 1) expect(submodularPick(list[0], c.count)).toEqual(c.picked);
    },
  );

  test('submodularPick refuses no picks and rows that differ', () => {
    const one = fakeAttribution([[1]], [['a']]);
    expect(() => submodularPick(one, 0)).toThrow('lime: picks must be a whole number above 0: 0');
    expect(() => submodularPick([one, fakeAttribution([[1], [2]], [['a'], ['a']])], 1)).toThrow(
      'lime: a pick needs attributions of the same rows',
    );
    expect(() => submodularPick([], 1)).toThrow('lime: a pick needs');
  });
});
