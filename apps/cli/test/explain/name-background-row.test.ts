import { XaiError } from '@xai/core';
import { describe, expect, it } from 'vitest';
import { nameBackgroundRow } from '../../src/explain/name-background-row.js';

const background = { rowOf: (i: number) => 10 * i + 1 };

describe('nameBackgroundRow', () => {
  it('nameBackgroundRow adds the row of the file, and keeps code and cause', () => {
    const error = new XaiError('model-output', 'core: NaN for row 4 with background row 3, output 0');
    const named = nameBackgroundRow(error, background, 'a.csv');
    expect(named).toMatchObject({
      code: 'model-output',
      message: 'core: NaN for row 4 with background row 3 (row 31 of a.csv), output 0',
      cause: error,
    });
  });
  it('nameBackgroundRow leaves every other error as it is', () => {
    const others = [new XaiError('budget', 'shap: too small: 3'), new RangeError('cli: background row 3'), 'text'];
    for (const error of others) expect(nameBackgroundRow(error, background, 'a.csv')).toBe(error);
  });
});
