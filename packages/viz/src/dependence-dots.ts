import type { Attribution } from '@xai/core';
import { random } from '@xai/tensor';
import { valueText } from './attribution.js';
import type { ValueScale } from './axis.js';
import type { DependenceColors } from './dependence-colors.js';
import { type DependenceX, MISSING_GAP } from './dependence-x.js';
import { signedFormat } from './format.js';
import type { PointsMark } from './scene.js';

/** What the dots of a dependence plot stand for; `by` is the column of the colour. */
export interface DependenceDots {
  readonly column: number;
  readonly by: number | undefined;
  readonly x: DependenceX;
  /** The feature's values, one a row. */
  readonly y: Float64Array;
  readonly colors: DependenceColors;
  /** Radius in pixels. @default 3.2, 2.2 above 500 rows, 1.6 above 5,000 */
  readonly radius?: number;
}

/** The dots inside both axes, in seeded random order; missing data stands left of the axis. */
export function dependenceDots(a: Attribution, dots: DependenceDots, sx: ValueScale, sy: ValueScale): PointsMark {
  const { column, by, x, y, colors } = dots;
  const [left, right] = sx.range();
  const [bottom, top] = sy.range();
  const px = Float32Array.from(x.shifted, (v) => (Number.isNaN(v) ? left - MISSING_GAP : sx(v)));
  const py = Float32Array.from(y, (v) => sy(v));
  const inside = (i: number): boolean => {
    const across = Number.isNaN(x.values[i]) || (px[i] >= left && px[i] <= right);
    return across && py[i] >= top && py[i] <= bottom;
  };
  const drawn = random(0).permutation(y.length).filter(inside);
  const pick = (from: ArrayLike<number>) => (_: unknown, k: number) => from[drawn[k]];
  const signed = signedFormat(y);
  return {
    kind: 'points',
    x: Float32Array.from(drawn, pick(px)),
    y: Float32Array.from(drawn, pick(py)),
    color: Uint8Array.from(drawn, pick(colors.index)),
    colors: colors.colors,
    radius: dots.radius ?? (y.length > 5000 ? 1.6 : y.length > 500 ? 2.2 : 3.2),
    describe: (k) => {
      const i = drawn[k];
      const also = by === undefined ? '' : `, ${a.features[by]} = ${valueText(a, by, colors.values[i])}`;
      return `row ${a.rows[i]}, ${a.features[column]} = ${valueText(a, column, x.values[i])}${also}: ${signed(y[i])}`;
    },
  };
}
