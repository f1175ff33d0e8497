import { floatAttribute, textAttribute } from '../attributes.js';
import { cotangent, type GradientRule, type Site } from './rule.js';

/** A rule from the operator's derivative, as a tensor made of input x and output y. */
const times =
  (derivative: (site: Site, x: string, y: string) => string): GradientRule =>
  (site) =>
    site.emit('Mul', [cotangent(site), derivative(site, site.node.inputs[0], site.output(0))]);

/** A rule that lets the gradient through where a condition holds, else another tensor, or nothing. */
const where =
  (
    condition: (site: Site, x: string) => string,
    otherwise?: (site: Site, x: string, y: string) => string,
  ): GradientRule =>
  (site) => {
    const [x, g] = [site.node.inputs[0], cotangent(site)];
    const rest = otherwise ? site.emit('Mul', [g, otherwise(site, x, site.output(0))]) : site.number(0);
    return site.emit('Where', [condition(site, x), g, rest]);
  };

const above = (bound: number) => (site: Site, x: string) => site.emit('Greater', [x, site.number(bound)]);
const between = (site: Site, x: string, low: number, high: number) =>
  site.emit('And', [above(low)(site, x), site.emit('Less', [x, site.number(high)])]);
const alpha = ({ node }: Site, fallback: number) => floatAttribute(node, 'alpha', fallback);
const scaled = (site: Site, factor: number, x: string) => site.emit('Mul', [site.number(factor), x]);
const square = ({ emit }: Site, x: string) => emit('Mul', [x, x]);
const oneMinus = ({ emit, number }: Site, x: string) => emit('Sub', [number(1), x]);

/** max(x, 0) passes gradients where x > 0; Clip where x lies strictly between its bounds. */
const clip: GradientRule = (site) => {
  const { node, emit, number } = site;
  const [x, low, high] = node.inputs;
  const inside = [low ? emit('Greater', [x, low]) : '', high ? emit('Less', [x, high]) : ''].filter(
    (name) => name !== '',
  );
  if (inside.length === 0) return cotangent(site);
  return emit('Where', [inside.length > 1 ? emit('And', inside) : inside[0], cotangent(site), number(0)]);
};

/** Phi(x) + x phi(x), or the derivative of its approximation by tanh. Hendrycks and Gimpel 2016. */
function geluDerivative(site: Site, x: string): string {
  const { emit, number } = site;
  const half = (t: string) => scaled(site, 0.5, emit('Add', [number(1), t]));
  if (textAttribute(site.node, 'approximate', 'none') !== 'tanh') {
    const density = scaled(site, 1 / Math.sqrt(2 * Math.PI), emit('Exp', [scaled(site, -0.5, square(site, x))]));
    return emit('Add', [half(emit('Erf', [scaled(site, Math.SQRT1_2, x)])), emit('Mul', [x, density])]);
  }
  const c = Math.sqrt(2 / Math.PI);
  const cubic = emit('Add', [number(c), scaled(site, c * 0.044715, square(site, x))]);
  const t = emit('Tanh', [emit('Mul', [x, cubic])]);
  const slope = emit('Add', [number(c), scaled(site, 3 * c * 0.044715, square(site, x))]);
  const bend = scaled(site, 0.5, emit('Mul', [emit('Mul', [x, oneMinus(site, square(site, t))]), slope]));
  return emit('Add', [half(t), bend]);
}

function mishDerivative(site: Site, x: string): string {
  const { emit } = site;
  const t = emit('Tanh', [emit('Softplus', [x])]);
  const bend = emit('Mul', [emit('Mul', [x, oneMinus(site, square(site, t))]), emit('Sigmoid', [x])]);
  return emit('Add', [t, bend]);
}

/** Operators that treat each number alone, by name. At a kink the derivative is that of the flatter or lower side. */
export const elementwise: Readonly<Record<string, GradientRule>> = {
  Relu: where(above(0)),
  Clip: clip,
  ThresholdedRelu: where((site, x) => above(alpha(site, 1))(site, x)),
  LeakyRelu: where(above(0), (site) => site.number(alpha(site, 0.01))),
  Elu: where(above(0), (site, x) => scaled(site, alpha(site, 1), site.emit('Exp', [x]))),
  Celu: where(above(0), (site, x) => site.emit('Exp', [scaled(site, 1 / alpha(site, 1), x)])),
  Selu: times((site, x) => {
    const gamma = floatAttribute(site.node, 'gamma', 1.0507010221481323);
    const below = scaled(site, gamma * alpha(site, 1.6732631921768188), site.emit('Exp', [x]));
    return site.emit('Where', [above(0)(site, x), site.number(gamma), below]);
  }),
  Sigmoid: times((site, _, y) => site.emit('Mul', [y, oneMinus(site, y)])),
  HardSigmoid: times((site, x) => {
    const [slope, shift] = [alpha(site, 0.2), floatAttribute(site.node, 'beta', 0.5)];
    const inside = between(site, x, -shift / slope, (1 - shift) / slope);
    return site.emit('Where', [inside, site.number(slope), site.number(0)]);
  }),
  HardSwish: times((site, x) => {
    const { emit, number } = site;
    const middle = emit('Add', [scaled(site, 1 / 3, x), number(0.5)]);
    const upper = emit('Where', [emit('Less', [x, number(3)]), middle, number(1)]);
    return emit('Where', [above(-3)(site, x), upper, number(0)]);
  }),
  Mish: times(mishDerivative),
  Gelu: times(geluDerivative),
  Tanh: times((site, _, y) => oneMinus(site, square(site, y))),
  Softplus: times((site, x) => site.emit('Sigmoid', [x])),
  Softsign: times((site, x) =>
    site.emit('Reciprocal', [square(site, site.emit('Add', [site.number(1), site.emit('Abs', [x])]))]),
  ),
  Erf: times((site, x) =>
    scaled(site, 2 / Math.sqrt(Math.PI), site.emit('Exp', [site.emit('Neg', [square(site, x)])])),
  ),
  Exp: times((_, __, y) => y),
  Log: (site) => site.emit('Div', [cotangent(site), site.node.inputs[0]]),
  Sqrt: (site) => site.emit('Div', [scaled(site, 0.5, cotangent(site)), site.output(0)]),
  Reciprocal: times((site, _, y) => site.emit('Neg', [square(site, y)])),
  Neg: (site) => site.emit('Neg', [cotangent(site)]),
  Abs: times((site, x) => site.emit('Sign', [x])),
  Sin: times((site, x) => site.emit('Cos', [x])),
  Cos: times((site, x) => site.emit('Neg', [site.emit('Sin', [x])])),
};
