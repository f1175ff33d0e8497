import { fromRows, tensor } from '@xai/tensor';
import { binaryDesign } from '../src/binary-design.js';
import type { Design } from '../src/design.js';
import { exponentialKernel } from '../src/index.js';
import { limeOptions } from '../src/lime-options.js';
import { problems } from '../src/problem.js';
import { proximities } from '../src/proximity.js';
import { tabularFeatures } from '../src/tabular-features.js';
import { type Dataset, datasets, type Fit, once, options, type Setting, settings, steps, training } from './golden.js';

/** Every recorded explanation: [data, setting]. */
export const explanations = datasets.flatMap((data) => settings.map((setting) => [data, setting] as const));

const remembered = once((name) => {
  const [data, setting] = name.split(' ') as [Dataset, Setting];
  const { inputs, expected } = steps(data, setting);
  const given = limeOptions(options(data, setting));
  const features = tabularFeatures(training(data), { ...given, mode: given.mode ?? 'classification' });
  const { data: rows, inverse, outputs } = expected.neighbourhood;
  const [n, d] = [rows.length, features.length];
  const binary = setting !== 'continuous' && setting !== 'around-instance';
  const ones = Int32Array.from({ length: (n - 1) * d }, (_, k) => rows[1 + (k % (n - 1))][Math.floor(k / (n - 1))]);
  const x: Design = binary
    ? binaryDesign(ones, new Array<number>(d).fill(1), n - 1)
    : tensor(Float64Array.from(rows.flat()), [n, d]);
  const weights = proximities(x, { kernel: exponentialKernel, width: expected.kernel_width });
  const conditions = features.map((f) => f.condition(inputs.instance));
  const regressions = problems(x, fromRows(outputs), weights);
  return {
    expected,
    given,
    features,
    row: inputs.instance,
    rows,
    inverse,
    binary,
    x,
    weights,
    conditions,
    regressions,
  };
});

/** A recorded explanation's features, samples as the surrogate sees them, weights and one regression per output. */
export const recorded = (data: Dataset, setting: Setting) => remembered(`${data} ${setting}`);

/** The recorded fits of one way to select features: [data, setting, fit]. */
export const fitsOf = (method: string): (readonly [Dataset, Setting, Fit])[] =>
  explanations.flatMap(([data, setting]) =>
    steps(data, setting)
      .expected.fits.filter((fit) => fit.feature_selection === method)
      .map((fit) => [data, setting, fit] as const),
  );
