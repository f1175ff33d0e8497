import { exp } from './exp.js';

/**
 * The probability that a standard normal variable is at most `x`, in [0, 1]; its relative error stays below 1e-14 in the lower tail
 * down to x = -37.5, where it underflows. For the upper tail ask for `normalCdf(-x)`.
 * Cody 1969, Math. Comp. 23, 631-637 (rational Chebyshev approximations of the error function).
 */
export function normalCdf(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.67448975) return 0.5 + x * centre(y > 1.11e-16 ? x * x : 0);
  const tail = y <= 5.656854249492381 ? gauss(y) * middle(y) : y < 39 ? gauss(y) * mills(y) : 0;
  return x < 0 ? tail : x > 0 ? 1 - tail : Number.NaN;
}

/** exp(-y^2 / 2), with y split in two so that the square loses no digits. */
function gauss(y: number): number {
  const z = Math.trunc(y * 16) / 16;
  return exp(-z * z * 0.5) * exp(-(y - z) * (y + z) * 0.5);
}

const centre = (s: number): number =>
  ((((0.06568233791820745 * s + 2.2352520354606837) * s + 161.02823106855587) * s + 1067.6894854603709) * s +
    18154.98125334356) /
  ((((s + 47.202581904688245) * s + 976.0985517377767) * s + 10260.932208618979) * s + 45507.78933502673);

const middle = (y: number): number =>
  ((((((((1.0765576773720192e-8 * y + 0.39894151208813466) * y + 8.883149794388377) * y + 93.50665613217785) * y +
    597.2702763948002) *
    y +
    2494.5375852903726) *
    y +
    6848.190450536283) *
    y +
    11602.65143764735) *
    y +
    9842.714838383978) /
  ((((((((y + 22.266688044328117) * y + 235.387901782625) * y + 1519.3775994075547) * y + 6485.558298266761) * y +
    18615.571640885097) *
    y +
    34900.95272114598) *
    y +
    38912.00328609327) *
    y +
    19685.429676859992);

/** Mills' ratio (1 - cdf(y)) / density(y), over sqrt(2 pi), by its continued fraction; for y above 5. */
function mills(y: number): number {
  let t = 0;
  for (let k = 40; k > 0; k--) t = k / (y + t);
  return 0.3989422804014327 / (y + t);
}
