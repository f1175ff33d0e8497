import '@xai/test-kit';
import { expect, it } from 'vitest';
import { groupShares } from '../src/weighted-background.js';

it('groupShares gives the share of the labels in each group, 0 for an empty one', () => {
  expect(groupShares([2, 0, 2, 2, 0], 4)).toBeCloseToArray([0.4, 0, 0.6, 0], { abs: 1e-15 });
});
