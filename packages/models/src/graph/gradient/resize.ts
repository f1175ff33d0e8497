import { axisOf } from '../../engines/reference/indexing.js';
import { intsAttribute } from '../attributes.js';
import { resizeAxes } from '../resize-axes.js';
import { resizeMatrix } from '../resize-matrix.js';
import { cotangent, type GradientRule, known, mapAlong } from './rule.js';

/** Each axis is a linear map; its transpose brings the gradient back. */
const resizeRule: GradientRule = (site) => {
  const [x, , scales, sizes] = site.node.inputs;
  const [from, to] = [site.shape(x), site.shape(site.output(0))];
  const isScaled = (k: number) => from[k] !== to[k];
  const dims = from.map((dim, k) => (isScaled(k) ? known(site, dim) : (dim ?? 1)));
  const named = intsAttribute(site.node, 'axes')?.map((axis) => axisOf(axis, from.length)) ?? from.map((_, k) => k);
  const list = (name: string | undefined) =>
    name ? site.numbers(name).map((n, k) => n ?? known(site, isScaled(named[k]) ? n : dims[named[k]])) : undefined;
  const axes = resizeAxes(site.node, dims, list(scales), list(sizes));
  let g = cotangent(site);
  axes.forEach((axis, k) => {
    if (!isScaled(k) && (axis.scale === 1 || from[k] === null)) return;
    const matrix = resizeMatrix(axis);
    const transposed = Array.from({ length: axis.size }, (_, place) => matrix.map((row) => row[place]));
    g = mapAlong(site, g, from.length, k, transposed);
  });
  return g;
};

/** Resize, by name. */
export const resize: Readonly<Record<string, GradientRule>> = { Resize: resizeRule };
