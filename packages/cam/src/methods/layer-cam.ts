import type { CamRule } from '../cam-rule.js';
import { sumChannels } from '../maps/sum-channels.js';

/**
 * Layer-CAM: each activation times its positive gradient, relu(g) A; fine enough for early layers.
 * Jiang et al. 2021, eq. 4 and 5. https://doi.org/10.1109/TIP.2021.3089943
 */
export const layerCam: CamRule = {
  name: 'layer-cam',
  needs: ['activations', 'gradients'],
  map: ({ activations, gradients }) => sumChannels(activations, gradients, (a, g) => Math.max(g, 0) * a),
};
