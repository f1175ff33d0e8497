/** A number with two decimals, exact halves to the even digit, as C's and Python's `%.2f`. */
export function twoDecimals(x: number): string {
  if (Math.abs(x) >= 1e21) return `${BigInt(x)}.00`;
  const text = x.toFixed(2);
  const half = Number.isInteger(x * 8) && (x * 8) % 2 !== 0;
  return half ? text.replace(/3$/, '2') : text;
}
