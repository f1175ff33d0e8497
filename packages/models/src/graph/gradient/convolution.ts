import { intAttribute } from '../attributes.js';
import { transposedWindowsOf, type Window, windowsOf } from '../windows.js';
import { cotangent, type GradientRule, known, type Site } from './rule.js';

const reach = ({ kernel, dilation }: Window) => (kernel - 1) * dilation + 1;

/** Attributes of the ConvTranspose that brings windows back to the axes that they slid over. */
export function backAttributes(windows: readonly Window[]): Record<string, readonly number[]> {
  const surplus = windows.map((w) => (w.out - 1) * w.stride + reach(w) - w.begin - w.size);
  return {
    kernel_shape: windows.map((w) => w.kernel),
    strides: windows.map((w) => w.stride),
    dilations: windows.map((w) => w.dilation),
    pads: [...windows.map((w) => w.begin), ...surplus.map((n) => Math.max(n, 0))],
    output_padding: surplus.map((n) => Math.max(-n, 0)),
  };
}

/** Weights [M, C/g, ...] with each group's two channel axes swapped and the kernel turned around: [C, M/g, ...]. */
function turnedWeights(site: Site, w: string, groups: number): string {
  const { emit, ints } = site;
  const [maps, inner, ...kernel] = site.shape(w).map((dim) => known(site, dim));
  const axes = kernel.flatMap((n, k) => (n > 1 ? [k + 2] : []));
  const ends = axes.map(() => -(2 ** 31));
  const minus = axes.map(() => -1);
  const flipped = axes.length > 0 ? emit('Slice', [w, ints(minus), ints(ends), ints(axes), ints(minus)]) : w;
  const rest = kernel.map((_, k) => k + 3);
  if (groups === 1) return emit('Transpose', [flipped], { perm: [1, 0, ...rest.map((k) => k - 1)] });
  if (inner === 1 && maps === groups) return flipped;
  const grouped = emit('Reshape', [flipped, ints([groups, maps / groups, inner, ...kernel])]);
  const swapped = emit('Transpose', [grouped], { perm: [0, 2, 1, ...rest] });
  return emit('Reshape', [swapped, ints([groups * inner, maps / groups, ...kernel])]);
}

function onlyInput(site: Site): void {
  if (site.wants(1) || site.wants(2)) throw site.refuse('weights that depend on the layer');
}

/** By the input: a convolution with turned weights where the stride is 1, else ConvTranspose with the weights as they lie. */
const conv: GradientRule = (site) => {
  onlyInput(site);
  const [x, w] = site.node.inputs;
  const [spatial, kernel] = [x, w].map((name) =>
    site
      .shape(name)
      .slice(2)
      .map((dim) => known(site, dim)),
  );
  const windows = windowsOf(site.node, spatial, kernel);
  const group = intAttribute(site.node, 'group', 1);
  const begin = windows.map((each) => reach(each) - 1 - each.begin);
  const end = windows.map((each, k) => each.size - each.out + reach(each) - 1 - begin[k]);
  const isPlain = windows.every(({ stride }) => stride === 1) && [...begin, ...end].every((pad) => pad >= 0);
  if (!isPlain) return site.emit('ConvTranspose', [cotangent(site), w], { group, ...backAttributes(windows) });
  const dilations = windows.map(({ dilation }) => dilation);
  return site.emit('Conv', [cotangent(site), turnedWeights(site, w, group)], {
    group,
    dilations,
    pads: [...begin, ...end],
  });
};

/** By the input: the convolution whose gradient it is. */
const convTranspose: GradientRule = (site) => {
  onlyInput(site);
  const [x, w] = site.node.inputs;
  const [spatial, kernel] = [x, w].map((name) =>
    site
      .shape(name)
      .slice(2)
      .map((dim) => known(site, dim)),
  );
  const windows = transposedWindowsOf(site.node, spatial, kernel);
  const ends = windows.map((each) => (each.out - 1) * each.stride + reach(each) - each.size - each.begin);
  return site.emit('Conv', [cotangent(site), w], {
    group: intAttribute(site.node, 'group', 1),
    strides: windows.map(({ stride }) => stride),
    dilations: windows.map(({ dilation }) => dilation),
    pads: [...windows.map((each) => each.begin), ...ends.map((n) => Math.max(n, 0))],
  });
};

/** Convolutions, by name. */
export const convolution: Readonly<Record<string, GradientRule>> = { Conv: conv, ConvTranspose: convTranspose };
