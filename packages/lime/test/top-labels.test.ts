import { expect, test } from 'vitest';
import { topLabels } from '../src/index.js';
import { fakeAttribution } from './fake-attribution.js';

test('topLabels orders attributions by the output of a row', () => {
  const all = [
    [0.1, 0.5],
    [0.7, 0.3],
    [0.2, 0.2],
  ].map((output) => fakeAttribution([[1], [2]], [['a'], ['a']], output));
  expect(topLabels(all, 2)).toEqual([all[1], all[2]]);
  expect(topLabels(all, 3, 1)).toEqual([all[0], all[1], all[2]]);
});
