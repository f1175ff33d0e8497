import { tensor } from '@xai/tensor';
import type { CamRule } from '../cam-rule.js';
import { firstComponent } from '../maps/first-component.js';
import { zip } from '../maps/zip.js';

/**
 * Seg-Eigen-CAM: the first principal component of |gradient| times activation; its largest value is made positive.
 * Chung et al. 2025. https://doi.org/10.3390/app15137562
 */
export const segEigenCam: CamRule = {
  name: 'seg-eigen-cam',
  needs: ['activations', 'gradients'],
  map({ activations, gradients }) {
    const plane = firstComponent(zip(activations, gradients, (a, g) => a * Math.abs(g)));
    const sign = Math.max(...plane.data) < -Math.min(...plane.data) ? -1 : 1;
    return tensor(
      plane.data.map((v) => v * sign),
      plane.shape,
    );
  },
};
