import type { TfOperator } from '../call.js';
import { arithmetic } from './arithmetic.js';
import { casting } from './cast.js';
import { elementwise } from './elementwise.js';
import { linear } from './linear.js';
import { reductions } from './reduce.js';
import { shaping } from './shape.js';

/** Every operator that runs on a TensorFlow.js backend, by its ONNX name. */
export const tfOperators: Readonly<Record<string, TfOperator>> = {
  ...elementwise,
  ...arithmetic,
  ...linear,
  ...reductions,
  ...shaping,
  ...casting,
};
