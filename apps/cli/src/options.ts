import { InvalidArgumentError } from 'commander';

/** Parser of an option that is a whole number in [low, high]. */
export function whole(low = 1, high: number = Number.MAX_SAFE_INTEGER) {
  return (text: string): number => {
    const value = Number(text);
    if (!/^[+-]?\d+$/.test(text.trim()) || value < low || value > high) {
      const range = high === Number.MAX_SAFE_INTEGER ? `a whole number, at least ${low}` : `in ${low}..${high}`;
      throw new InvalidArgumentError(`It must be ${range}.`);
    }
    return value;
  };
}

/** Parser of a seed: a whole number, negative ones included. */
export function seed(text: string): number {
  if (!/^[+-]?\d+$/.test(text.trim()) || !Number.isSafeInteger(Number(text))) {
    throw new InvalidArgumentError('It must be a whole number, such as 7.');
  }
  return Number(text);
}

/** Parser of an option that is a number above 0. */
export function positive(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value > 0) || !Number.isFinite(value)) {
    throw new InvalidArgumentError('It must be a number above 0.');
  }
  return value;
}

/** Parser of a list of names, A,B; a name with a comma stands in double quotes. */
export function names(text: string): string[] {
  const found = [...text.matchAll(/\s*"([^"]*)"\s*|([^,]+)/g)]
    .map((m) => (m[1] ?? m[2]).trim())
    .filter((n) => n !== '');
  if (found.length === 0) throw new InvalidArgumentError('It must be a list of names: A,B.');
  return found;
}

/** Parser of a choice of rows: 0,3,10-19, counted from 0; both ends of a range belong to it. */
export function rowList(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const m = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part);
    const from = Number(m?.[1]);
    const to = Number(m?.[2] ?? from);
    if (!m || to < from || to - from > 1e7)
      throw new InvalidArgumentError('It must be rows counted from 0: 0,3,10-19.');
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}
