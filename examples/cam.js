import { finish, gradCam, layerCam } from '@xai/cam';

// One image, one layer of 2 x 2 places and 2 channels: [h, w, channels].
const activations = { data: Float32Array.of(1, 0, 2, 1, 0, 3, 1, 1), shape: [2, 2, 2] };
const gradients = { data: Float32Array.of(0.5, -1, 0.5, 0, 0.5, 0, 0.5, -1), shape: [2, 2, 2] };
const raw = gradCam.map({ activations, gradients });
console.log(raw.data); // 0.5, 0.5, -1.5, 0
console.log(finish([layerCam.map({ activations, gradients })], 4, 4).shape); // [4, 4], values in [0, 1]
