import '@xai/test-kit';
import { random, tensor } from '@xai/tensor';
import { describe, expect, test } from 'vitest';
import {
  ablationCam,
  type CamRule,
  cam,
  classActivationMap,
  classScore,
  difference,
  eigenCam,
  gradCam,
  hiresCam,
  layerCam,
  probability,
  randomCam,
  relativeAblationCam,
  scoreCam,
  shapleyCam,
  xGradCam,
} from '../src/index.js';
import { gapCut } from './gap-cut.js';

const weights = [
  [1, -2, 0.5],
  [0.25, 1, -1],
];

const stream = random(7);
const images = tensor(
  Float32Array.from({ length: 2 * 3 * 4 * 5 }, () => stream.uniform()),
  [2, 3, 4, 5],
);

describe('cam', () => {
  test('cam on a pooled dense head: Grad-CAM, XGrad-CAM, HiResCAM and CAM are one map', async () => {
    const { cut } = gapCut({ weights, closedForms: true });
    const rules = [classActivationMap, gradCam, xGradCam, hiresCam];
    const [first, ...others] = await cam(cut, rules)(images, { targets: [classScore(1)] });
    expect(first.map.shape).toEqual([2, 4, 5]);
    for (const other of others) expect(other.map.data).toBeCloseToArray(first.map.data, { abs: 1e-5 });
  });

  test('cam gives the raw sums of the formula: each place is the weighted sum of its channels over the places', async () => {
    const { cut } = gapCut({ weights });
    const [{ raw, scores }] = await cam(cut, [gradCam])(images, { targets: [classScore(0)] });
    const expected = Array.from({ length: 2 }, (_, i) =>
      Array.from({ length: 20 }, (_, p) =>
        weights[0].reduce((sum, w, c) => sum + (w * images.data[(i * 3 + c) * 20 + p]) / 20, 0),
      ),
    );
    expect(raw[0].data).toBeCloseToArray(expected, { abs: 1e-6 });
    expect(scores[1]).toBeCloseTo(
      expected[1].reduce((a, b) => a + b),
      5,
    );
  });

  test('cam runs the trunk once for all rules and targets', async () => {
    const { cut, runs } = gapCut({ weights });
    const targets = [classScore(0), classScore(1), difference(0, 1)];
    const found = await cam(cut, [gradCam, layerCam, eigenCam, ablationCam])(images, { targets });
    expect(runs.trunk).toBe(1);
    expect(found.map(({ rule, target }) => `${rule}: ${target}`)).toEqual(
      targets.flatMap(({ name }) => ['grad-cam', 'layer-cam', 'eigen-cam', 'ablation-cam'].map((r) => `${r}: ${name}`)),
    );
  });

  test.each([classScore(1), difference(0, 1)])(
    'cam ablates by the closed form what the head gives by brute force: $name',
    async (target) => {
      const [closed, brute] = await Promise.all(
        [true, false].map((closedForms) =>
          cam(gapCut({ weights, closedForms }).cut, [ablationCam])(images, { targets: [target] }),
        ),
      );
      expect(closed[0].raw[0].data).toBeCloseToArray(brute[0].raw[0].data, { abs: 1e-5 });
    },
  );

  test('cam asks for a closed form once for all images of a batch', async () => {
    const { cut, runs } = gapCut({ weights, closedForms: true });
    await cam(cut, [ablationCam])(images, { targets: [classScore(0)] });
    expect(runs).toMatchObject({ trunk: 1, closed: 1 });
  });

  test('cam ablates a probability by the head, closed forms or not', async () => {
    const { cut, runs } = gapCut({ weights, closedForms: true });
    await cam(cut, [ablationCam])(images, { targets: [probability(0)] });
    expect(runs.head).toBeGreaterThan(1);
  });

  test('cam takes half the Hessian times the activations for ShapleyCAM: v exp(v) for a score exp(v)', async () => {
    const { cut } = gapCut({ weights, outer: [Math.exp, Math.exp] });
    const targets = [classScore(0)];
    const [shapley, plain] = await cam(cut, [shapleyCam, gradCam])(images, { targets });
    const v = Math.log(shapley.scores[0]);
    const first = (data: Float64Array) => data.subarray(0, 20);
    expect(first(shapley.raw[0].data)).toBeCloseToArray(
      first(plain.raw[0].data).map((g) => g * (1 - v / 2)),
      { rel: 1e-3 },
    );
  });

  test('cam fuses layers by the mean of their maps, scaled again', async () => {
    const [a, b] = [
      gapCut({ weights }).cut,
      gapCut({
        weights: [
          [0, 0, 1],
          [1, 1, 1],
        ],
      }).cut,
    ];
    const targets = [classScore(0)];
    const [one] = await cam(a, [gradCam])(images, { targets });
    const [two] = await cam(b, [gradCam])(images, { targets });
    const [both] = await cam([a, b], [gradCam])(images, { targets });
    expect(both.raw.map(({ data }) => data)).toEqual([one.raw[0].data, two.raw[0].data]);
    const mean = one.map.data.subarray(0, 20).map((v, p) => (v + two.map.data[p]) / 2);
    const [low, high] = [Math.min(...mean), Math.max(...mean)];
    expect(both.map.data.subarray(0, 20)).toBeCloseToArray(
      mean.map((v) => (v - low) / (high - low)),
      { abs: 1e-5 },
    );
  });

  test('cam weighs masked scores by their softmax for Score-CAM: the channel that carries the class wins', async () => {
    const { cut, runs } = gapCut({ weights: [[40, 0, 0]] });
    const [{ raw }] = await cam(cut, [scoreCam])(images, { targets: [classScore(0)] });
    expect(runs.trunk).toBe(3);
    expect(raw[0].shape).toEqual([2, 4, 5]);
    const own = images.data.subarray(0, 20);
    const mean = (f: (p: number) => number) => Array.from({ length: 20 }, (_, p) => f(p)).reduce((s, v) => s + v) / 20;
    const correlation = mean((p) => own[p] * raw[0].data[p]) - mean((p) => own[p]) * mean((p) => raw[0].data[p]);
    expect(correlation).toBeGreaterThan(0);
  });

  test('cam draws Random-CAM by its seed, each image its own', async () => {
    const { cut } = gapCut({ weights });
    const drawn = async (seed: number) => (await cam(cut, [randomCam])(images, { seed }))[0].raw[0].data;
    expect(await drawn(3)).toEqual(await drawn(3));
    expect(await drawn(3)).not.toEqual(await drawn(4));
  });

  test('cam gives zeros where nothing speaks for the class', async () => {
    const { cut } = gapCut({ weights: [[-1, -1, -1]] });
    const [{ map }] = await cam(cut, [gradCam])(images, { targets: [classScore(0)] });
    expect(Math.max(...map.data)).toBe(0);
  });

  test('cam stops at the signal and reports images times targets', async () => {
    const { cut } = gapCut({ weights });
    const seen: number[][] = [];
    await cam(cut, [gradCam])(images, {
      targets: [classScore(0), classScore(1)],
      onProgress: (done, total) => seen.push([done, total]),
    });
    expect(seen).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
    await expect(cam(cut, [gradCam])(images, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
  });

  test('cam names what is wrong', async () => {
    const { cut } = gapCut({ weights });
    const call = (rule: CamRule, target = classScore(0)) => cam(cut, [rule])(images, { targets: [target] });
    expect(() => cam(cut, [])).toThrow('cam: at least one layer and one rule: 1 layers, 0 rules');
    await expect(cam(cut, [gradCam])(tensor(new Float32Array(4), [2, 2]))).rejects.toThrow(
      'cam: at least one image [n, ...]',
    );
    await expect(call(gradCam, classScore(2))).rejects.toThrow('cam: a class is a whole number in 0 .. 1: 2');
    await expect(call(classActivationMap)).rejects.toThrow('cam: class weights need a global average pool');
    await expect(call(gradCam, { name: 'entropy', score: () => 0 })).rejects.toThrow('entropy has none');
    await expect(call({ ...gradCam, needs: ['activations'] })).rejects.toThrow('grad-cam reads gradients');
    const zero = gapCut({ weights: [[0, 0, 0]] }).cut;
    await expect(cam(zero, [relativeAblationCam])(images, { targets: [classScore(0)] })).rejects.toThrow('score 0');
  });
});
