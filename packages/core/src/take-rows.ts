import { contiguous, type Tensor, tensor } from '@xai/tensor';
import type { Attribution } from './contracts.js';

/** The Attribution of some of its rows, by position, in the order given. Throws RangeError for a position outside it. */
export function takeRows(a: Attribution, positions: readonly number[]): Attribution {
  for (const i of positions) {
    if (!(Number.isInteger(i) && i >= 0 && i < a.rows.length)) {
      throw new RangeError(`core: row ${i} does not exist: the attribution has ${a.rows.length} rows`);
    }
  }
  const pick = (t: Tensor) => take(t, positions);
  return {
    ...a,
    rows: positions.map((i) => a.rows[i]),
    data: pick(a.data),
    base: pick(a.base),
    values: pick(a.values),
    output: pick(a.output),
    standardErrors: a.standardErrors && pick(a.standardErrors),
    backgroundStandardErrors: a.backgroundStandardErrors && pick(a.backgroundStandardErrors),
    ...(a.interactions ? { interactions: pick(a.interactions) } : {}),
    diagnostics: a.diagnostics.length ? positions.map((i) => a.diagnostics[i]) : [],
  };
}

function take(t: Tensor, positions: readonly number[]): Tensor {
  const { data, shape } = contiguous(t);
  const width = shape[0] ? data.length / shape[0] : 0;
  const out = new Float64Array(positions.length * width);
  positions.forEach((i, k) => {
    out.set(data.subarray(i * width, (i + 1) * width), k * width);
  });
  return tensor(out, [positions.length, ...shape.slice(1)]);
}
