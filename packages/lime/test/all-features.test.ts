import { expect, test } from 'vitest';
import { allFeatures } from '../src/select/all-features.js';
import { fitsOf, recorded } from './recorded.js';

test.each(fitsOf('none'))('allFeatures selects all of them, whatever the count: %s, %s', (data, setting, fit) => {
  expect(allFeatures.select(recorded(data, setting).regressions[fit.label], fit.num_features)).toEqual(fit.selected);
});
