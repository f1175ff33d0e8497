import { intsAttribute } from '../attributes.js';
import { elementTypes } from '../graph.js';
import { cotangent, fixed, type GradientRule, known, reshapeLike, sumTo } from './rule.js';

const back: GradientRule = (site) => reshapeLike(site, cotangent(site), site.node.inputs[0]);

const transpose: GradientRule = (site) => {
  const rank = site.shape(site.node.inputs[0]).length;
  const order = intsAttribute(site.node, 'perm') ?? Array.from({ length: rank }, (_, k) => rank - 1 - k);
  return site.emit('Transpose', [cotangent(site)], { perm: order.map((_, k) => order.indexOf(k)) });
};

const tile: GradientRule = (site) => {
  const { emit, ints, node } = site;
  const [x, repeats] = node.inputs;
  const shape = site.shape(x);
  const times = fixed(site, repeats);
  const open = shape.filter((dim) => dim === null).length;
  const split = shape.flatMap((dim, k) => [times[k], dim === null && open === 1 ? -1 : known(site, dim)]);
  return emit('ReduceSum', [emit('Reshape', [cotangent(site), ints(split)]), ints(times.map((_, k) => 2 * k))], {
    keepdims: 0,
  });
};

const cast: GradientRule = (site) =>
  site.emit('Cast', [cotangent(site)], { to: elementTypes.indexOf(site.type(site.node.inputs[0])) });

/** Operators that move numbers without changing them, by name. */
export const shaping: Readonly<Record<string, GradientRule>> = {
  Identity: cotangent,
  Dropout: cotangent,
  Cast: cast,
  CastLike: cast,
  Reshape: back,
  Flatten: back,
  Squeeze: back,
  Unsqueeze: back,
  Transpose: transpose,
  Expand: (site) => sumTo(site, cotangent(site), site.shape(site.output(0)), site.node.inputs[0]),
  Tile: tile,
};
