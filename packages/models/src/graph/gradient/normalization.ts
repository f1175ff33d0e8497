import { floatAttribute, intAttribute } from '../attributes.js';
import { cotangent, type GradientRule, type Site } from './rule.js';

/** 1 / sqrt(variance + epsilon) */
function inverseDeviation({ node, emit, number }: Site, variance: string): string {
  return emit('Reciprocal', [emit('Sqrt', [emit('Add', [variance, number(floatAttribute(node, 'epsilon', 1e-5))])])]);
}

function onlyInput(site: Site): void {
  if (site.node.inputs.some((_, k) => k > 0 && site.wants(k))) throw site.refuse('parameters that depend on the layer');
}

/** A vector [c] that fits a tensor [n, c, ...] of some rank. */
const perChannel = ({ emit, ints }: Site, vector: string, rank: number) =>
  emit('Reshape', [vector, ints([-1, ...new Array<number>(rank - 2).fill(1)])]);

/** At inference a scale and a shift for each channel. */
const batchNormalization: GradientRule = (site) => {
  onlyInput(site);
  const { node, emit } = site;
  const [x, scale, , , variance] = node.inputs;
  const factor = emit('Mul', [scale, inverseDeviation(site, variance)]);
  return emit('Mul', [cotangent(site), perChannel(site, factor, site.shape(x).length)]);
};

/** x normalised over `axes`, g the gradient by that: (g - mean g - z mean(g z)) / deviation, with z the normalised x. */
function normalized(site: Site, x: string, g: string, axes: readonly number[]): string {
  const { emit, ints } = site;
  const mean = (tensor: string) => emit('ReduceMean', [tensor, ints(axes)], { keepdims: 1 });
  const centred = emit('Sub', [x, mean(x)]);
  const inverse = inverseDeviation(site, mean(emit('Mul', [centred, centred])));
  const z = emit('Mul', [centred, inverse]);
  const along = emit('Mul', [z, mean(emit('Mul', [g, z]))]);
  return emit('Mul', [inverse, emit('Sub', [emit('Sub', [g, mean(g)]), along])]);
}

const layerNormalization: GradientRule = (site) => {
  onlyInput(site);
  const [x, scale] = site.node.inputs;
  const rank = site.shape(x).length;
  const axis = intAttribute(site.node, 'axis', -1);
  const first = axis < 0 ? axis + rank : axis;
  const axes = Array.from({ length: rank - first }, (_, k) => first + k);
  return normalized(site, x, site.emit('Mul', [cotangent(site), scale]), axes);
};

const instanceNormalization: GradientRule = (site) => {
  onlyInput(site);
  const [x, scale] = site.node.inputs;
  const rank = site.shape(x).length;
  const axes = Array.from({ length: rank - 2 }, (_, k) => k + 2);
  return normalized(site, x, site.emit('Mul', [cotangent(site), perChannel(site, scale, rank)]), axes);
};

/** Normalisations, by name. */
export const normalization: Readonly<Record<string, GradientRule>> = {
  BatchNormalization: batchNormalization,
  LayerNormalization: layerNormalization,
  InstanceNormalization: instanceNormalization,
};
