/** Numbers that must be the same in Node and in a browser. */

import { sha256Hex, toJSON } from '@xai/core';
import { adult, adultModel, diabetes, iris, split } from '@xai/datasets';
import { limeTabular } from '@xai/lime';
import { type Engine, open } from '@xai/models';
import { permutationShap } from '@xai/shap';
import { contiguous, random, type Tensor, tensor } from '@xai/tensor';

/** 50 draws of each kind from one seed. */
export function randomStream(seed: number) {
  const r = random(seed);
  return {
    uniform: Array.from({ length: 50 }, () => r.uniform()),
    integer: Array.from({ length: 50 }, () => r.integer(1000)),
    normal: Array.from({ length: 50 }, () => r.normal()),
    truncated: Array.from({ length: 50 }, () => r.truncatedNormal(0, 1, -0.5, 2)),
    permutation: [...r.permutation(50)],
    choice: [...r.choice(100, 50)],
    weighted: [...r.choice(3, 50, { replace: true, weights: [1, 2, 3] })],
    fork: r.fork(7).uniform(),
  };
}

/** The tables as their hashes, and a seeded split. */
export async function tables() {
  const all = await Promise.all([adult(), diabetes(), iris()]);
  const { train, test } = split(32_561, { seed: 3 });
  return {
    hashes: all.map(({ data }) => sha256Hex(data)),
    train: [...train.slice(0, 50)],
    test: [...test.slice(0, 50)],
  };
}

/** The Adult network's probabilities of 200 rows by an engine. */
export async function probabilities(engine: Engine) {
  const { data } = await adult();
  const { bytes } = await adultModel();
  const network = await open(bytes, { engine });
  const outputs = await network.predict(tensor(data.data.slice(0, 200 * 12), [200, 12]));
  network.dispose();
  return Array.from(contiguous(outputs).data);
}

/** What two seeded explainers print of a plain function, as their JSON. */
export async function explanations() {
  const { data, features, categories } = await adult();
  const predict = (batch: Tensor) => {
    const { data: x, shape } = contiguous(batch);
    const of = (i: number) => x[i * 12] * 0.01 + (x[i * 12 + 8] > 3000 ? 0.5 : 0);
    return tensor(
      Float64Array.from({ length: shape[0] }, (_, i) => of(i)),
      [shape[0], 1],
    );
  };
  const row = tensor(data.data.slice(28197 * 12, 28198 * 12), [1, 12]);
  const background = tensor(data.data.slice(0, 20 * 12), [20, 12]);
  const info = { featureNames: features, categories };
  const shap = await permutationShap(predict, { background, ...info })(row, { seed: 5 });
  const lime = await limeTabular(predict, {
    training: data,
    mode: 'regression',
    categorical: Object.keys(categories),
    ...info,
  })(row, {
    seed: 5,
    budget: 1000,
  });
  return [toJSON(shap), toJSON(lime)];
}
