import { contiguous } from './contiguous.js';
import type { Contiguous, Tensor } from './tensor.js';

/**
 * An image [h, w] or [h, w, c] at another size, bilinear between pixel centres: output pixel i samples (i + 0.5) h / height - 0.5,
 * edges repeated, no antialiasing (tf.image.resize, PyTorch's align_corners=False). float64 stays float64, all else becomes float32.
 * Throws RangeError for other ranks, sizes that are not whole, or an empty image made larger.
 */
export function resizeBilinear(image: Tensor, height: number, width: number): Contiguous<Float32Array | Float64Array> {
  const { data, shape } = contiguous(image);
  const [h, w, c = 1] = shape;
  const whole = [height, width].every((n) => Number.isInteger(n) && n >= 0);
  if ((shape.length !== 2 && shape.length !== 3) || !whole) {
    throw new RangeError(
      `tensor: resize needs [h, w] or [h, w, c], whole sizes: [${shape.join(', ')}] to ${height} x ${width}`,
    );
  }
  const count = height * width * c;
  if (count > 0 && h * w === 0) throw new RangeError(`tensor: an empty image cannot be resized: [${shape.join(', ')}]`);
  const out = data instanceof Float64Array ? new Float64Array(count) : new Float32Array(count);
  const columns = samples(w, width);
  const rows = samples(h, height);
  let at = 0;
  for (let i = 0; i < height && count > 0; i++) {
    const [top, bottom] = [rows.low[i] * w, rows.high[i] * w];
    const down = rows.share[i];
    for (let j = 0; j < width; j++) {
      const [left, right] = [columns.low[j], columns.high[j]];
      const across = columns.share[j];
      for (let k = 0; k < c; k++) {
        const a = data[(top + left) * c + k];
        const b = data[(top + right) * c + k];
        const e = data[(bottom + left) * c + k];
        const f = data[(bottom + right) * c + k];
        const upper = a + (b - a) * across;
        out[at++] = upper + (e + (f - e) * across - upper) * down;
      }
    }
  }
  return { data: out, shape: [height, width, ...shape.slice(2)] };
}

/** For each output position its two input neighbours and the share of the second. */
function samples(from: number, to: number): { low: Int32Array; high: Int32Array; share: Float64Array } {
  const low = new Int32Array(to);
  const high = new Int32Array(to);
  const share = new Float64Array(to);
  for (let i = 0; i < to; i++) {
    const position = Math.min(Math.max(((i + 0.5) * from) / to - 0.5, 0), from - 1);
    low[i] = Math.floor(position);
    high[i] = Math.min(low[i] + 1, from - 1);
    share[i] = position - low[i];
  }
  return { low, high, share };
}
