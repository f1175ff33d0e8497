import { expect, test } from 'vitest';
import { XaiError } from '../src/index.js';

test('XaiError carries a code that a caller may act on', () => {
  expect(new XaiError('timeout', 'models: no answer within 5 s: 5 s')).toMatchObject({
    code: 'timeout',
    name: 'XaiError',
  });
});
