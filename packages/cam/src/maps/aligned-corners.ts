import type { Stack } from '../cam-rule.js';

/**
 * One channel of a stack [h, w, channels] at the size of the image, bilinear with aligned corners, scaled to [0, 1] (1e-8 in
 * the divisor): [height * width], row-major. A constant channel becomes all zeros.
 */
export function alignedCorners({ data, shape }: Stack, channel: number, height: number, width: number): Float64Array {
  const [h, w, channels] = shape;
  const out = new Float64Array(height * width);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let y = 0, to = 0; y < height; y++) {
    const [top, bottom, down] = neighbours(y, height, h);
    for (let x = 0; x < width; x++, to++) {
      const [left, right, across] = neighbours(x, width, w);
      const pixel = (row: number, column: number) => data[(row * w + column) * channels + channel];
      const upper = pixel(top, left) * (1 - across) + pixel(top, right) * across;
      const lower = pixel(bottom, left) * (1 - across) + pixel(bottom, right) * across;
      const v = upper * (1 - down) + lower * down;
      out[to] = v;
      low = Math.min(low, v);
      high = Math.max(high, v);
    }
  }
  return out.map((v) => (v - low) / (high - low + 1e-8));
}

/** Of position i of `to`: its two neighbours among `from`, and the share of the second. */
function neighbours(i: number, to: number, from: number): [number, number, number] {
  const position = to === 1 ? 0 : (i * (from - 1)) / (to - 1);
  const first = Math.min(Math.floor(position), from - 1);
  return [first, Math.min(first + 1, from - 1), position - first];
}
