import { type Contiguous, tensor } from '@xai/tensor';
import type { ImageExplanation } from './image-explanation.js';

/** The heatmap's numbers: each pixel the weight of its segment, [h, w]. */
export const imageWeights = ({ weights, segments }: ImageExplanation): Contiguous<Float64Array> =>
  tensor(
    Float64Array.from(segments.index.data, (s) => weights[s]),
    segments.index.shape,
  );
