import { floatAttribute, textAttribute } from '../../../graph/attributes.js';
import type { GraphNode } from '../../../graph/graph.js';
import { numbers, numeric } from '../../value.js';
import type { Operator } from '../call.js';
import { erf } from '../erf.js';

type Scalar = (x: number) => number;

/** An operator that treats each number alone; `make` reads the attributes once a call. */
const each =
  (make: (node: GraphNode) => Scalar, type?: 'bool'): Operator =>
  ({ node, input }) => {
    const x = input(0);
    const data = numbers(x);
    const out = numeric(type ?? x.type, x.shape);
    const f = make(node);
    for (let i = 0; i < data.length; i++) out.data[i] = f(data[i]);
    return out;
  };
const plain = (f: Scalar, type?: 'bool') => each(() => f, type);

const sigmoid = (x: number) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
const halfToEven = (x: number) => {
  const floor = Math.floor(x);
  if (x - floor !== 0.5) return Math.round(x);
  return floor % 2 === 0 ? floor : floor + 1;
};
const gelu = (x: number) => 0.5 * x * (1 + erf(x / Math.SQRT2));
const geluTanh = (x: number) => 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
const clip = (x: number) => Math.min(Math.max(x, 0), 1);

/** ONNX operators of one tensor that treat each number alone, by name. */
export const elementwise: Readonly<Record<string, Operator>> = {
  Abs: plain(Math.abs),
  Ceil: plain(Math.ceil),
  Cos: plain(Math.cos),
  Erf: plain(erf),
  Exp: plain(Math.exp),
  Floor: plain(Math.floor),
  Log: plain(Math.log),
  Neg: plain((x) => -x),
  Reciprocal: plain((x) => 1 / x),
  Round: plain(halfToEven),
  Sign: plain(Math.sign),
  Sin: plain(Math.sin),
  Sqrt: plain(Math.sqrt),
  Relu: plain((x) => Math.max(x, 0)),
  Sigmoid: plain(sigmoid),
  Softplus: plain(softplus),
  Softsign: plain((x) => x / (1 + Math.abs(x))),
  Tanh: plain(Math.tanh),
  Mish: plain((x) => x * Math.tanh(softplus(x))),
  HardSwish: plain((x) => x * clip(x / 6 + 0.5)),
  Gelu: each((node) => (textAttribute(node, 'approximate', 'none') === 'tanh' ? geluTanh : gelu)),
  LeakyRelu: each((node) => {
    const alpha = floatAttribute(node, 'alpha', 0.01);
    return (x) => (x < 0 ? alpha * x : x);
  }),
  ThresholdedRelu: each((node) => {
    const alpha = floatAttribute(node, 'alpha', 1);
    return (x) => (x > alpha ? x : 0);
  }),
  Elu: each((node) => {
    const alpha = floatAttribute(node, 'alpha', 1);
    return (x) => (x < 0 ? alpha * Math.expm1(x) : x);
  }),
  Celu: each((node) => {
    const alpha = floatAttribute(node, 'alpha', 1);
    return (x) => (x < 0 ? alpha * Math.expm1(x / alpha) : x);
  }),
  Selu: each((node) => {
    const alpha = floatAttribute(node, 'alpha', 1.6732631921768188);
    const gamma = floatAttribute(node, 'gamma', 1.0507010221481323);
    return (x) => gamma * (x <= 0 ? alpha * Math.expm1(x) : x);
  }),
  HardSigmoid: each((node) => {
    const alpha = floatAttribute(node, 'alpha', 0.2);
    const beta = floatAttribute(node, 'beta', 0.5);
    return (x) => clip(alpha * x + beta);
  }),
  IsNaN: plain((x) => (Number.isNaN(x) ? 1 : 0), 'bool'),
  Not: plain((x) => (x ? 0 : 1), 'bool'),
};
