import { elementTypes } from '../graph.js';
import { cotangent, type GradientRule, type Site, sumTo } from './rule.js';

/** A rule from each input's own gradient in the broadcast shape. */
const each =
  (gradient: (site: Site, g: string, index: number) => string): GradientRule =>
  (site) => {
    const from = site.shape(site.output(0));
    return site.node.inputs.map((name, k) =>
      site.wants(k) ? sumTo(site, gradient(site, cotangent(site), k), from, name) : undefined,
    );
  };

/** The largest or smallest of several: equals share the gradient evenly. */
const extreme = each((site, g, k) => {
  const { emit, node } = site;
  const as = { to: elementTypes.indexOf(site.type(node.inputs[0])) };
  const masks = node.inputs.map((name) => emit('Cast', [emit('Equal', [name, site.output(0)])], as));
  return emit('Mul', [g, emit('Div', [masks[k], emit('Sum', masks)])]);
});

const pow: GradientRule = each((site, g, k) => {
  const { emit, number, node } = site;
  const [a, exponent] = node.inputs;
  const type = site.type(a);
  const b = site.type(exponent) === type ? exponent : emit('Cast', [exponent], { to: elementTypes.indexOf(type) });
  if (k === 1) return emit('Mul', [g, emit('Mul', [site.output(0), emit('Log', [a])])]);
  return emit('Mul', [g, emit('Mul', [b, emit('Pow', [a, emit('Sub', [b, number(1)])])])]);
});

/** ONNX operators of several tensors with broadcasting, by name. */
export const arithmetic: Readonly<Record<string, GradientRule>> = {
  Add: each((_, g) => g),
  Sum: each((_, g) => g),
  Mean: each(({ emit, number, node }, g) => emit('Mul', [g, number(1 / node.inputs.length)])),
  Sub: each(({ emit }, g, k) => (k === 0 ? g : emit('Neg', [g]))),
  Mul: each(({ emit, node }, g, k) => emit('Mul', [g, node.inputs[1 - k]])),
  Div: each((site, g, k) => {
    const { emit, node } = site;
    const share = emit('Div', [g, node.inputs[1]]);
    return k === 0 ? share : emit('Neg', [emit('Mul', [share, site.output(0)])]);
  }),
  Pow: pow,
  Max: extreme,
  Min: extreme,
  PRelu: each(
    (
      {
        emit,
        number,
        node: {
          inputs: [x, slope],
        },
      },
      g,
      k,
    ) => {
      const isUp = emit('Greater', [x, number(0)]);
      return k === 0
        ? emit('Where', [isUp, g, emit('Mul', [g, slope])])
        : emit('Where', [isUp, number(0), emit('Mul', [g, x])]);
    },
  ),
  Where: (site) => {
    const { emit, node, number } = site;
    const zero = emit('CastLike', [number(0), cotangent(site)]);
    const pairs = [
      [cotangent(site), zero],
      [zero, cotangent(site)],
    ];
    const from = site.shape(site.output(0));
    const gradient = (k: number) =>
      site.wants(k) ? sumTo(site, emit('Where', [node.inputs[0], ...pairs[k - 1]]), from, node.inputs[k]) : undefined;
    return [undefined, gradient(1), gradient(2)];
  },
};
