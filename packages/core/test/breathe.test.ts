import { expect, test } from 'vitest';
import { breathe } from '../src/index.js';

test('breathe lets a timer through a loop that never awaits otherwise', async () => {
  let fired = false;
  setTimeout(() => {
    fired = true;
  }, 0);
  const breath = breathe(undefined, 5);
  const end = Date.now() + 2000;
  while (!fired && Date.now() < end) {
    const pause = breath();
    if (pause) await pause;
  }
  expect(fired).toBe(true);
});

test('breathe returns nothing before its time has come', () => {
  expect(breathe(undefined, 10_000)()).toBeUndefined();
});

test('breathe throws the reason of a signal that was aborted before', () => {
  expect(() => breathe(AbortSignal.abort(new Error('stop it')))()).toThrow('stop it');
});

test('breathe rejects with the reason of a signal that is aborted while it waits', async () => {
  const control = new AbortController();
  const pause = breathe(control.signal, 0)();
  control.abort(new Error('enough'));
  await expect(pause).rejects.toThrow('enough');
});
