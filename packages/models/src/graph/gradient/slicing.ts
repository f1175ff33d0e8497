import { axisOf } from '../../engines/reference/indexing.js';
import { sliceSpans } from '../../engines/reference/operators/slice.js';
import { intAttribute, textAttribute } from '../attributes.js';
import { paddedPlaces, padsPerAxis } from '../pads.js';
import { cotangent, fixed, type GradientRule, known, mapAlong, zerosLike } from './rule.js';

const concat: GradientRule = (site) => {
  const { node, emit, ints } = site;
  const axis = axisOf(intAttribute(node, 'axis', 0), site.shape(site.output(0)).length);
  let start = 0;
  return node.inputs.map((name, k) => {
    const from = start;
    start += known(site, site.shape(name)[axis]);
    return site.wants(k) ? emit('Slice', [cotangent(site), ints([from]), ints([start]), ints([axis])]) : undefined;
  });
};

const split: GradientRule = (site) => {
  const parts = site.node.outputs.map((_, k) => site.cotangents[k] ?? zerosLike(site, site.output(k)));
  return site.emit('Concat', parts, { axis: intAttribute(site.node, 'axis', 0) });
};

/** What was taken goes back to its place: padding where places follow one another, else a map along the axis. */
const slice: GradientRule = (site) => {
  const { node, emit, ints } = site;
  const [x, starts, ends, axes, steps] = node.inputs;
  const shape = site.shape(x);
  const list = (name: string | undefined) => (name ? fixed(site, name) : undefined);
  const sizes = shape.map((dim) => dim ?? 2 ** 31);
  const spans = sliceSpans(sizes, fixed(site, starts), fixed(site, ends), list(axes), list(steps));
  const pads = new Array<number>(2 * shape.length).fill(0);
  let g = cotangent(site);
  for (const { axis, from, step, length } of spans) {
    if (shape[axis] === null && from === 0 && step === 1 && length >= 2 ** 31 - 1) continue;
    const n = known(site, shape[axis]);
    if (step === 1) [pads[axis], pads[axis + shape.length]] = [from, n - from - length];
    else {
      const row = (place: number) => Array.from({ length }, (_, k) => Number(from + k * step === place));
      g = mapAlong(
        site,
        g,
        shape.length,
        axis,
        Array.from({ length: n }, (_, place) => row(place)),
      );
    }
  }
  return pads.some((pad) => pad !== 0) ? emit('Pad', [g, ints(pads)]) : g;
};

/** Padding by a constant is cut away again; copies of the edge or of what lies behind it are added to their origin. */
const pad: GradientRule = (site) => {
  const { node, emit, ints } = site;
  const [x, pads, , axes] = node.inputs;
  const shape = site.shape(x);
  const mode = textAttribute(node, 'mode', 'constant');
  const per = padsPerAxis(fixed(site, pads), axes ? fixed(site, axes) : undefined, shape.length);
  let g = cotangent(site);
  if (mode === 'constant') return emit('Pad', [g, ints([0, 1].flatMap((side) => per.map((both) => -both[side])))]);
  per.forEach(([begin, end], axis) => {
    if (begin === 0 && end === 0) return;
    const n = known(site, shape[axis]);
    const places = paddedPlaces(n, begin, end, mode);
    const row = (place: number) => places.map((from) => Number(from === place));
    g = mapAlong(
      site,
      g,
      shape.length,
      axis,
      Array.from({ length: n }, (_, place) => row(place)),
    );
  });
  return g;
};

/** Operators that join and take parts, by name. */
export const slicing: Readonly<Record<string, GradientRule>> = { Concat: concat, Split: split, Slice: slice, Pad: pad };
