import { arithmetic } from './arithmetic.js';
import { convolution } from './convolution.js';
import { einsum } from './einsum.js';
import { elementwise } from './elementwise.js';
import { gather } from './gather.js';
import { linear } from './linear.js';
import { normalization } from './normalization.js';
import { pooling } from './pooling.js';
import { reduce } from './reduce.js';
import { resize } from './resize.js';
import type { GradientRule } from './rule.js';
import { shaping } from './shaping.js';
import { slicing } from './slicing.js';
import { softmax } from './softmax.js';

/** Every operator that gradients pass through, by its ONNX name. */
export const gradientRules: Readonly<Record<string, GradientRule>> = {
  ...arithmetic,
  ...convolution,
  ...einsum,
  ...elementwise,
  ...gather,
  ...linear,
  ...normalization,
  ...pooling,
  ...reduce,
  ...resize,
  ...shaping,
  ...slicing,
  ...softmax,
};

/** Operators whose output does not move with small changes of their input: no gradient passes. */
export const flat: ReadonlySet<string> = new Set(
  `And ArgMax ArgMin Ceil ConstantOfShape Equal Floor Greater GreaterOrEqual IsInf IsNaN Less LessOrEqual NonZero Not OneHot Or
  Range Round Shape Sign Size Xor`.split(/\s+/),
);
