/** n over k, as a float64 number: exact below 2^53. */
export function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) value = Math.round((value * (n - i + 1)) / i);
  return k < 0 || k > n ? 0 : value;
}
