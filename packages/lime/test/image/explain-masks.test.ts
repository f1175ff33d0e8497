import '@xai/test-kit';
import { cosine, exponentialKernel } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import { explainProblem } from '../../src/explain-problem.js';
import { explainMasks } from '../../src/image/lime-image.js';
import { allFeatures, auto, forward, highest, lasso, ridge } from '../../src/index.js';
import { distances, proximities } from '../../src/proximity.js';
import { names, recorded, tensorOf } from './recorded.js';

const proximity = { kernel: exponentialKernel, width: 0.25, distance: cosine };
const abs = 1e-6;
const selections = { forward_selection: forward, highest_weights: highest, lasso_path: lasso, none: allFeatures, auto };

describe.each(names)('on the recorded samples of %s', (name) => {
  const { expected } = recorded(name);
  const masks = tensorOf(expected['data (0/1)']);
  const outputs = tensorOf(expected.outputs);
  const segments = Array.from({ length: masks.shape[1] }, (_, s) => `segment ${s}`);
  const column = (label: string | number) => expected['output columns'].indexOf(Number(label));

  test('distances and proximities are the recorded ones', () => {
    expect(distances(masks, cosine)).toBeCloseToArray(expected.distances, { abs });
    expect(proximities(masks, proximity)).toBeCloseToArray(expected['kernel weights'], { abs });
  });

  test.each(Object.entries(expected.fits))('explainMasks gives the surrogate of label %s', (label, fit) => {
    const [problem] = explainMasks(masks, outputs, [column(label)], proximity);
    const model = explainProblem(problem, auto, segments.length, ridge(), segments);
    expect(model.weights).toBeCloseToArray(fit['weights by segment'], { abs });
    expect([model.intercept, model.r2, model.localPrediction]).toBeCloseToArray(
      [fit.intercept, fit.score, fit.local_pred],
      { abs },
    );
  });

  test.each(Object.entries(expected['other feature selections (first top label)']))(
    'explainMasks selects as %s',
    (asked, fit) => {
      const [method, count] = asked.split(', num_features ');
      const [problem] = explainMasks(masks, outputs, [column(expected['top labels'][0])], proximity);
      const selection = selections[method as keyof typeof selections];
      const model = explainProblem(problem, selection, Number(count), ridge(), segments);
      const weights = new Float64Array(segments.length);
      for (const [s, weight] of fit['weights in order']) weights[s] = weight;
      expect(model.weights).toBeCloseToArray(weights, { abs });
      expect([model.intercept, model.r2, model.localPrediction]).toBeCloseToArray(
        [fit.intercept, fit.score, fit.local_pred],
        { abs },
      );
    },
  );
});
