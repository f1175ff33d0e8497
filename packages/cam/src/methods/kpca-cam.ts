import { tensor } from '@xai/tensor';
import type { CamRule } from '../cam-rule.js';
import { centred, gram } from '../maps/gram.js';
import { topEigenvector } from '../maps/top-eigenvector.js';

/**
 * KPCA-CAM: the first kernel principal component of the activations, without any target; the kernel is the sigmoid
 * tanh(x y / channels + 1) and the component's largest value is made positive, as pytorch-grad-cam has it.
 * Karmani et al. 2024. https://arxiv.org/abs/2410.00267
 */
export const kpcaCam: CamRule = {
  name: 'kpca-cam',
  needs: ['activations'],
  map({ activations }) {
    const [h, w, channels] = activations.shape;
    const n = h * w;
    const kernel = gram(centred(activations), n).map((v) => Math.tanh(v / channels + 1));
    const { value, vector } = topEigenvector(doublyCentred(kernel, n), n);
    let peak = 0;
    for (const v of vector) if (Math.abs(v) > Math.abs(peak)) peak = v;
    const scale = Math.sqrt(value) * (peak < 0 ? -1 : 1);
    return tensor(
      vector.map((v) => v * scale),
      [h, w],
    );
  },
};

/** A symmetric matrix [n, n] less the means of its rows and columns, plus the mean of all. */
function doublyCentred(matrix: Float64Array, n: number): Float64Array {
  const means = Float64Array.from(
    { length: n },
    (_, i) => matrix.subarray(i * n, (i + 1) * n).reduce((a, b) => a + b) / n,
  );
  const all = means.reduce((a, b) => a + b) / n;
  return matrix.map((v, at) => v - means[Math.floor(at / n)] - means[at % n] + all);
}
