import { paired } from './paired.js';
/**
 * The share of features to which two explanations give the same sign, in [0, 1]; a feature that is 0 in both is left out.
 * NaN where none is left. Throws RangeError for lists of different length.
 */
export function signAgreement(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const signs = told(a, b);
  return signs.filter(([x, y]) => x === y).length / signs.length;
}

/** What `signAgreement` is on average where the signs of b are dealt out at random: the sum over signs of share in a * share in b. */
export function signAgreementChance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const signs = told(a, b);
  const share = (side: 0 | 1, sign: number): number => signs.filter((s) => s[side] === sign).length / signs.length;
  return [-1, 0, 1].reduce((sum, sign) => sum + share(0, sign) * share(1, sign), 0);
}

function told(a: ArrayLike<number>, b: ArrayLike<number>): [number, number][] {
  paired(a, b);
  const signs = Array.from(a, (v, i): [number, number] => [Math.sign(v) + 0, Math.sign(b[i]) + 0]);
  return signs.filter(([x, y]) => x !== 0 || y !== 0);
}
