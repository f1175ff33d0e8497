import { random } from '../random.js';
import { type Contiguous, type Tensor, tensor } from '../tensor.js';
import { gaussianFilter } from './gaussian-filter.js';
import { asFloat } from './picture.js';
import { relabel } from './relabel.js';
import { rgbToLab } from './rgb-to-lab.js';

/** What `quickshift` may be told; names and defaults are scikit-image's. */
export interface QuickshiftOptions {
  /** Weight of colour against space. @default 1 */
  readonly ratio?: number;
  /** Width of the density kernel, in pixels, >= 1. @default 5 */
  readonly kernel_size?: number;
  /** Longest link to a denser pixel. @default 10 */
  readonly max_dist?: number;
  /** Blur before, in pixels. @default 0 */
  readonly sigma?: number;
  /** @default true */
  readonly convert2lab?: boolean;
  /** Seed of the noise (1e-5) that breaks ties of the density. @default 42 */
  readonly rng?: number;
}

/**
 * Quickshift: each pixel links to the nearest pixel of higher density within the window, links longer than `max_dist` are cut;
 * [h, w, 3] -> labels [h, w] from 0, in row-major order of the roots.
 * Vedaldi and Soatto 2008, section 3. https://doi.org/10.1007/978-3-540-88693-8_52
 */
export function quickshift(image: Tensor, options: QuickshiftOptions = {}): Contiguous<Int32Array> {
  const { ratio = 1, kernel_size = 5, max_dist = 10, sigma = 0, convert2lab = true, rng = 42 } = options;
  if (!(kernel_size >= 1)) throw new RangeError(`tensor: kernel_size must be at least 1: ${kernel_size}`);
  const float = asFloat(image);
  const smooth = gaussianFilter(convert2lab ? rgbToLab(float) : float, sigma);
  const colour = smooth.data.map((v) => v * ratio);
  const [h, w, channels] = smooth.shape;
  const reach = Math.ceil(3 * kernel_size);
  const draw = random(rng);
  const density = Float64Array.from({ length: h * w }, () => 1e-5 * draw.normal());
  const factor = -0.5 / kernel_size ** 2;
  forPairs(colour, { h, w, channels, reach }, (i, j, d) => {
    const e = Math.exp(d * factor);
    density[i] += e;
    if (j !== i) density[j] += e;
  });
  const parent = Int32Array.from({ length: h * w }, (_, i) => i);
  const closest = new Float64Array(h * w).fill(Number.POSITIVE_INFINITY);
  const link = (i: number, j: number, d: number) => {
    if (density[j] > density[i] && (d < closest[i] || (d === closest[i] && j < parent[i]))) {
      closest[i] = d;
      parent[i] = j;
    }
  };
  forPairs(colour, { h, w, channels, reach }, (i, j, d) => {
    link(i, j, d);
    link(j, i, d);
  });
  return tensor(relabel(parent.map((_, i) => rootOf(parent, closest, max_dist, i))), [h, w]);
}

interface Window {
  readonly h: number;
  readonly w: number;
  readonly channels: number;
  readonly reach: number;
}

/** Each pair of pixels of which one lies in the other's window, once, with its squared distance in colour and place. */
function forPairs(
  colour: Float64Array,
  { h, w, channels, reach }: Window,
  visit: (i: number, j: number, d: number) => void,
): void {
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const i = y * w + x;
      for (let v = y; v < Math.min(h, y + reach + 1); v++) {
        for (let u = v === y ? x : Math.max(0, x - reach); u < Math.min(w, x + reach + 1); u++) {
          const j = v * w + u;
          let d = 0;
          for (let c = 0; c < channels; c++) {
            const t = colour[i * channels + c] - colour[j * channels + c];
            d += t * t;
          }
          visit(i, j, d + (y - v) ** 2 + (x - u) ** 2);
        }
      }
    }
  }
}

function rootOf(parent: Int32Array, closest: Float64Array, longest: number, i: number): number {
  let at = i;
  while (parent[at] !== at && Math.sqrt(closest[at]) <= longest) at = parent[at];
  return at;
}
