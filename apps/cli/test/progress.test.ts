import { describe, expect, it } from 'vitest';
import { progress } from '../src/progress.js';

function shown(live: boolean, steps: readonly [time: number, done: number][]): string {
  let text = '';
  let now = 0;
  const bar = progress(
    {
      out: () => {},
      err: (t) => {
        text += t;
      },
      live,
      columns: 80,
    },
    'exact',
    () => now,
  );
  for (const [time, done] of steps) {
    now = time;
    bar.update(done, 100);
  }
  bar.end();
  return text;
}

describe('progress', () => {
  it('progress of a short step says nothing', () => {
    expect(
      shown(false, [
        [0, 0],
        [4000, 100],
      ]),
    ).toBe('');
    expect(
      shown(true, [
        [0, 0],
        [50, 100],
      ]),
    ).toBe('');
  });
  it('progress on a terminal rewrites one line and removes it', () => {
    expect(shown(true, [[100, 50]])).toBe(`\r\x1b[2K[${'='.repeat(15)}${' '.repeat(15)}] exact: 50 %\r\x1b[2K`);
  });
  it('progress elsewhere is a plain line now and then, with the time left', () => {
    expect(
      shown(false, [
        [6000, 25],
        [7000, 30],
        [12000, 50],
      ]),
    ).toBe('exact: 25 %, 18 s left\nexact: 50 %, 12 s left\n');
  });
  it('progress never goes back, where a later round of the same work counts anew', () => {
    const text = shown(false, [
      [6000, 50],
      [12000, 10],
      [18000, 75],
    ]);
    expect(text.match(/\d+ %/g)).toEqual(['50 %', '50 %', '75 %']);
  });
});
