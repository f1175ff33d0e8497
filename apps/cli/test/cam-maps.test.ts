import { readFileSync } from 'node:fs';
import {
  type CamRule,
  cam,
  classScore,
  eigenCam,
  eigenGradCam,
  fem,
  finer,
  gradCam,
  gradCamElementWise,
  gradCamPlusPlus,
  hiresCam,
  kpcaCam,
  layerCam,
  relativeAblationCam,
  scoreCam,
  segEigenCam,
  shapleyCam,
  xGradCam,
} from '@xai/cam';
import { open } from '@xai/models';
import { tensor } from '@xai/tensor';
import { compareArrays, readGolden, readNpyFile } from '@xai/test-kit';
import { afterAll, describe, expect, test } from 'vitest';

const packages = new URL('../../../packages/', import.meta.url);

interface Method {
  readonly 'map index': number;
  readonly 'map index, opposite sign'?: number;
  readonly 'own float64 map differs by': number;
  readonly plain?: { readonly 'map index': number };
}

interface Golden {
  readonly tolerance: { readonly abs: number };
  readonly inputs: { readonly image: number; readonly tensors: string[]; readonly target: { readonly class: number } };
  readonly expected: {
    readonly methods: Record<string, Method>;
    readonly maps: { readonly data: Float64Array; readonly shape: number[] };
  };
}

const rules: Record<string, CamRule> = {
  GradCAM: gradCam,
  GradCAMPlusPlus: gradCamPlusPlus,
  XGradCAM: xGradCam,
  LayerCAM: layerCam,
  HiResCAM: hiresCam,
  GradCAMElementWise: gradCamElementWise,
  EigenCAM: eigenCam,
  EigenGradCAM: eigenGradCam,
  SegEigenCAM: segEigenCam,
  AblationCAM: relativeAblationCam,
  ScoreCAM: scoreCam,
  KPCA_CAM: kpcaCam,
  FEM: fem,
  ShapleyCAM: shapleyCam,
};

describe.each(['vgg-mini', 'resnet-mini', 'mobilenet-mini', 'vit-mini'])('cam on %s', async (net) => {
  const network = await open(readFileSync(new URL(`models/test/golden/nets/${net}.onnx`, packages)));
  const images = readNpyFile(new URL(`models/test/golden/nets/${net}-images.npy`, packages));
  const [, channels, height, width] = images.shape;
  const size = channels * height * width;
  afterAll(() => network.dispose());

  test.each(['last-class', 'early'])(
    'cam gives pytorch-grad-cam’s finished maps from the picture alone: %s',
    async (where) => {
      const { inputs, expected, tolerance } = readGolden<Golden>(
        new URL(`cam/test/golden/${net}-${where}.json`, packages),
      );
      const image = tensor(Float32Array.from(images.data.subarray(inputs.image * size, (inputs.image + 1) * size)), [
        1,
        channels,
        height,
        width,
      ]);
      const cut = await network.at(inputs.tensors[0]);
      const grid = net.startsWith('vit') ? { height: 8, width: 8, skip: 1 } : undefined;
      // A central difference meets kinks of the many ReLUs behind an early layer: no golden for ShapleyCAM there.
      const kinks = where === 'early' ? 'ShapleyCAM' : '';
      const named = Object.keys(rules).filter((name) => expected.methods[name] && name !== kinks);
      const targets = [classScore(inputs.target.class)];
      const found = await cam(
        cut,
        named.map((name) => rules[name]),
        { grid },
      )(image, { targets });
      if (expected.methods.FinerCAM) {
        const { shape, data } = await cut.scores(await cut.activations(image));
        const best = Array.from({ length: shape[1] }, (_, k) => k).reduce((a, b) => (data[b] > data[a] ? b : a));
        found.push(...(await cam(cut, [gradCam], { grid })(image, { targets: [finer(best)] })));
        named.push('FinerCAM');
      }
      cut.dispose();
      const places = height * width;
      for (const [m, name] of named.entries()) {
        const method = expected.methods[name];
        // Where float32 moved the reference itself (Grad-CAM++ near a pole), another float32 engine is moved as well.
        const abs = Math.max(tolerance.abs, 5 * method['own float64 map differs by']);
        const recorded = [method.plain?.['map index'] ?? method['map index'], method['map index, opposite sign']];
        const gaps = recorded
          .filter((index) => index !== undefined)
          .map((index) =>
            compareArrays(found[m].map.data, expected.maps.data.slice(index * places, (index + 1) * places), { abs }),
          );
        expect(gaps.includes(null), `${name}: ${gaps[0]}`).toBe(true);
      }
    },
  );
});
