import '@xai/test-kit';
import { describe, expect, test } from 'vitest';
import { decile, entropy, quartile } from '../src/index.js';
import { binStatistics } from '../src/sample/bin-statistics.js';
import { binNames } from '../src/sample/binned.js';
import { column, datasets, labels, statistics } from './golden.js';

describe.each(datasets)('%s', (data) => {
  const { inputs, expected } = statistics(data);
  const mode = data === 'diabetes' ? 'regression' : 'classification';
  const discretizers = { quartile, decile, entropy: entropy(labels(data)) };

  describe.each(['quartile', 'decile', 'entropy'] as const)('%s', (kind) => {
    const golden = expected[kind];

    test.each(golden.features?.map((f) => [inputs.feature_names[f.feature], f] as const) ?? [])(
      'binStatistics gives the recorded bins, names and statistics of %s',
      (name, f) => {
        const values = column(data, f.feature);
        const own = binStatistics(values, discretizers[kind].edges(values, { column: f.feature, name, mode }) ?? []);
        expect([...own.edges]).toEqual(f.bins);
        expect(binNames(name, own.edges)).toEqual(f.names);
        for (const key of ['means', 'stds', 'mins', 'maxs'] as const) {
          expect(own[key]).toBeCloseToArray(f[key], { rel: 1e-12 });
        }
        const shares = golden.feature_frequencies[f.feature];
        const occupied = golden.feature_values[f.feature];
        expect(occupied.map((bin) => own.frequencies[bin])).toBeCloseToArray(shares, { abs: 1e-12 });
        expect(own.frequencies.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      },
    );
  });
});

test('binStatistics keeps an empty bin without samples', () => {
  const { frequencies, means, stds, lowest } = binStatistics(Float64Array.of(1, 2, 9), [3, 5, 5]);
  expect([...frequencies]).toEqual([2 / 3, 0, 1 / 3]);
  expect([...means]).toEqual([1.5, 0, 9]);
  expect(stds[1]).toBe(1e-11);
  expect(lowest[1]).toBeNaN();
});
