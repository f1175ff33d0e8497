import { size } from '@xai/tensor';
import { type AttributeValue, float, type Value } from '../../src/index.js';
import type { OperatorCase } from './operator-cases.js';

const f = (shape: readonly number[], scale = 1): Value => ({
  type: 'float32',
  shape,
  data: Float32Array.from({ length: size(shape) }, (_, k) => scale * Math.sin(1.7 * k + 0.3)),
});
const c = (
  op: string,
  inputs: readonly (Value | '')[],
  attributes: Record<string, AttributeValue> = {},
  outputs = 1,
): OperatorCase => ({ op, inputs, attributes, outputs });

const picture = f([2, 4, 7, 6], 2);
/** Whole numbers that come twice and more, and windows that hold nothing above 0. */
const ties: Value = {
  type: 'float32',
  shape: [1, 2, 5, 5],
  data: Float32Array.from({ length: 50 }, (_, k) => -Math.floor((k * 7) % 4)),
};
const square = { kernel_shape: [3, 3], strides: [2, 2] };

const i = (data: readonly number[], shape: readonly number[] = [data.length]): Value => ({
  type: 'int64',
  shape,
  data: Float64Array.from(data),
});
const map = f([1, 2, 3, 5], 2);
const scales = (...data: number[]): Value => ({ type: 'float32', shape: [data.length], data: Float32Array.from(data) });
const coordinates = ['half_pixel', 'asymmetric', 'align_corners', 'pytorch_half_pixel', 'half_pixel_symmetric'];
const roundings = ['floor', 'ceil', 'round_prefer_floor', 'round_prefer_ceil'];

/** Operators of image networks: convolutions and pools of every stride, dilation, padding and group. */
export const imageCases: readonly OperatorCase[] = [
  c('Conv', [picture, f([3, 4, 3, 3])]),
  c('Conv', [picture, f([3, 4, 3, 2]), f([3])], { strides: [2, 3], pads: [1, 0, 2, 1] }),
  c('Conv', [picture, f([4, 1, 3, 3]), f([4])], { group: 4, dilations: [2, 1], pads: [2, 1, 2, 1] }),
  c('Conv', [picture, f([6, 2, 2, 2])], { group: 2, strides: [1, 2], auto_pad: 'SAME_UPPER' }),
  c('Conv', [picture, f([2, 4, 2, 3])], { strides: [2, 2], auto_pad: 'SAME_LOWER' }),
  c('Conv', [picture, f([2, 4, 2, 3])], { auto_pad: 'VALID' }),
  c('Conv', [f([2, 3, 9]), f([4, 3, 3])], { strides: [2], pads: [1, 1] }),
  c('Conv', [f([1, 2, 4, 3, 5]), f([2, 2, 2, 2, 3])], { pads: [1, 0, 1, 0, 1, 1] }),
  c('ConvTranspose', [picture, f([4, 3, 3, 3]), f([3])]),
  c('ConvTranspose', [picture, f([4, 2, 3, 2])], { strides: [2, 3], pads: [1, 0, 0, 1], output_padding: [1, 0] }),
  c('ConvTranspose', [picture, f([4, 1, 2, 3])], { group: 2, strides: [2, 1], dilations: [1, 2] }),
  c('ConvTranspose', [picture, f([4, 1, 3, 3])], { strides: [2, 2], auto_pad: 'SAME_UPPER' }),
  c('ConvTranspose', [picture, f([4, 1, 3, 3])], { strides: [2, 2], output_shape: [14, 12] }),
  c('MaxPool', [picture], square),
  c('MaxPool', [ties], { ...square, pads: [1, 1, 1, 1] }, 2),
  c('MaxPool', [ties], { kernel_shape: [2, 2], dilations: [2, 1], strides: [1, 2] }, 2),
  c('MaxPool', [picture], { ...square, ceil_mode: 1 }, 2),
  c('MaxPool', [picture], { ...square, auto_pad: 'SAME_UPPER' }),
  c('MaxPool', [f([2, 3, 9])], { kernel_shape: [3], strides: [2] }),
  c('AveragePool', [picture], square),
  c('AveragePool', [picture], { kernel_shape: [2, 3], auto_pad: 'SAME_LOWER' }),
  c('AveragePool', [picture], { ...square, pads: [1, 0, 1, 2] }),
  c('AveragePool', [picture], { ...square, pads: [1, 0, 1, 2], count_include_pad: 1 }),
  c('AveragePool', [picture], { ...square, ceil_mode: 1 }),
  c('AveragePool', [picture], { ...square, ceil_mode: 1, pads: [1, 1, 1, 1], count_include_pad: 1 }),
  c('AveragePool', [picture], { kernel_shape: [2, 3], dilations: [2, 2], pads: [1, 2, 1, 2] }),
  c('GlobalAveragePool', [picture]),
  c('GlobalMaxPool', [ties]),
  c('GlobalAveragePool', [f([2, 3, 9])]),
  c('InstanceNormalization', [picture, f([4]), f([4])], { epsilon: float(0.01) }),
  c('CastLike', [map, f([1])]),
  c('Pad', [map, i([0, 0, 1, 2, 0, 1, 0, 3])]),
  c('Pad', [map, i([1, 0, 2, -1]), scales(7), i([-1, 1])]),
  ...['reflect', 'edge', 'wrap'].map((mode) => c('Pad', [map, i([0, 0, 1, 2, 0, 0, 2, 1])], { mode })),
  ...coordinates.flatMap((transform) => [
    ...roundings.map((nearest_mode) =>
      c('Resize', [map, '', scales(1, 1, 2, 1.7)], { coordinate_transformation_mode: transform, nearest_mode }),
    ),
    c('Resize', [map, '', '', i([1, 2, 6, 4])], { mode: 'linear', coordinate_transformation_mode: transform }),
    c('Resize', [map, '', scales(1, 1, 2.5, 0.6)], { mode: 'cubic', coordinate_transformation_mode: transform }),
  ]),
  c('Resize', [map, '', scales(1, 1, 2.5, 0.6)], { mode: 'cubic', exclude_outside: 1, cubic_coeff_a: float(-0.5) }),
  c('Resize', [map, '', scales(2, 2)], { axes: [2, 3], mode: 'linear' }),
  c('Einsum', [f([2, 3, 4]), f([2, 5, 4])], { equation: 'bij, bkj -> bik' }),
  c('Einsum', [f([3, 4]), f([4, 2])], { equation: 'ij,jk' }),
  c('Einsum', [f([2, 2, 3, 4]), f([2, 2, 4, 5])], { equation: '...ij,...jk->...ik' }),
  c('Einsum', [f([3, 4]), f([2, 4]), f([3, 2])], { equation: 'ab,cb,ac->ab' }),
  c('ScatterND', [f([3, 4]), i([0, -1, 2, 1], [2, 2]), f([2], 5)]),
  c('ScatterND', [f([3, 4]), i([1, 1], [2, 1]), f([2, 4], 5)], { reduction: 'add' }),
  c('ScatterElements', [f([3, 4]), i([0, 2, -1, 1, 0, 0], [3, 2]), f([3, 2], 5)], { axis: 0 }),
  c('ScatterElements', [f([3, 4]), i([0, 0, 3, 3, -4, 1], [3, 2]), f([3, 2], 5)], { axis: 1, reduction: 'add' }),
];
