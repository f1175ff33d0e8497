/** A design of 0 and 1: few of its rows are distinct, and of these the features that are 1 are listed. */
export interface BinaryDesign {
  /** [n, features]; row 0 is the explained row: all 1. */
  readonly shape: readonly [number, number];
  /** [n]: which distinct row each row is; 0 is all 1. */
  readonly pattern: Int32Array;
  /** [patterns + 1]: the features of pattern p stand in `ones` from start[p] up to start[p + 1]. */
  readonly start: Int32Array;
  /** Features that are 1, ascending within a pattern. */
  readonly ones: Int32Array;
}

/** Features that are told apart at once: the bits of a mask. */
const CHUNK = 16;

/** Is a design one of 0 and 1? */
export const isBinary = <T extends object>(x: BinaryDesign | T): x is BinaryDesign => 'pattern' in x;

/** Compares codes [features, rows] with the explained row's own [features]: 1 where they are equal. */
export function binaryDesign(codes: Int32Array, own: readonly number[], rows: number): BinaryDesign {
  const d = own.length;
  const pattern = new Int32Array(rows + 1);
  const masks: Int32Array[] = [];
  let first = [-1];
  for (let from = 0; from < d; from += CHUNK) {
    const mask = matches(codes, own, rows, from, Math.min(d, from + CHUNK));
    first = refine(pattern, mask, Math.min(CHUNK, d - from), first);
    masks.push(mask);
  }
  const start = new Int32Array(first.length + 1);
  const ones = new Int32Array(first.length * d);
  let end = 0;
  for (let p = 0; p < first.length; p++) {
    const row = first[p];
    for (let j = 0; j < d; j++) {
      const mask = row < 0 ? -1 : masks[j >> 4][row];
      if ((mask >> (j & 15)) & 1) ones[end++] = j;
    }
    start[p + 1] = end;
  }
  return { shape: [rows + 1, d], pattern, start, ones: ones.subarray(0, end) };
}

/** One bit for each of the features [from, to), 1 where a row's code is the explained row's; four features at once. [rows] */
function matches(codes: Int32Array, own: readonly number[], rows: number, from: number, to: number): Int32Array {
  const mask = new Int32Array(rows);
  for (let j = from; j < to; j += 4) {
    const [a, b, c, d] = [j, j + 1, j + 2, j + 3].map((k) => Math.min(k, to - 1));
    const [codeA, codeB, codeC, codeD] = [own[a], own[b], own[c], own[d]];
    for (let i = 0, k = a * rows, l = b * rows, m = c * rows, n = d * rows; i < rows; i++) {
      const bits =
        equal(codes[k + i] ^ codeA) |
        (equal(codes[l + i] ^ codeB) << (b - a)) |
        (equal(codes[m + i] ^ codeC) << (c - a)) |
        (equal(codes[n + i] ^ codeD) << (d - a));
      mask[i] |= bits << (j - from);
    }
  }
  return mask;
}

/** 1 for 0, else 0, without a branch. */
const equal = (gap: number): number => 1 + ((gap | -gap) >> 31);

/** Splits patterns by further bits; returns the first row of each new pattern, -1 for row 0's. */
function refine(pattern: Int32Array, mask: Int32Array, bits: number, before: readonly number[]): number[] {
  const first = [-1];
  const size = 2 ** bits;
  if (before.length === 1) {
    const seen = new Int32Array(size);
    for (let i = 0; i < mask.length; i++) {
      if (mask[i] !== size - 1 && seen[mask[i]] === 0) seen[mask[i]] = first.push(i) - 1;
      pattern[i + 1] = seen[mask[i]];
    }
    return first;
  }
  const seen = new Map([[size - 1, 0]]);
  for (let i = 0; i < mask.length; i++) {
    const key = pattern[i + 1] * size + mask[i];
    let p = seen.get(key);
    if (p === undefined) {
      p = first.push(i) - 1;
      seen.set(key, p);
    }
    pattern[i + 1] = p;
  }
  return first;
}
