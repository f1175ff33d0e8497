import { describe, expect, it } from 'vitest';
import { namedFiles } from '../src/predict/named-files.js';
import { file } from './scratch.js';

describe('namedFiles', () => {
  it('namedFiles parts names from paths, and takes a file of that very name as it is', () => {
    expect(namedFiles(['a.npy'])).toEqual([{ name: null, path: 'a.npy' }]);
    expect(namedFiles(['x=a=b.npy', 'y=c.npy'])).toEqual([
      { name: 'x', path: 'a=b.npy' },
      { name: 'y', path: 'c.npy' },
    ]);
    const odd = file('a=b.npy', 'x');
    expect(namedFiles([odd])).toEqual([{ name: null, path: odd }]);
  });
  it('namedFiles refuses mixtures and names that are there twice', () => {
    expect(() => namedFiles(['a.npy', 'x=b.npy'])).toThrow('several inputs need names');
    expect(() => namedFiles(['x=a.npy', 'x=b.npy'])).toThrow('an input is given twice: x');
  });
});
