import { expect, it } from 'vitest';
import { cleanUp, cleanup } from '../src/cleanup.js';

it('cleanUp does once what was remembered and not forgotten', () => {
  const done: string[] = [];
  cleanup(() => done.push('a'));
  cleanup(() => done.push('b'))();
  cleanUp();
  cleanUp();
  expect(done).toEqual(['a']);
});
