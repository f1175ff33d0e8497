import { describe, expect, test } from 'vitest';
import { featureNames, namedGroups, targetName } from '../src/index.js';

describe('namedGroups', () => {
  test('namedGroups keeps single columns and names groups, in column order', () => {
    expect(namedGroups(['a', 'b', 'c', 'd'], { bd: ['b', 3] })).toEqual({
      groups: [[0], [1, 3], [2]],
      names: ['a', 'bd', 'c'],
    });
  });
});

test('featureNames counts x0, x1 where there are no names and refuses a wrong number', () => {
  expect(featureNames({}, 2)).toEqual(['x0', 'x1']);
  expect(() => featureNames({ featureNames: ['a'] }, 2)).toThrow('2 columns: 1 names');
});

test('targetName is null where there is none', () => {
  expect(targetName({ targetNames: ['no', 'yes'] }, 1)).toBe('yes');
  expect(targetName({}, 1)).toBeNull();
});
