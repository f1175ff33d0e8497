/** How Resize maps one axis. */
export interface ResizeAxis {
  readonly size: number;
  readonly out: number;
  /** out / size, or the scale that was given. */
  readonly scale: number;
  readonly mode: string;
  readonly transform: string;
  readonly nearest: string;
  /** Coefficient a of the cubic. */
  readonly cubic: number;
  readonly excludeOutside: boolean;
}

/** The place on the input axis that output place `o` shows. ONNX Resize, coordinate_transformation_mode. */
function sourcePlace(o: number, { size, out, scale, transform }: ResizeAxis): number {
  switch (transform) {
    case 'asymmetric':
      return o / scale;
    case 'align_corners':
      return out > 1 ? (o * (size - 1)) / (out - 1) : 0;
    case 'pytorch_half_pixel':
      return out > 1 ? (o + 0.5) / scale - 0.5 : 0;
    case 'half_pixel_symmetric':
      return (size / 2) * (1 - out / (scale * size)) + (o + 0.5) / scale - 0.5;
    case 'half_pixel':
      return (o + 0.5) / scale - 0.5;
    default:
      throw new RangeError(`models: Resize: coordinates of this kind are not known: ${transform}`);
  }
}

function nearestPlace(at: number, mode: string): number {
  if (mode === 'floor') return Math.floor(at);
  if (mode === 'ceil') return Math.ceil(at);
  return mode === 'round_prefer_ceil' ? Math.floor(at + 0.5) : Math.ceil(at - 0.5);
}

/** Weights of the input places around `at`, from the lowest on. Keys 1981 for the cubic. */
function weightsAt(at: number, { mode, cubic: a }: ResizeAxis): [first: number, weights: number[]] {
  const low = Math.floor(at);
  const t = at - low;
  if (mode === 'linear') return [low, [1 - t, t]];
  if (mode !== 'cubic') throw new RangeError(`models: Resize: this mode is not known: ${mode}`);
  const near = (d: number) => ((a + 2) * d - (a + 3)) * d * d + 1;
  const far = (d: number) => ((a * d - 5 * a) * d + 8 * a) * d - 4 * a;
  return [low - 1, [far(1 + t), near(t), near(1 - t), far(2 - t)]];
}

/** Resize along one axis as a linear map, [out][size]. Throws RangeError for modes that are not linear maps known here. */
export function resizeMatrix(axis: ResizeAxis): number[][] {
  const clamp = (place: number) => Math.min(Math.max(place, 0), axis.size - 1);
  return Array.from({ length: axis.out }, (_, o) => {
    const row = new Array<number>(axis.size).fill(0);
    const at = sourcePlace(o, axis);
    if (axis.mode === 'nearest') {
      row[clamp(nearestPlace(at, axis.nearest))] = 1;
      return row;
    }
    const [first, weights] = weightsAt(axis.mode === 'linear' ? clamp(at) : at, axis);
    const isOutside = (k: number) => first + k < 0 || first + k >= axis.size;
    const kept = weights.map((w, k) => (axis.excludeOutside && axis.mode === 'cubic' && isOutside(k) ? 0 : w));
    const total = kept.reduce((sum, w) => sum + w, 0);
    kept.forEach((w, k) => {
      row[clamp(first + k)] += w / total;
    });
    return row;
  });
}
