import { contiguous } from '../contiguous.js';
import { type Contiguous, type Tensor, tensor } from '../tensor.js';

/**
 * A picture [h, w, channels] as float64: bytes are multiplied by 1 / 255, rounded as scikit-image does; other numbers stay as they are.
 * Throws RangeError for another rank, no pixels, NaN or infinity.
 */
export function asFloat(image: Tensor): Contiguous<Float64Array> {
  const { data, shape } = contiguous(image);
  if (shape.length !== 3 || shape.some((n) => n === 0)) {
    throw new RangeError(
      `tensor: a picture is [height, width, channels] with at least one pixel: [${shape.join(', ')}]`,
    );
  }
  const bytes = data instanceof Uint8Array || data instanceof Uint8ClampedArray;
  const bad = bytes ? -1 : data.findIndex((v) => !Number.isFinite(v));
  if (bad >= 0) throw new RangeError(`tensor: a picture needs finite numbers: ${data[bad]} at number ${bad}`);
  return tensor(Float64Array.from(data, bytes ? (v) => v * (1 / 255) : (v) => v), shape);
}
