import { textAttribute } from '../attributes.js';
import { parseEinsum } from '../einsum.js';
import { cotangent, type GradientRule } from './rule.js';

/** By an operand: the product of the gradient and the other operands, with that operand's indices. */
const einsumRule: GradientRule = (site) => {
  const { node, emit } = site;
  const { operands, output } = parseEinsum(
    textAttribute(node, 'equation', ''),
    node.inputs.map((name) => site.shape(name).length),
  );
  const names = [...new Set(operands.join(''))];
  const letter = (label: string) => 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'[names.indexOf(label)];
  const spelled = (labels: string) => Array.from(labels, letter).join('');
  return node.inputs.map((name, k) => {
    if (!site.wants(k)) return undefined;
    const others = node.inputs.flatMap((_, j) => (j === k ? [] : [j]));
    const shape = site.shape(name);
    const isMissing = [...operands[k]].some(
      (label) => !output.includes(label) && !others.some((j) => operands[j].includes(label)),
    );
    const isRepeated = new Set(operands[k]).size < operands[k].length;
    const isBroadcast = [...operands[k]].some((label, axis) => label > 'z' && shape[axis] === 1);
    if (isMissing || isRepeated || isBroadcast)
      throw site.refuse(`indices of this kind: ${textAttribute(node, 'equation', '')}`);
    const terms = [output, ...others.map((j) => operands[j])].map(spelled).join(',');
    return emit('Einsum', [cotangent(site), ...others.map((j) => node.inputs[j])], {
      equation: `${terms}->${spelled(operands[k])}`,
    });
  });
};

/** Einsum, by name. */
export const einsum: Readonly<Record<string, GradientRule>> = { Einsum: einsumRule };
