import { describe, expect, test } from 'vitest';
import {
  type CamRule,
  eigenCam,
  eigenGradCam,
  fem,
  finish,
  gradCam,
  gradCamElementWise,
  gradCamPlusPlus,
  hiresCam,
  kpcaCam,
  layerCam,
  type Plane,
  relativeAblationCam,
  scoreCam,
  segEigenCam,
  xGradCam,
} from '../../src/index.js';
import { cases, golden, inputsOf, mapOf } from '../support.js';

const rules: [string, CamRule][] = [
  ['GradCAM', gradCam],
  ['GradCAMPlusPlus', gradCamPlusPlus],
  ['XGradCAM', xGradCam],
  ['LayerCAM', layerCam],
  ['HiResCAM', hiresCam],
  ['GradCAMElementWise', gradCamElementWise],
  ['EigenCAM', eigenCam],
  ['EigenGradCAM', eigenGradCam],
  ['SegEigenCAM', segEigenCam],
  ['AblationCAM', relativeAblationCam],
  ['ScoreCAM', scoreCam],
  ['KPCA_CAM', kpcaCam],
  ['FEM', fem],
];

/** Components whose sign is LAPACK's in the reference: either is right. */
const eitherSign = new Set(['EigenCAM', 'EigenGradCAM', 'KPCA_CAM']);

function towards(plane: Plane, raw: readonly number[][]): Plane {
  const flat = raw.flat();
  const agree = plane.data.reduce((sum, v, i) => sum + v * flat[i], 0) >= 0;
  return agree ? plane : { ...plane, data: plane.data.map((v) => -v) };
}

describe.each(cases)('on %s', (name) => {
  const found = golden(name);
  const inputs = inputsOf(found);

  test.each(rules)('the rule of %s gives the recorded sums and the finished map', (method, rule) => {
    const recorded = found.expected.methods[method];
    const index = recorded.plain ? recorded.plain['map index'] : recorded['map index'];
    const raw = eitherSign.has(method) ? towards(rule.map(inputs), recorded.raw[0]) : rule.map(inputs);
    const own = recorded['own float64 map differs by'];
    const abs = Math.max(found.tolerance.abs, own + 1e-6);
    if (!recorded.plain) expect(raw.data, 'sums').toBeCloseToArray(recorded.raw, { rel: 1e-6 + 3 * own });
    const map = mapOf(found, index);
    expect(finish([raw], map.shape[0], map.shape[1]).data, 'map').toBeCloseToArray(map.data, { abs });
  });
});
