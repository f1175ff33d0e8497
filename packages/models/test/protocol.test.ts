import { writeNpy } from '@xai/tensor';
import { describe, expect, it } from 'vitest';
import { answers, checkTimeout, lateError, rowsOf, tail } from '../src/remote/protocol.js';

const batch = { data: new Float64Array(6), shape: [3, 2] };
const npy = (data: number[], shape: number[]) => writeNpy({ data: Float64Array.from(data), shape });

describe('answers', () => {
  it('answers reads [n] as one column and [n, outputs] as it is', () => {
    expect(answers('it')(npy([1, 2, 3], [3]), batch)).toEqual({ data: Float64Array.of(1, 2, 3), shape: [3, 1] });
    expect(answers('it')(npy([1, 2, 3, 4, 5, 6], [3, 2]), batch).shape).toEqual([3, 2]);
  });

  it.each([
    [npy([1, 2], [2]), /it must answer \[3\] or \[3, outputs\]: \[2\]/],
    [npy([1, 2, 3], [3, 1, 1]), /it must answer \[3\] or \[3, outputs\]: \[3, 1, 1\]/],
    [npy([1], []), /it must answer \[3\] or \[3, outputs\]: \[\]/],
    [new Uint8Array(0), /it did not answer with a \.npy array: /],
    [new TextEncoder().encode('<html>not found</html>'), /it did not answer with a \.npy array: .*/],
    [npy([1, 2, 3], [3]).subarray(0, 100), /it did not answer with a \.npy array: /],
  ])('answers refuses what is no answer, case %#', (bytes, message) => {
    expect(() => answers('it')(bytes, batch)).toThrow(message);
    expect(() => answers('it')(bytes, batch)).toThrow(expect.objectContaining({ code: 'model-failed' }));
  });

  it('answers refuses another number of outputs than before', () => {
    const read = answers('it');
    read(npy([1, 2, 3], [3]), batch);
    expect(() => read(npy([1, 2, 3, 4, 5, 6], [3, 2]), batch)).toThrow(
      'models: it must answer [3, 1], as before: [3, 2]',
    );
    expect(read(npy([4, 5, 6], [3, 1]), batch).shape).toEqual([3, 1]);
  });
});

describe('checkTimeout', () => {
  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('checkTimeout refuses %d', (timeout) => {
    expect(() => checkTimeout(timeout)).toThrow(/timeout must be milliseconds, above 0 and at most 2147483647: /);
  });

  it('checkTimeout takes a fraction of a millisecond, and 24 days', () => {
    expect([0.5, 2 ** 31 - 1].map(checkTimeout)).toEqual([0.5, 2 ** 31 - 1]);
  });
});

describe('lateError', () => {
  it('lateError says who, how long, how much, and the way out', () => {
    expect(lateError('it', 5, batch)).toMatchObject({
      code: 'timeout',
      message: 'models: it took longer than 5 ms, allow more time or ask for fewer rows at once: 3 rows of 2 numbers',
    });
  });
});

describe('tail and rowsOf', () => {
  it('tail keeps the end of a long text', () => {
    expect(tail(new TextEncoder().encode('  short \n'))).toBe('short');
    expect(tail(new TextEncoder().encode(`${'a'.repeat(500)}end`), 4)).toBe('...aend');
  });

  it('rowsOf counts the numbers of a row of any rank', () => {
    expect(rowsOf({ data: [], shape: [2, 3, 4] })).toBe('2 rows of 12 numbers');
  });
});
