import type { CamRule } from '../cam-rule.js';
import { firstComponent } from '../maps/first-component.js';
import { signedBy } from '../maps/signed-by.js';

/**
 * Eigen-CAM: the first principal component of the activations, without any target.
 * The sign is the one by which the map goes with the mean activation.
 * Muhammad and Yeasin 2020. https://arxiv.org/abs/2008.00299
 */
export const eigenCam: CamRule = {
  name: 'eigen-cam',
  needs: ['activations'],
  map: ({ activations }) => signedBy(firstComponent(activations), activations),
};
