import { contiguous, type Tensor, tensor } from '@xai/tensor';
import type { Attribution } from './contracts.js';

/** Attributions of one method and target, one after the other. Throws RangeError for none or for other features. */
export function concatRows(parts: readonly Attribution[]): Attribution {
  const [first] = parts;
  if (!first) throw new RangeError('core: at least one attribution is needed: []');
  for (const part of parts) {
    if (part.features.join('\n') !== first.features.join('\n') || part.target !== first.target) {
      throw new RangeError(
        `core: attributions of the same features and target are needed: ${first.features.length} features of target ${first.target}, ${part.features.length} of ${part.target}`,
      );
    }
  }
  const both = (pick: (a: Attribution) => Tensor | null | undefined): Tensor | null => {
    const tensors = parts.map(pick);
    return tensors.every((t) => t != null) ? stack(tensors) : null;
  };
  const all = (pick: (a: Attribution) => Tensor): Tensor => stack(parts.map(pick));
  const interactions = both((a) => a.interactions);
  const { interactions: _, ...rest } = first;
  return {
    ...rest,
    rows: parts.flatMap((a) => a.rows),
    data: all((a) => a.data),
    base: all((a) => a.base),
    values: all((a) => a.values),
    output: all((a) => a.output),
    standardErrors: both((a) => a.standardErrors),
    backgroundStandardErrors: both((a) => a.backgroundStandardErrors),
    ...(interactions ? { interactions } : {}),
    diagnostics: parts.flatMap((a) => a.diagnostics),
  };
}

function stack(tensors: readonly Tensor[]): Tensor {
  const parts = tensors.map((t) => contiguous(t));
  const out = new Float64Array(parts.reduce((n, t) => n + t.data.length, 0));
  let at = 0;
  for (const { data } of parts) {
    out.set(data, at);
    at += data.length;
  }
  return tensor(out, [parts.reduce((n, t) => n + t.shape[0], 0), ...parts[0].shape.slice(1)]);
}
