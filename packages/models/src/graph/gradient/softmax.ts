import { intAttribute } from '../attributes.js';
import { cotangent, type GradientRule } from './rule.js';

/** y (g - sum of g y) along the axis. */
const softmaxRule: GradientRule = (site) => {
  const { node, emit, ints } = site;
  const [y, g] = [site.output(0), cotangent(site)];
  const total = emit('ReduceSum', [emit('Mul', [g, y]), ints([intAttribute(node, 'axis', -1)])], { keepdims: 1 });
  return emit('Mul', [y, emit('Sub', [g, total])]);
};

/** g - exp(y) sum of g along the axis. */
const logSoftmax: GradientRule = (site) => {
  const { node, emit, ints } = site;
  const g = cotangent(site);
  const total = emit('ReduceSum', [g, ints([intAttribute(node, 'axis', -1)])], { keepdims: 1 });
  return emit('Sub', [g, emit('Mul', [emit('Exp', [site.output(0)]), total])]);
};

/** Softmaxes, by name. */
export const softmax: Readonly<Record<string, GradientRule>> = { Softmax: softmaxRule, LogSoftmax: logSoftmax };
