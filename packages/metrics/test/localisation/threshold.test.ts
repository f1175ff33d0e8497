import { expect, test } from 'vitest';
import { topArea } from '../../src/index.js';

test.each([0, 1.1, Number.NaN])('topArea refuses a share of %d', (share) => {
  expect(() => topArea(share)).toThrow('a share above 0, at most 1');
});
