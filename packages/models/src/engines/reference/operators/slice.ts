import { intAttribute } from '../../../graph/attributes.js';
import { numbers, type Value } from '../../value.js';
import type { Operator } from '../call.js';
import { axisOf, gatherIndex, pick, strides } from '../indexing.js';

const clamp = (x: number, low: number, high: number) => Math.min(Math.max(x, low), high);

/** What Slice takes along one axis: `length` elements from `from`, `step` apart. */
export interface Span {
  readonly axis: number;
  readonly from: number;
  readonly step: number;
  readonly length: number;
}

/** Slice's spans: negative starts and ends count from the end, beyond it they are cut. */
export function sliceSpans(
  shape: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
  axes: readonly number[] = starts.map((_, k) => k),
  steps: readonly number[] = starts.map(() => 1),
): Span[] {
  return axes.map((given, i) => {
    const axis = axisOf(given, shape.length);
    const [n, step] = [shape[axis], steps[i]];
    const at = (edge: number) => clamp(edge < 0 ? edge + n : edge, step < 0 ? -1 : 0, n);
    const from = clamp(at(starts[i]), 0, step < 0 ? n - 1 : n);
    const to = ends[i] < -n && step < 0 ? -1 : at(ends[i]);
    return { axis, from, step, length: Math.max(0, Math.ceil((to - from) / step)) };
  });
}

/** Slice with starts, ends, axes and steps as inputs. */
export const slice: Operator = ({ input, optional }) => {
  const x = input(0);
  const list = (value: Value | undefined) => value && Array.from(numbers(value));
  const spans = sliceSpans(
    x.shape,
    Array.from(numbers(input(1))),
    Array.from(numbers(input(2))),
    list(optional(3)),
    list(optional(4)),
  );
  const shape = [...x.shape];
  const step = strides(x.shape);
  let first = 0;
  for (const span of spans) {
    shape[span.axis] = span.length;
    first += span.from * step[span.axis];
    step[span.axis] *= span.step;
  }
  return pick(x, gatherIndex(shape, step, first), shape);
};

/** Lengths of `parts` equal parts of `n`, the last smaller. */
export function equalParts(n: number, parts: number): number[] {
  const width = Math.ceil(n / parts);
  return Array.from({ length: parts }, (_, k) => Math.max(0, Math.min(width, n - k * width)));
}

/** Split into `num_outputs` equal parts (the last smaller), or into the given lengths. */
export const split: Operator = ({ node, input, optional }) => {
  const x = input(0);
  const axis = axisOf(intAttribute(node, 'axis', 0), x.shape.length);
  const given = optional(1);
  const lengths = given
    ? Array.from(numbers(given))
    : equalParts(x.shape[axis], intAttribute(node, 'num_outputs', node.outputs.length));
  const step = strides(x.shape);
  let start = 0;
  return lengths.map((length) => {
    const shape = x.shape.map((dim, k) => (k === axis ? length : dim));
    const part = pick(x, gatherIndex(shape, step, start * step[axis]), shape);
    start += length;
    return part;
  });
};
