import { type Contiguous, type Tensor, tensor } from '../tensor.js';
import { asFloat } from './picture.js';

/**
 * Gaussian blur of height and width, each channel alone, edges mirrored (d c b a | a b c d): [h, w, channels], sigma in pixels.
 * Bytes become numbers in [0, 1]. The kernel is cut at 4 sigma, as scipy's gaussian_filter does. sigma 0 copies.
 * Throws RangeError for another rank, no pixels, NaN or infinity, and a negative sigma.
 */
export function gaussianFilter(image: Tensor, sigma: number): Contiguous<Float64Array> {
  if (!(sigma >= 0)) throw new RangeError(`tensor: sigma must be a number >= 0: ${sigma}`);
  const { data: start, shape } = asFloat(image);
  const [h, w, channels] = shape;
  const half = Math.floor(4 * sigma + 0.5);
  if (half === 0) return tensor(start, shape);
  const bell = Array.from({ length: half + 1 }, (_, k) => Math.exp((-0.5 / (sigma * sigma)) * k * k));
  const sum = bell.reduce((s, v, k) => s + (k === 0 ? v : 2 * v), 0);
  const kernel = bell.map((v) => v / sum);
  const out = along(start, kernel, { lines: w * channels, length: h, step: w * channels, next: 1, from: 0 });
  for (let c = 0; c < channels; c++) {
    along(out, kernel, { lines: h, length: w, step: channels, next: w * channels, from: c }, out);
  }
  return tensor(out, shape);
}

interface Lines {
  readonly lines: number;
  readonly length: number;
  readonly step: number;
  readonly next: number;
  readonly from: number;
}

function along(
  data: Float64Array,
  kernel: readonly number[],
  { lines, length, step, next, from }: Lines,
  into: Float64Array = new Float64Array(data.length),
): Float64Array {
  const line = new Float64Array(length);
  for (let l = 0; l < lines; l++) {
    const at = from + l * next;
    for (let i = 0; i < length; i++) line[i] = data[at + i * step];
    for (let i = 0; i < length; i++) {
      let sum = line[i] * kernel[0];
      for (let k = kernel.length - 1; k > 0; k--) {
        sum += (line[mirror(i - k, length)] + line[mirror(i + k, length)]) * kernel[k];
      }
      into[at + i * step] = sum;
    }
  }
  return into;
}

function mirror(i: number, n: number): number {
  const period = 2 * n;
  const k = ((i % period) + period) % period;
  return k < n ? k : period - 1 - k;
}
