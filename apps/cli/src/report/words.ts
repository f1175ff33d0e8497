const MINUS = '−';

/** A whole number with thousands separated: 32,561. */
export const whole = (n: number): string => n.toLocaleString('en-US', { maximumFractionDigits: 0 });

/** A number with fixed decimals and a true minus sign. */
export const fixed = (v: number, digits = 2): string => {
  const text = Math.abs(v).toFixed(digits);
  return v < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
};

/** The same with its sign always written. */
export const signed = (v: number, digits = 2): string => {
  const text = fixed(v, digits);
  return text.startsWith(MINUS) ? text : `+${text}`;
};

/** A share as percent: 24.1 %. */
export const percent = (share: number, digits = 1): string => `${fixed(100 * share, digits)} %`;

/** The fewest decimals, at most six, that keep the number: 40, 0.5, 2019, 15,024; as in the pictures. */
export const brief = (v: number): string =>
  Number.isInteger(v) && Math.abs(v) >= 1e4 ? whole(v) : String(Number(v.toFixed(6)));

/** a, b and c. */
export const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
