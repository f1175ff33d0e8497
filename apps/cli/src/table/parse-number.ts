const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A cell as a number: NaN where it is empty or says NaN, undefined where it is text. */
export function parseNumber(cell: string): number | undefined {
  const text = cell.trim();
  if (text === '' || text === 'NaN' || text === 'nan') return Number.NaN;
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
