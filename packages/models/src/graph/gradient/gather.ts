import { axisOf } from '../../engines/reference/indexing.js';
import { intAttribute } from '../attributes.js';
import { cotangent, type GradientRule, zerosLike } from './rule.js';

/** Each taken slice is added to the one that it came from. */
const gatherRule: GradientRule = (site) => {
  const { node, emit, ints } = site;
  const [x, at] = node.inputs;
  const shape = site.shape(x);
  const axis = axisOf(intAttribute(node, 'axis', 0), shape.length);
  const taken = site.shape(at).length;
  const sizes = emit('Shape', [site.output(0)]);
  const part = (start: number, end: number) => emit('Slice', [sizes, ints([start]), ints([end])]);
  const full = [part(0, axis), ints([-1]), part(axis + taken, 2 ** 31 - 1)];
  const g = emit('Reshape', [cotangent(site), emit('Concat', full, { axis: 0 })], { allowzero: 1 });
  const column = emit('Reshape', [at, ints(shape.map((_, k) => (k === axis ? -1 : 1)))]);
  const indices = emit('Expand', [column, emit('Shape', [g])]);
  return emit('ScatterElements', [zerosLike(site, x), indices, g], { axis, reduction: 'add' });
};

const gatherElements: GradientRule = (site) =>
  site.emit('ScatterElements', [zerosLike(site, site.node.inputs[0]), site.node.inputs[1], cotangent(site)], {
    axis: intAttribute(site.node, 'axis', 0),
    reduction: 'add',
  });

/** Operators that take by index, by name. */
export const gather: Readonly<Record<string, GradientRule>> = { Gather: gatherRule, GatherElements: gatherElements };
