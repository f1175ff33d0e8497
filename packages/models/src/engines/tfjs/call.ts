import type * as tfjs from '@tensorflow/tfjs';
import type { GraphNode } from '../../graph/graph.js';
import type { Value } from '../value.js';

/** TensorFlow.js, whichever way it was loaded. */
export type Tf = typeof tfjs;
/** A tensor of its own backend. */
export type TfTensor = tfjs.Tensor;

/** One call of an operator on TensorFlow.js. */
export interface TfCall {
  readonly tf: Tf;
  readonly node: GraphNode;
  readonly count: number;
  /** An input that must be there, as a tensor of the backend. */
  tensor(index: number): TfTensor;
  /** An input's numbers, as shapes and axes need them; undefined where it is absent. */
  list(index: number): number[] | undefined;
  /** Whether there is such an input. */
  has(index: number): boolean;
}

/** An operator: its inputs -> its outputs, or its only one; shapes stay outside the backend. */
export type TfOperator = (call: TfCall) => TfTensor | Value | readonly TfTensor[];

/** A dimension's index, counted from the end where negative. */
export { axisOf } from '../reference/indexing.js';
