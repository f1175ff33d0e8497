import { describe, expect, it } from 'vitest';
import { names, positive, rowList, seed, whole } from '../src/options.js';

describe('options', () => {
  it('rowList reads numbers and ranges, both ends included', () => {
    expect(rowList('0,3,10-13')).toEqual([0, 3, 10, 11, 12, 13]);
    expect(rowList(' 5 , 2-2')).toEqual([5, 2]);
  });
  it.each(['', 'a', '1-', '-1', '5-2', '1.5', '1,,2'])('rowList refuses %j', (text) => {
    expect(() => rowList(text)).toThrow('rows counted from 0');
  });
  it('whole refuses what is no whole number in its range', () => {
    expect(whole()('7')).toBe(7);
    for (const text of ['', 'x', '0', '1.5', '1e3', 'NaN']) expect(() => whole()(text)).toThrow('whole number');
    expect(() => whole(0, 5)('6')).toThrow('0..5');
  });
  it('seed takes any whole number and refuses words', () => {
    expect(seed('-3')).toBe(-3);
    for (const text of ['abc', '1.5', '1e3', '', '99999999999999999999'])
      expect(() => seed(text)).toThrow('whole number');
  });
  it('positive refuses 0, words and infinity', () => {
    expect(positive('0.5')).toBe(0.5);
    for (const text of ['0', '-1', 'w', '', 'Infinity']) expect(() => positive(text)).toThrow('above 0');
  });
  it('names splits at commas outside quotes', () => {
    expect(names('Age, "Hours, weekly",Sex')).toEqual(['Age', 'Hours, weekly', 'Sex']);
    expect(() => names(' , ')).toThrow('list of names');
  });
});
