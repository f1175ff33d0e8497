const MINUS = '\u2212';
const NNBSP = '\u202f';

/** A number for people: 4 significant digits, a true minus sign, powers of ten beyond 1e7 and below 1e-4, 'missing' for NaN. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return 'missing';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`;
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e7 || size < 1e-4)) return scientific(value, 3);
  if (Number.isInteger(value)) return minus(size >= 1e4 ? value.toLocaleString('en-US') : String(value));
  const digits = Math.max(0, 3 - Math.floor(Math.log10(size)));
  return minus(size >= 1e4 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toFixed(digits))));
}

/**
 * How contributions are written: one number of decimals for all, three significant digits for the largest, with sign. Where the
 * largest is from 1e7 on or below 1e-3 each gets three digits of its own.
 */
export function signedFormat(values: ArrayLike<number>): (value: number) => string {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]) || 0);
  if (largest !== 0 && (largest >= 1e7 || largest < 1e-3)) return (v) => sign(v) + threeDigits(Math.abs(v));
  const decimals = largest === 0 ? 2 : Math.min(5, Math.max(0, 2 - Math.floor(Math.log10(largest))));
  return (v) => {
    const text = fixed(Math.abs(v), decimals);
    return (Number(text) === 0 ? '' : sign(v)) + text;
  };
}

/** The same without the plus sign: for sizes. */
export function plainFormat(values: ArrayLike<number>): (value: number) => string {
  const format = signedFormat(values);
  return (v) => format(v).replace('+', '');
}

/** How the base and the output beside contributions are written: to the same decimals, so that a reader can add them up. */
export function outcomeFormat(contributions: ArrayLike<number>, ...outcomes: number[]): (value: number) => string {
  return plainFormat(Array.from(contributions).some((v) => v !== 0) ? contributions : outcomes);
}

const sign = (v: number): string => (v < 0 ? MINUS : v > 0 ? '+' : '');
const threeDigits = (size: number): string => formatNumber(Number(size.toPrecision(3)));

function fixed(size: number, decimals: number): string {
  if (size >= 1e12) return threeDigits(size);
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return size >= 1e4 ? size.toLocaleString('en-US', digits) : size.toFixed(decimals);
}

const minus = (text: string): string => text.replace('-', MINUS);

function scientific(value: number, digits: number): string {
  if (value === 0) return '0';
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e');
  const raised = [...exponent.replace('+', '')].map((c) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(c)]).join('');
  return `${minus(String(Number(mantissa)))}${NNBSP}×${NNBSP}10${raised}`;
}
