import type { Port, Predict } from '@xai/core';
import { type Contiguous, contiguous, size, type TypedArray } from '@xai/tensor';
import type { Session } from './engines/engine.js';
import { isFloat, numbers, type Value } from './engines/value.js';

/** The output that `predict` returns: the named one, else the only float one, else the only one that holds numbers. */
export function mainOutput(ports: readonly Port[], name?: string): Port {
  const list = ports.map((port) => `${port.name} (${port.type})`).join(', ');
  if (name !== undefined) {
    const found = ports.find((port) => port.name === name);
    if (!found) throw new RangeError(`models: the network has the outputs ${list}: ${name}`);
    return found;
  }
  const usable = ports.filter(({ type }) => type !== 'string' && type !== 'undefined');
  const floats = usable.filter(({ type }) => isFloat(type as Value['type']));
  const [only, ...more] = floats.length > 0 ? floats : usable;
  if (!only || more.length > 0)
    throw new RangeError(`models: which output is explained, say { output: NAME }: ${list}`);
  return only;
}

/** [n] and [n, 1] are one output, further dimensions are one after the other. */
function table(value: Value, n: number, name: string): Contiguous {
  const data = numbers(value);
  if (n === 0) return { data, shape: [0, size(value.shape.slice(1))] };
  if (value.shape[0] !== n && size(value.shape) !== n) {
    throw new RangeError(`models: output ${name} needs a row for each of ${n} rows: [${value.shape.join(', ')}]`);
  }
  return { data, shape: [n, data.length / n] };
}

/** Runs a batch in blocks of `block` rows, the last filled up with its last row, for files with a fixed batch. */
async function inBlocks(batch: Contiguous, block: number, run: (part: Contiguous) => Promise<Contiguous>) {
  const [n, ...rest] = batch.shape;
  const width = size(rest);
  const parts: Contiguous[] = [];
  for (let start = 0; start < n; start += block) {
    const data = batch.data.slice(start * width, (start + block) * width);
    const full = new (data.constructor as new (count: number) => TypedArray)(block * width);
    full.set(data);
    for (let i = data.length / width; i < block; i++) full.copyWithin(i * width, (i - 1) * width, i * width);
    parts.push(await run({ data: full, shape: [block, ...rest] }));
  }
  const outputs = parts[0].shape[1];
  const out = new (parts[0].data.constructor as new (count: number) => TypedArray)(n * outputs);
  parts.forEach((part, i) => {
    const start = i * block * outputs;
    out.set(part.data.subarray(0, Math.min(part.data.length, out.length - start)), start);
  });
  return { data: out, shape: [n, outputs] };
}

/** The network as a black box: [n, ...input] -> [n, outputs]. */
export function predictor(
  run: Session['run'],
  inputs: readonly Port[],
  feeds: (batch: Contiguous) => Map<string, Value>,
  output: () => Port,
): Predict {
  const fixed = inputs[0]?.shape[0] ?? null;
  const block = fixed !== null && fixed > 0 && inputs.every((port) => port.shape[0] === fixed) ? fixed : null;
  const answer = async (batch: Contiguous) => {
    const { name } = output();
    const results = await run(feeds(batch), [name]);
    return table(results.get(name) as Value, batch.shape[0], name);
  };
  return async (batch) => {
    const dense = contiguous(batch);
    const [n] = dense.shape;
    if (block === null || n === block || n === 0) return answer(dense);
    return inBlocks(dense, block, answer);
  };
}
