import { type Contiguous, type Tensor, tensor } from '../tensor.js';
import { enforceConnectivity } from './enforce-connectivity.js';
import { gaussianFilter } from './gaussian-filter.js';
import { asFloat } from './picture.js';
import { type RegularGrid, regularGrid } from './regular-grid.js';
import { rgbToLab } from './rgb-to-lab.js';

/** What `slic` may be told; names and defaults are scikit-image's. */
export interface SlicOptions {
  /** About how many. @default 100 */
  readonly n_segments?: number;
  /** Weight of space against colour. @default 10 */
  readonly compactness?: number;
  /** @default 10 */
  readonly max_num_iter?: number;
  /** Blur before, in pixels. @default 0 */
  readonly sigma?: number;
  /** @default true for 3 channels */
  readonly convert2lab?: boolean;
  /** @default true */
  readonly enforce_connectivity?: boolean;
  /** Smallest segment, as a share of the mean. @default 0.5 */
  readonly min_size_factor?: number;
  /** Largest segment, as a share of the mean. @default 3 */
  readonly max_size_factor?: number;
  /** 0 or 1. @default 1 */
  readonly start_label?: number;
}

/**
 * SLIC superpixels: k-means of colour and place in windows around a grid of seeds; [h, w, channels] -> labels [h, w].
 * The picture is scaled to [0, 1] by its smallest and largest number first, as scikit-image does, whose labels these are.
 * Achanta et al. 2012, algorithm 1. https://doi.org/10.1109/TPAMI.2012.120
 */
export function slic(image: Tensor, options: SlicOptions = {}): Contiguous<Int32Array> {
  const { n_segments = 100, compactness = 10, max_num_iter = 10, sigma = 0, start_label = 1 } = options;
  if (start_label !== 0 && start_label !== 1) throw new RangeError(`tensor: start_label is 0 or 1: ${start_label}`);
  if (!(n_segments >= 1)) throw new RangeError(`tensor: slic needs at least one segment: ${n_segments}`);
  if (!(compactness > 0)) throw new RangeError(`tensor: compactness must be above 0: ${compactness}`);
  const unit = stretched(asFloat(image));
  const colour = (options.convert2lab ?? unit.shape[2] === 3) ? rgbToLab(unit) : unit;
  const smooth = gaussianFilter(colour, sigma);
  const scaled = tensor(
    smooth.data.map((v) => v / compactness),
    smooth.shape,
  );
  const [h, w] = scaled.shape;
  const grid = regularGrid([h, w], n_segments);
  const labels = cluster(scaled, grid, max_num_iter);
  if (options.enforce_connectivity ?? true) {
    const mean = (h * w) / (grid.ys.length * grid.xs.length);
    enforceConnectivity(labels, w, {
      min: Math.floor((options.min_size_factor ?? 0.5) * mean),
      max: Math.floor((options.max_size_factor ?? 3) * mean),
    });
  }
  return tensor(
    labels.map((k) => k + start_label),
    [h, w],
  );
}

function stretched({ data, shape }: Contiguous<Float64Array>): Contiguous<Float64Array> {
  const low = data.reduce((m, v) => Math.min(m, v), Number.POSITIVE_INFINITY);
  const high = data.reduce((m, v) => Math.max(m, v), Number.NEGATIVE_INFINITY);
  return tensor(
    data.map((v) => (high === low ? v - low : (v - low) / (high - low))),
    shape,
  );
}

/**
 * Lloyd's steps within windows of twice the spacing of as many places as there are centres (which need not be the spacing of the
 * grid itself: `n_segments` asks only about so many).
 */
function cluster({ data, shape }: Contiguous<Float64Array>, grid: RegularGrid, turns: number): Int32Array {
  const [h, w, channels] = shape;
  const { ys, xs } = grid;
  const width = 2 + channels;
  const count = ys.length * xs.length;
  const { stepY, stepX } = regularGrid([h, w], count);
  const centres = new Float64Array(count * width);
  ys.forEach((y, a) => {
    xs.forEach((x, b) => {
      centres.set([y, x], (a * xs.length + b) * width);
    });
  });
  const weight = 1 / Math.max(grid.stepY, grid.stepX, 1) ** 2;
  const labels = new Int32Array(h * w).fill(-1);
  const distance = new Float64Array(h * w);
  for (let turn = 0; turn < turns; turn++) {
    distance.fill(Number.MAX_VALUE);
    let changed = false;
    for (let k = 0; k < count; k++) {
      const c = centres.subarray(k * width, (k + 1) * width);
      if (Number.isNaN(c[0])) continue;
      const y1 = Math.trunc(Math.min(c[0] + 2 * stepY + 1, h));
      const x1 = Math.trunc(Math.min(c[1] + 2 * stepX + 1, w));
      const x0 = Math.trunc(Math.max(c[1] - 2 * stepX, 0));
      for (let y = Math.trunc(Math.max(c[0] - 2 * stepY, 0)); y < y1; y++) {
        const dy = (c[0] - y) ** 2;
        for (let x = x0; x < x1; x++) {
          const dx = c[1] - x;
          const place = (dy + dx * dx) * weight;
          const i = y * w + x;
          let d = 0;
          for (let f = 0; f < channels; f++) {
            const t = data[i * channels + f] - c[2 + f];
            d += t * t;
          }
          if (distance[i] > place + d) {
            labels[i] = k;
            distance[i] = place + d;
            changed = true;
          }
        }
      }
    }
    if (!changed) break;
    moveCentres(centres, labels, data, { w, channels, width });
  }
  return labels;
}

function moveCentres(
  centres: Float64Array,
  labels: Int32Array,
  data: Float64Array,
  { w, channels, width }: { w: number; channels: number; width: number },
): void {
  centres.fill(0);
  const members = new Int32Array(centres.length / width);
  labels.forEach((k, i) => {
    members[k]++;
    centres[k * width] += Math.floor(i / w);
    centres[k * width + 1] += i % w;
    for (let f = 0; f < channels; f++) centres[k * width + 2 + f] += data[i * channels + f];
  });
  for (let i = 0; i < centres.length; i++) centres[i] /= members[Math.floor(i / width)];
}
