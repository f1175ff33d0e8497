import { describe, expect, it } from 'vitest';
import { brief, fixed, list, percent, signed, whole } from '../../src/report/words.js';

describe('words', () => {
  it('fixed and signed write a true minus sign, and none before zero', () => {
    expect(fixed(-0.126)).toBe('−0.13');
    expect(fixed(-0.001)).toBe('0.00');
    expect(signed(0.5)).toBe('+0.50');
    expect(signed(-0.5, 1)).toBe('−0.5');
  });

  it('percent, whole and brief write numbers for people', () => {
    expect(percent(0.2408)).toBe('24.1 %');
    expect(whole(32561)).toBe('32,561');
    expect(brief(5.1)).toBe('5.1');
    expect(brief(15024)).toBe('15,024');
  });

  it('list joins words as a sentence does', () => {
    expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
