import { size, type TypedArray } from '@xai/tensor';
import { numbers, type Value } from './engines/value.js';

/** Rows `start` to `start + count` of a value, filled up with its last row beyond its end. */
function rowsOf(value: Value, start: number, count: number): Value {
  const data = numbers(value);
  const width = size(value.shape.slice(1));
  const part = new (data.constructor as new (n: number) => TypedArray)(count * width);
  part.set(data.subarray(start * width, (start + count) * width));
  for (let i = value.shape[0] - start; i < count; i++) part.copyWithin(i * width, (i - 1) * width, i * width);
  return { ...value, data: part, shape: [count, ...value.shape.slice(1)] };
}

/** Blocks one below the other, cut to `n` rows. */
function stack(blocks: readonly Value[], n: number): Value {
  const [first] = blocks;
  const width = size(first.shape.slice(1));
  const out = new (numbers(first).constructor as new (count: number) => TypedArray)(n * width);
  let at = 0;
  for (const block of blocks) {
    const part = numbers(block).subarray(0, out.length - at);
    out.set(part, at);
    at += part.length;
  }
  return { ...first, data: out, shape: [n, ...first.shape.slice(1)] };
}

/**
 * Runs feeds of `n` rows in blocks of `block` rows, for files with a fixed batch; at once where `block` is null.
 * Feeds with another number of rows are the same for every block.
 */
export async function inBlocks(
  feeds: ReadonlyMap<string, Value>,
  n: number,
  block: number | null,
  run: (feeds: ReadonlyMap<string, Value>) => Promise<Map<string, Value>>,
): Promise<Map<string, Value>> {
  if (block === null || n === block || n === 0) return run(feeds);
  const results: Map<string, Value>[] = [];
  for (let start = 0; start < n; start += block) {
    const part = [...feeds].map(([name, value]): [string, Value] => [
      name,
      value.shape[0] === n ? rowsOf(value, start, block) : value,
    ]);
    results.push(await run(new Map(part)));
  }
  const isBatched = (value: Value) => value.shape[0] === block;
  return new Map(
    [...results[0]].map(([name, value]) => [
      name,
      isBatched(value)
        ? stack(
            results.map((all) => all.get(name) ?? value),
            n,
          )
        : value,
    ]),
  );
}
