/** Rounds to hundredths of a pixel: every number of a picture passes here once. */
export const px = (x: number): number => Math.round(x * 100) / 100 + 0;

/** A polyline through points [x, y]. */
export const line = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i ? 'L' : 'M'}${px(x)} ${px(y)}`).join('');

/** A filled polygon. */
export const polygon = (points: readonly (readonly [number, number])[]): string => `${line(points)}Z`;

/**
 * A bar from x0 to x1 whose end at x1 is a tip; with `notch` the end at x0 takes a tip in. Bars shorter than the tip are all tip.
 */
export function arrow(x0: number, x1: number, y: number, height: number, tip = 8, notch = false): string {
  const direction = Math.sign(x1 - x0);
  const reach = direction * Math.min(tip, Math.abs(x1 - x0));
  const middle = y + height / 2;
  return polygon([
    [x0, y],
    [x1 - reach, y],
    [x1, middle],
    [x1 - reach, y + height],
    [x0, y + height],
    ...(notch ? [[x0 + reach, middle] as const] : []),
  ]);
}
