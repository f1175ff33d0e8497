import { size } from '@xai/tensor';
import { intAttribute, intsAttribute } from '../attributes.js';
import { windowCounts, windowsOf } from '../windows.js';
import { backAttributes } from './convolution.js';
import { cotangent, type GradientRule, known, reshapeLike } from './rule.js';

/** The gradient goes to the place of each maximum, the first of equals, and is summed where windows overlap. */
const maxPool: GradientRule = (site) => {
  const { emit, ints, number, node } = site;
  const [x] = node.inputs;
  if (intAttribute(node, 'storage_order', 0) !== 0) throw site.refuse('places counted by columns (storage_order 1)');
  const count = emit('Unsqueeze', [emit('Size', [x]), ints([0])]);
  const flat = (name: string) => emit('Reshape', [name, ints([-1])]);
  const zeros = emit('Expand', [number(0), count]);
  const summed = emit('ScatterElements', [zeros, flat(site.output(1)), flat(cotangent(site))], {
    axis: 0,
    reduction: 'add',
  });
  return reshapeLike(site, summed, x);
};

const globalMaxPool: GradientRule = (site) => {
  const { emit, ints, node } = site;
  const [x] = node.inputs;
  const places = size(
    site
      .shape(x)
      .slice(2)
      .map((dim) => known(site, dim)),
  );
  const flat = emit('Reshape', [x, ints([0, 0, -1])]);
  const best = emit('ArgMax', [flat], { axis: 2, keepdims: 0 });
  const hot = emit('OneHot', [best, ints([places]), site.constant([0, 1], [2])], { axis: -1 });
  const g = emit('Reshape', [cotangent(site), ints([0, 0, 1])]);
  return reshapeLike(site, emit('Mul', [hot, g]), x);
};

/** Each window's gradient, divided by its count, is spread over its places: a ConvTranspose with ones, a channel at a time. */
const averagePool: GradientRule = (site) => {
  const { emit, ints, node } = site;
  const [x] = node.inputs;
  const spatial = site
    .shape(x)
    .slice(2)
    .map((dim) => known(site, dim));
  const kernel = intsAttribute(node, 'kernel_shape') ?? [];
  const windows = windowsOf(node, spatial, kernel);
  const out = windows.map((each) => each.out);
  const counts = windowCounts(windows, intAttribute(node, 'count_include_pad', 0) === 1);
  const share = emit('Mul', [
    cotangent(site),
    site.constant(
      counts.map((n) => 1 / n),
      [1, 1, ...out],
    ),
  ]);
  const ones = site.constant(new Float64Array(size(kernel)).fill(1), [1, 1, ...kernel]);
  const spread = emit(
    'ConvTranspose',
    [emit('Reshape', [share, ints([-1, 1, ...out])]), ones],
    backAttributes(windows),
  );
  return reshapeLike(site, spread, x);
};

const globalAveragePool: GradientRule = (site) => {
  const { emit, number, node } = site;
  const [x] = node.inputs;
  const places = size(
    site
      .shape(x)
      .slice(2)
      .map((dim) => known(site, dim)),
  );
  return emit('Expand', [emit('Mul', [cotangent(site), number(1 / places)]), emit('Shape', [x])]);
};

/** Pools, by name. */
export const pooling: Readonly<Record<string, GradientRule>> = {
  MaxPool: maxPool,
  AveragePool: averagePool,
  GlobalMaxPool: globalMaxPool,
  GlobalAveragePool: globalAveragePool,
};
