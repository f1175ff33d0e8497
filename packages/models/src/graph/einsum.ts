/** An Einsum equation taken apart: the labels of each operand and of the output; an ellipsis has labels of its own. */
export interface Einsum {
  readonly operands: readonly string[];
  readonly output: string;
}

const ELLIPSIS = '...';

/**
 * Parses an Einsum equation for operands of the given ranks. Without an arrow the output has the ellipsis and each
 * label that is there once, in alphabetical order. Throws RangeError where labels and ranks do not fit.
 */
export function parseEinsum(equation: string, ranks: readonly number[]): Einsum {
  const [left, right] = equation.replace(/\s/g, '').split('->');
  const terms = left.split(',');
  if (terms.length !== ranks.length) {
    throw new RangeError(
      `models: Einsum: ${terms.length} operands in the equation ${equation}: ${ranks.length} inputs`,
    );
  }
  const widths = terms.map((term, k) => (term.includes(ELLIPSIS) ? ranks[k] - (term.length - ELLIPSIS.length) : 0));
  const widest = Math.max(...widths);
  const dots = (width: number) =>
    String.fromCodePoint(...Array.from({ length: width }, (_, k) => 0x100 + widest - width + k));
  const operands = terms.map((term, k) => term.replace(ELLIPSIS, () => dots(Math.max(0, widths[k]))));
  operands.forEach((labels, k) => {
    if (labels.length !== ranks[k]) {
      throw new RangeError(`models: Einsum: ${terms[k]} in ${equation} does not fit an input of rank ${ranks[k]}`);
    }
  });
  const plain = [...left.replace(/[^A-Za-z]/g, '')];
  const once = plain.filter((label) => plain.indexOf(label) === plain.lastIndexOf(label)).sort();
  return { operands, output: (right ?? `${ELLIPSIS}${once.join('')}`).replace(ELLIPSIS, () => dots(widest)) };
}
