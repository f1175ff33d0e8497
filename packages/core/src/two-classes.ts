import { contiguous, tensor } from '@xai/tensor';
import type { Predict } from './contracts.js';

/** A model with one probability column [n] or [n, 1] as two classes [n, 2]: 1 - p and p. */
export function twoClasses(predict: Predict): Predict {
  return async (batch) => {
    const { data, shape } = contiguous(await predict(batch));
    if (shape.length > 1 && shape[1] !== 1) {
      throw new RangeError(`core: two classes need a model with one column: [${shape.join(', ')}]`);
    }
    const both = new Float64Array(2 * data.length);
    data.forEach((p, i) => {
      both[2 * i] = 1 - p;
      both[2 * i + 1] = p;
    });
    return tensor(both, [data.length, 2]);
  };
}
