import { describe, expect, it } from 'vitest';
import { checkFlags } from '../../src/explain/check-flags.js';
import type { ExplainFlags } from '../../src/explain/flags.js';
import { methods } from '../../src/explain/methods.js';

const flags = (method: string, more: Partial<ExplainFlags> = {}): ExplainFlags => ({
  model: 'm.onnx',
  data: 'd.csv',
  seed: 0,
  method,
  ...more,
});

/** Options that not all methods serve, by the only methods that do. */
const only: readonly [Partial<ExplainFlags>, string, readonly string[]][] = [
  [{ link: 'logit' }, '--link', ['exact', 'kernel', 'permutation', 'sampling']],
  [{ interactions: true }, '--interactions', ['exact']],
  [{ discretize: 'decile' }, '--discretize', ['lime']],
  [{ features: 3 }, '--features', ['lime']],
  [{ select: 'lasso' }, '--select', ['lime']],
  [{ kernelWidth: 2 }, '--kernel-width', ['lime']],
  [{ discretize: 'none', aroundInstance: true }, '--discretize', ['lime']],
  [{ lhs: true }, '--lhs', ['lime']],
];

describe('checkFlags', () => {
  it.each(only)('checkFlags lets %j pass only for the methods that serve it', (more, flag, served) => {
    for (const name of Object.keys(methods)) {
      const check = () => checkFlags(flags(name, more));
      if (!served.includes(name)) {
        expect(check).toThrow(`cli: ${flag} is only for --method ${served.join(', ')}: --method ${name}`);
      } else if (!more.lhs) expect(check()).toBe(methods[name]);
    }
  });
  it('checkFlags wants the reference that a method has', () => {
    expect(checkFlags(flags('kernel', { parity: 'shap' }))).toBe(methods.kernel);
    expect(() => checkFlags(flags('kernel', { parity: 'lime' }))).toThrow(
      'cli: --parity of --method kernel is shap: lime',
    );
    expect(() => checkFlags(flags('lime', { parity: 'shap' }))).toThrow('cli: --parity of --method lime is lime: shap');
  });
  it('checkFlags wants no bins for sampling around the row or from a hypercube', () => {
    expect(() => checkFlags(flags('lime', { lhs: true }))).toThrow('cli: --lhs needs --discretize none: quartile');
    expect(() => checkFlags(flags('lime', { aroundInstance: true, discretize: 'decile' }))).toThrow(
      'cli: --around-instance needs --discretize none: decile',
    );
    expect(checkFlags(flags('lime', { aroundInstance: true, lhs: true, discretize: 'none' }))).toBe(methods.lime);
  });
  it('checkFlags takes labels in a file only where they are used, and a column only of a table with names', () => {
    expect(() => checkFlags(flags('lime', { labels: 'y.npy' }))).toThrow('only for --method lime --discretize entropy');
    expect(checkFlags(flags('lime', { labels: 'y.npy', discretize: 'entropy' }))).toBe(methods.lime);
    expect(() => checkFlags(flags('exact', { data: 'd.npy', labels: 'y' }))).toThrow('an .npy has no names: y');
    expect(checkFlags(flags('exact', { data: 'd.npy', background: 'b.csv', labels: 'y' }))).toBe(methods.exact);
  });
  it('checkFlags takes categories where there is text to code, or a method that asks what is no quantity', () => {
    expect(() => checkFlags(flags('exact', { data: 'd.npy', categorical: ['a', 'b'] }))).toThrow(': a,b');
    expect(checkFlags(flags('lime', { data: 'd.npy', categorical: ['1'] }))).toBe(methods.lime);
  });
});
