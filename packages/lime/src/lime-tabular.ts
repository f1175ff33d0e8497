import { breathe, type Explain, explainer, type Predict, resolveTargets, sha256Hex } from '@xai/core';
import { type Contiguous, random, type TypedArray, tensor } from '@xai/tensor';
import { design } from './design.js';
import { explainProblem } from './explain-problem.js';
import { type ExplainedRow, limeAttributions } from './lime-attributions.js';
import { type LimeTabularOptions, limeOptions, limeSizes } from './lime-options.js';
import { neighbourhood, predictNeighbourhood } from './neighbourhood.js';
import { neighbourhoodShare } from './neighbourhood-share.js';
import { problems } from './problem.js';
import { proximities } from './proximity.js';
import { tabularFeatures, trainingTable } from './tabular-features.js';

/** Samples per explained row where no budget is given, the row itself included. */
const SAMPLES = 5000;

/**
 * LIME for tables: explains a row by a weighted linear model of the black box on perturbed rows, drawn like the training
 * rows. Ribeiro, Singh and Guestrin 2016, algorithm 1. https://arxiv.org/abs/1602.04938
 *
 * The explainer takes rows [n, columns] and returns, per target, an Attribution with values [n, features]: the weight
 * of each feature's condition (against samples outside it), or per standard deviation where numbers are not cut into
 * bins; 0 where a feature was not selected. `base` is the surrogate's intercept; values do not add up to the output.
 * `budget`: samples per row, the row itself included, at least 2. @default 5000
 * The same seed draws the same samples whatever else is explained, and rows share them unless `around` is set, so that
 * many rows cost little more than one. Throws RangeError for options and rows out of range.
 */
export function limeTabular(predict: Predict, options: LimeTabularOptions): Explain {
  const training = trainingTable(options.training);
  const given = limeOptions(options);
  const features = tabularFeatures(training, { ...given, mode: options.mode ?? 'classification' });
  const sizes = limeSizes(options, features.length);
  let background: { rows: number; sha256: string } | undefined;
  const cut = options.unit === 'logit' || options.unit === 'margin' ? 0 : 0.5;
  const proximity = { kernel: given.kernel, width: sizes.kernelWidth, distance: options.distance };

  return explainer(async (asked, run) => {
    const { budget = SAMPLES, seed = 0 } = run;
    if (budget < 2) throw new RangeError(`lime: a budget of at least 2 samples is needed: ${budget}`);
    const rows = sameType(asked, training);
    const [count, columns] = rows.shape;
    const index = run.rows ?? Array.from({ length: count }, (_, i) => i);
    const described = Array.from({ length: count }, (_, i) => {
      const row = rowOf(rows, i);
      return { row, conditions: features.map((f) => f.condition(row)), notes: features.flatMap((f) => f.notes(row)) };
    });
    const explained: ExplainedRow[] = [];
    let targets: number[] = [];
    const breath = breathe(run.signal);
    const passes = given.around ? count : 1;
    for (let pass = 0; pass < passes; pass++) {
      const [from, to] = given.around ? [pass, pass + 1] : [0, count];
      const drawn = neighbourhood(features, [budget - 1, columns], random(seed), described[from].row);
      const outputs = await predictNeighbourhood(predict, slice(rows, from, to), drawn.table, index.slice(from, to), {
        ...run,
        onProgress: (done, total) => run.onProgress?.(pass * total + done, passes * total),
      });
      targets = resolveTargets(run.target, outputs.shape[1]);
      const sampled = slice(outputs, to - from, outputs.shape[0]);
      for (let i = from; i < to; i++) {
        const pause = breath();
        if (pause) await pause;
        const { row, conditions, notes } = described[i];
        const x = design(features, drawn.codes, drawn.table, row);
        const weights = proximities(x, proximity);
        const own = rowOf(outputs, i - from);
        const regressions = problems(x, targetColumns(own, sampled, targets), weights);
        explained.push({
          conditions,
          notes,
          outputs: own,
          models: regressions.map((p) => explainProblem(p, given.select, sizes.count, given.surrogate, conditions)),
          share: neighbourhoodShare(sampled, weights.subarray(1), cut),
          effectiveSamples: effectiveSize(weights),
        });
      }
    }
    background ??= { rows: training.shape[0], sha256: sha256Hex(training) };
    const width = explained[0].outputs.length;
    const mode = options.mode ?? (width > 1 ? 'classification' : 'regression');
    const context = { options: given, sizes, features, background, seed, budget, mode } as const;
    return limeAttributions(asked, index, targets, explained, context);
  });
}

/** Rows as the training table's array type; checked for their columns and for NaN. */
function sameType(rows: Contiguous, training: Contiguous): Contiguous {
  const columns = training.shape[1];
  if (rows.shape.length !== 2 || rows.shape[1] !== columns) {
    throw new RangeError(`lime: rows need the training data's ${columns} columns: [${rows.shape.join(', ')}]`);
  }
  const bad = rows.data.findIndex((v) => !Number.isFinite(v));
  if (bad >= 0) {
    const place = `row ${Math.floor(bad / columns)}, column ${bad % columns}`;
    throw new RangeError(`lime: an explained row must be finite numbers: ${rows.data[bad]} in ${place}`);
  }
  const single = training.data instanceof Float32Array;
  return tensor(single ? Float32Array.from(rows.data) : Float64Array.from(rows.data), rows.shape);
}

const rowOf = <D extends TypedArray>({ data, shape }: Contiguous<D>, i: number): D =>
  data.subarray(i * shape[1], (i + 1) * shape[1]) as D;

const slice = <D extends TypedArray>({ data, shape }: Contiguous<D>, from: number, to: number): Contiguous<D> => ({
  data: data.subarray(from * shape[1], to * shape[1]) as D,
  shape: [to - from, shape[1]],
});

/** The wanted outputs of the explained row and, below it, of the samples: [1 + samples, targets]. */
function targetColumns(own: Float64Array, sampled: Contiguous<Float64Array>, targets: readonly number[]) {
  const [n, width] = sampled.shape;
  const k = targets.length;
  const y = new Float64Array((n + 1) * k);
  targets.forEach((target, t) => {
    y[t] = own[target];
    for (let i = 0, at = k + t; i < n; i++, at += k) y[at] = sampled.data[i * width + target];
  });
  return tensor(y, [n + 1, k]);
}

/** Kish's effective number of samples: (sum w)^2 / sum w^2. */
function effectiveSize(weights: Float64Array): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i];
    squares += weights[i] * weights[i];
  }
  return (sum * sum) / squares;
}
