import type { Operator } from '../call.js';
import { arithmetic } from './arithmetic.js';
import { casting } from './cast.js';
import { clip } from './clip.js';
import { comparison } from './compare.js';
import { concat } from './concat.js';
import { constants } from './constant.js';
import { conv, convTranspose } from './conv.js';
import { einsum } from './einsum.js';
import { elementwise } from './elementwise.js';
import { gather, gatherElements, oneHot } from './gather.js';
import { gemm } from './gemm.js';
import { matMul } from './mat-mul.js';
import { batchNormalization, instanceNormalization, layerNormalization } from './normalization.js';
import { pad } from './pad.js';
import { pooling } from './pool.js';
import { reductions } from './reduce.js';
import { resize } from './resize.js';
import { scatterElements, scatterND } from './scatter.js';
import { shaping } from './shape.js';
import { slice, split } from './slice.js';
import { softmax } from './softmax.js';

/** Every operator that the reference engine runs, by its ONNX name. */
export const operators: Readonly<Record<string, Operator>> = {
  ...elementwise,
  ...arithmetic,
  ...comparison,
  ...softmax,
  ...shaping,
  ...casting,
  ...constants,
  ...reductions,
  ...pooling,
  Conv: conv,
  ConvTranspose: convTranspose,
  Gemm: gemm,
  MatMul: matMul,
  Clip: clip,
  BatchNormalization: batchNormalization,
  LayerNormalization: layerNormalization,
  InstanceNormalization: instanceNormalization,
  Pad: pad,
  Resize: resize,
  ScatterElements: scatterElements,
  ScatterND: scatterND,
  Einsum: einsum,
  Concat: concat,
  Slice: slice,
  Split: split,
  Gather: gather,
  GatherElements: gatherElements,
  OneHot: oneHot,
};
