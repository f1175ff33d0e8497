import { size } from '@xai/tensor';
import { axisOf } from '../../engines/reference/indexing.js';
import { intAttribute } from '../attributes.js';
import { elementTypes } from '../graph.js';
import { cotangent, fixed, type GradientRule, known, type Site } from './rule.js';

/** A reduction's rule from x, the output and the gradient with their dimensions kept, and the reduced axes. */
const reduced =
  (gradient: (site: Site, x: string, y: string, g: string, axes: readonly number[]) => string): GradientRule =>
  (site) => {
    const { node, emit, ints } = site;
    const [x, given] = node.inputs;
    const rank = site.shape(x).length;
    const list = given ? fixed(site, given).map((axis) => axisOf(axis, rank)) : [];
    const isNoop = intAttribute(node, 'noop_with_empty_axes', 0) === 1;
    const axes = list.length || isNoop ? list : Array.from({ length: rank }, (_, k) => k);
    const isKept = intAttribute(node, 'keepdims', 1) === 1 || axes.length === 0;
    const keep = (tensor: string) => (isKept ? tensor : emit('Unsqueeze', [tensor, ints(axes)]));
    return gradient(site, x, keep(site.output(0)), keep(cotangent(site)), axes);
  };

const spread = ({ emit }: Site, g: string, x: string) => emit('Expand', [g, emit('Shape', [x])]);

/** Equals share the gradient evenly, as in TensorFlow and in torch.amax. */
const extreme = reduced((site, x, y, g, axes) => {
  const { emit, ints } = site;
  const mask = emit('Cast', [emit('Equal', [x, y])], { to: elementTypes.indexOf(site.type(x)) });
  const count = axes.length > 0 ? emit('ReduceSum', [mask, ints(axes)], { keepdims: 1 }) : mask;
  return emit('Mul', [mask, emit('Div', [g, count])]);
});

/** Reductions, by name. */
export const reduce: Readonly<Record<string, GradientRule>> = {
  ReduceSum: reduced((site, x, _, g) => spread(site, g, x)),
  ReduceMean: reduced((site, x, _, g, axes) => {
    const count = size(axes.map((axis) => known(site, site.shape(x)[axis])));
    return spread(site, site.emit('Mul', [g, site.number(1 / count)]), x);
  }),
  ReduceMax: extreme,
  ReduceMin: extreme,
  ReduceSumSquare: reduced(({ emit, number }, x, _, g) => emit('Mul', [emit('Mul', [x, number(2)]), g])),
  ReduceL1: reduced(({ emit }, x, _, g) => emit('Mul', [emit('Sign', [x]), g])),
  ReduceL2: reduced(({ emit }, x, y, g) => emit('Mul', [x, emit('Div', [g, y])])),
};
