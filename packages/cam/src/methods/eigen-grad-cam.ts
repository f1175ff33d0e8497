import type { CamRule } from '../cam-rule.js';
import { firstComponent } from '../maps/first-component.js';
import { signedBy } from '../maps/signed-by.js';
import { zip } from '../maps/zip.js';

/**
 * Eigen-Grad-CAM: the first principal component of gradient times activation, as pytorch-grad-cam has it.
 * The sign is the one by which the map goes with the mean of the products.
 * Muhammad and Yeasin 2020 on g A. https://arxiv.org/abs/2008.00299
 */
export const eigenGradCam: CamRule = {
  name: 'eigen-grad-cam',
  needs: ['activations', 'gradients'],
  map({ activations, gradients }) {
    const products = zip(activations, gradients, (a, g) => a * g);
    return signedBy(firstComponent(products), products);
  },
};
