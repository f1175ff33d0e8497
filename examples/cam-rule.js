import { spatialMean, weightedSum } from '@xai/cam';

/** Like Grad-CAM, but each activation counts by its square root. */
const rootGradCam = {
  name: 'root-grad-cam',
  needs: ['activations', 'gradients'],
  map: ({ activations, gradients }) =>
    weightedSum({ ...activations, data: activations.data.map(Math.sqrt) }, spatialMean(gradients)),
};

const activations = { data: Float32Array.of(1, 0, 4, 1, 0, 9, 1, 1), shape: [2, 2, 2] };
const gradients = { data: new Float32Array(8).fill(0.5), shape: [2, 2, 2] };
console.log(rootGradCam.map({ activations, gradients }).data); // 0.5, 1.5, 1.5, 1
