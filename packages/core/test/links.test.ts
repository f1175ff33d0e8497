import { describe, expect, test } from 'vitest';
import { identity, logit } from '../src/index.js';

describe('links', () => {
  test('logit is the inverse of the logistic function', () => {
    for (const z of [-5, -0.5, 0, 2]) expect(logit.link(1 / (1 + Math.exp(-z)))).toBeCloseTo(z, 12);
    expect(identity.link(3)).toBe(3);
  });

  test.each([0, 1, -0.1, 1.1, Number.NaN])('logit refuses %d, which has no finite logit', (p) => {
    expect(() => logit.link(p)).toThrow('strictly between 0 and 1');
  });
});
