/** Regularly spaced places. */
export interface RegularGrid {
  readonly ys: readonly number[];
  readonly xs: readonly number[];
  readonly stepY: number;
  readonly stepX: number;
}

/** About `points` regularly spaced places of a picture [h, w], as scikit-image's regular_grid spaces a volume [1, h, w]. */
export function regularGrid([h, w]: readonly [number, number], points: number): RegularGrid {
  if (h * w <= points) return { ys: range(0, h, 1), xs: range(0, w, 1), stepY: 1, stepX: 1 };
  const sides = [1, h, w];
  const order = [0, 1, 2].sort((a, b) => sides[a] - sides[b] || a - b);
  const sorted = order.map((k) => sides[k]);
  const steps = new Array<number>(3).fill(((h * w) / points) ** (1 / 3));
  for (let dim = 0; dim < 3 && sorted.some((n, k) => n < steps[k]); dim++) {
    steps[dim] = sorted[dim];
    const rest = sorted.slice(dim + 1);
    const step = (rest.reduce((a, b) => a * b, 1) / points) ** (1 / rest.length);
    steps.fill(step, dim + 1);
  }
  const [y, x] = [1, 2].map((side) => steps[order.indexOf(side)]);
  return {
    ys: range(Math.floor(Math.floor(y) / 2), h, roundHalfEven(y)),
    xs: range(Math.floor(Math.floor(x) / 2), w, roundHalfEven(x)),
    stepY: roundHalfEven(y),
    stepX: roundHalfEven(x),
  };
}

function range(from: number, to: number, step: number): number[] {
  const out: number[] = [];
  for (let v = from; v < to; v += step) out.push(v);
  return out;
}

function roundHalfEven(v: number): number {
  const floor = Math.floor(v);
  if (v - floor !== 0.5) return Math.round(v);
  return floor % 2 === 0 ? floor : floor + 1;
}
