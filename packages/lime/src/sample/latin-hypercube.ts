import { type Normals, openQuantile } from './normals.js';

/**
 * One draw from each of as many equally likely strata as there are samples, in random order, so that each feature's
 * samples spread evenly. McKay, Beckman and Conover 1979. https://doi.org/10.2307/1268522
 */
export const latinHypercube: Normals = (random, out) => {
  random.fill(out);
  const strata = random.permutation(out.length);
  for (let i = 0; i < out.length; i++) out[i] = openQuantile((strata[i] + out[i]) / out.length);
  return out;
};
