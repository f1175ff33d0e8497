/**
 * LIME's weight of a neighbour at a distance: sqrt(exp(-d^2 / width^2)), in [0, 1].
 * Throws RangeError unless the width is above 0.
 * Ribeiro et al. 2016, section 3.3, with the root that the lime library takes. https://arxiv.org/abs/1602.04938
 */
export function exponentialKernel(distance: number, width: number): number {
  if (!(width > 0)) throw new RangeError(`tensor: a kernel width must be above 0: ${width}`);
  return Math.sqrt(Math.exp(-(distance * distance) / (width * width)));
}
