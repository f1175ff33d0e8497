import { floatAttribute, intAttribute } from '../attributes.js';
import { float } from '../build.js';
import { cotangent, type GradientRule, reshapeLike, type Site, sumTo } from './rule.js';

/** alpha A' B' + beta C; the weights are read as they lie, with the transposition swapped. */
const gemm: GradientRule = (site) => {
  const { node, emit, number } = site;
  const [a, b, c] = node.inputs;
  const [transA, transB] = [intAttribute(node, 'transA', 0), intAttribute(node, 'transB', 0)];
  const [alpha, beta] = [float(floatAttribute(node, 'alpha', 1)), floatAttribute(node, 'beta', 1)];
  const g = cotangent(site);
  const byA = () =>
    transA
      ? emit('Gemm', [b, g], { transA: transB, transB: 1, alpha })
      : emit('Gemm', [g, b], { transB: 1 - transB, alpha });
  const byB = () =>
    transB
      ? emit('Gemm', [g, a], { transA: 1, transB: transA, alpha })
      : emit('Gemm', [a, g], { transA: 1 - transA, alpha });
  const byC = () => {
    const summed = sumTo(site, g, site.shape(site.output(0)), c);
    return beta === 1 ? summed : emit('Mul', [summed, number(beta)]);
  };
  return [site.wants(0) ? byA() : undefined, site.wants(1) ? byB() : undefined, site.wants(2) ? byC() : undefined];
};

function turned(site: Site, tensor: string, rank: number): string {
  const perm = Array.from({ length: rank }, (_, k) => (k < rank - 2 ? k : 2 * rank - 3 - k));
  return site.emit('Transpose', [tensor], { perm });
}

/** numpy.matmul: vectors get a dimension and lose it, leading dimensions are summed where they were broadcast. */
const matMul: GradientRule = (site) => {
  const { node, emit, ints } = site;
  const [a, b] = node.inputs;
  const [aShape, bShape] = [site.shape(a), site.shape(b)];
  const [isRow, isColumn] = [aShape.length === 1, bShape.length === 1];
  const columns = bShape.at(-1);
  let g = cotangent(site);
  let from = [...site.shape(site.output(0))];
  if (bShape.length === 2 && !isRow && typeof columns === 'number' && site.wants(0) && !site.wants(1)) {
    const flat = emit('Reshape', [g, ints([-1, columns])]);
    return reshapeLike(site, emit('Gemm', [flat, b], { transB: 1 }), a);
  }
  if (isColumn) [g, from] = [emit('Unsqueeze', [g, ints([-1])]), [...from, 1]];
  if (isRow) [g, from] = [emit('Unsqueeze', [g, ints([-2])]), [...from.slice(0, -1), 1, ...from.slice(-1)]];
  const left = isRow ? emit('Unsqueeze', [a, ints([0])]) : a;
  const right = isColumn ? emit('Unsqueeze', [b, ints([1])]) : b;
  const [m, n] = [from.at(-2) ?? null, from.at(-1) ?? null];
  const inner = aShape.at(-1) ?? null;
  const lead = from.slice(0, -2);
  const byA = () => {
    const full = emit('MatMul', [g, turned(site, right, isColumn ? 2 : bShape.length)]);
    if (isRow) return reshapeLike(site, lead.length ? emit('ReduceSum', [full, ints(lead.map((_, k) => k))]) : full, a);
    return sumTo(site, full, [...lead, m, inner], a);
  };
  const byB = () => {
    const full = emit('MatMul', [turned(site, left, isRow ? 2 : aShape.length), g]);
    if (isColumn)
      return reshapeLike(site, lead.length ? emit('ReduceSum', [full, ints(lead.map((_, k) => k))]) : full, b);
    return sumTo(site, full, [...lead, inner, n], b);
  };
  return [site.wants(0) ? byA() : undefined, site.wants(1) ? byB() : undefined];
};

/** Dense layers, by name. */
export const linear: Readonly<Record<string, GradientRule>> = { Gemm: gemm, MatMul: matMul };
