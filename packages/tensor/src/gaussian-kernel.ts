/** The gaussian kernel exp(-d^2 / (2 width^2)), in [0, 1]. Throws RangeError unless the width is above 0. */
export function gaussianKernel(distance: number, width: number): number {
  if (!(width > 0)) throw new RangeError(`tensor: a kernel width must be above 0: ${width}`);
  return Math.exp(-(distance * distance) / (2 * width * width));
}
