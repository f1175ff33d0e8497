import { size } from '@xai/tensor';
import { textAttribute } from '../../../graph/attributes.js';
import { parseEinsum } from '../../../graph/einsum.js';
import { numbers, numeric } from '../../value.js';
import type { Call, Operator } from '../call.js';
import { gatherIndex, strides } from '../indexing.js';

function parts({ node, input, count }: Call) {
  const inputs = Array.from({ length: count }, (_, k) => input(k));
  const { operands, output } = parseEinsum(
    textAttribute(node, 'equation', ''),
    inputs.map(({ shape }) => shape.length),
  );
  const sizes = new Map<string, number>();
  operands.forEach((labels, k) => {
    [...labels].forEach((label, axis) => {
      const n = inputs[k].shape[axis];
      const known = sizes.get(label) ?? 1;
      if (known !== 1 && n !== 1 && known !== n) {
        throw new RangeError(`models: Einsum ${node.name}: an index has two lengths: ${known} and ${n}`);
      }
      sizes.set(label, Math.max(known, n));
    });
  });
  const shapeOf = (labels: Iterable<string>) => Array.from(labels, (label) => sizes.get(label) ?? 1);
  return { inputs, operands, output, shapeOf, labels: [...sizes.keys()] };
}

/** The shape that Einsum makes. */
export function einsumShape(call: Call): number[] {
  const { output, shapeOf } = parts(call);
  return shapeOf(output);
}

/** Einsum: products over all indices, those that the output lacks summed; in float64. */
export const einsum: Operator = (call) => {
  const { inputs, operands, output, shapeOf, labels } = parts(call);
  const summed = labels.filter((label) => !output.includes(label));
  const all = [...output, ...summed];
  const places = operands.map((own, k) => {
    const step = strides(inputs[k].shape);
    const along = all.map((label) =>
      [...own].reduce((sum, each, axis) => sum + (each === label && inputs[k].shape[axis] > 1 ? step[axis] : 0), 0),
    );
    return gatherIndex(shapeOf(all), along);
  });
  const data = inputs.map(numbers);
  const out = numeric(inputs[0].type, shapeOf(output));
  const inner = size(shapeOf(summed));
  for (let i = 0; i < out.data.length; i++) {
    let sum = 0;
    for (let j = i * inner; j < (i + 1) * inner; j++) {
      sum += data.reduce((product, numbers_, k) => product * numbers_[places[k][j]], 1);
    }
    out.data[i] = sum;
  }
  return out;
};
