import { contiguous } from '../contiguous.js';
import { type Contiguous, type Tensor, tensor } from '../tensor.js';

/**
 * A picture [h, w, channels] as float64: bytes are divided by 255, other numbers stay as they are.
 * Throws RangeError for another rank or no pixels.
 */
export function asFloat(image: Tensor): Contiguous<Float64Array> {
  const { data, shape } = contiguous(image);
  if (shape.length !== 3 || shape.some((n) => n === 0)) {
    throw new RangeError(
      `tensor: a picture is [height, width, channels] with at least one pixel: [${shape.join(', ')}]`,
    );
  }
  const bytes = data instanceof Uint8Array || data instanceof Uint8ClampedArray;
  return tensor(Float64Array.from(data, bytes ? (v) => v / 255 : (v) => v), shape);
}
