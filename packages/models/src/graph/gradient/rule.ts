import type { AttributeValue } from '../build.js';
import type { ElementType, GraphNode } from '../graph.js';

/** Dimensions of a tensor; null for one that follows the batch. */
export type Shape = readonly (number | null)[];

/** One node on the way back: what a rule may read, and how it appends nodes. Tensors are named by text. */
export interface Site {
  readonly node: GraphNode;
  /** Gradient by each output; undefined where nothing comes back. */
  readonly cotangents: readonly (string | undefined)[];
  /** Whether a gradient by this input is asked for. */
  wants(index: number): boolean;
  /** Name of an output, also of one that the node did not have before. */
  output(index: number): string;
  /** Appends a node with one output; the output's name. */
  emit(op: string, inputs: readonly string[], attributes?: Readonly<Record<string, AttributeValue>>): string;
  /** A scalar of the type of the node's first input. */
  number(value: number): string;
  /** A constant of that type. */
  constant(data: ArrayLike<number>, shape: readonly number[]): string;
  /** A constant list of whole numbers. */
  ints(values: readonly number[]): string;
  /** Throws RangeError where the shape is not known. */
  shape(name: string): Shape;
  type(name: string): ElementType;
  /** The numbers of a small tensor; null for one that follows the batch. Throws RangeError where its shape does. */
  numbers(name: string): (number | null)[];
  /** A refusal that names operator and layer. */
  refuse(why: string): RangeError;
}

/** A node's gradients by its inputs, from those by its outputs; undefined where none flows. One gradient: by the first input. */
export type GradientRule = (site: Site) => string | undefined | readonly (string | undefined)[];

/** A dimension that must be known before the network runs. */
export function known(site: Site, dim: number | null | undefined): number {
  if (typeof dim !== 'number') throw site.refuse('a size that is not known before the network runs');
  return dim;
}

/** The numbers of a tensor that is the same for every batch. Throws RangeError where it is not. */
export const fixed = (site: Site, name: string): number[] => site.numbers(name).map((value) => known(site, value));

/** The gradient of the first output. Throws RangeError where only another output is used. */
export function cotangent(site: Site): string {
  const [first] = site.cotangents;
  if (first === undefined) throw site.refuse('an output other than the first is used');
  return first;
}

/** A tensor in the shape of another one with as many elements. */
export function reshapeLike(site: Site, tensor: string, like: string): string {
  const shape = site.shape(like);
  const open = shape.filter((dim) => dim === null).length;
  const target = open < 2 ? site.ints(shape.map((dim) => dim ?? -1)) : site.emit('Shape', [like]);
  return site.emit('Reshape', [tensor, target]);
}

/** Zeros in the shape of a tensor. */
export const zerosLike = (site: Site, like: string): string =>
  site.emit('Expand', [site.number(0), site.emit('Shape', [like])]);

/** A gradient of shape `from`, summed over what broadcasting had copied from tensor `to`. */
export function sumTo(site: Site, gradient: string, from: Shape, to: string): string {
  const shape = site.shape(to);
  const lead = from.length - shape.length;
  const axes = from.flatMap((dim, k) => (k < lead || (shape[k - lead] === 1 && dim !== 1) ? [k] : []));
  const summed = axes.length > 0 ? site.emit('ReduceSum', [gradient, site.ints(axes)], { keepdims: 1 }) : gradient;
  if (lead <= 0) return summed;
  return site.emit('Squeeze', [summed, site.ints(Array.from({ length: lead }, (_, k) => k))]);
}

/** A linear map [out, in] along one axis of a tensor of rank `rank`. */
export function mapAlong(site: Site, tensor: string, rank: number, axis: number, matrix: readonly number[][]): string {
  const size = [matrix.length, matrix[0].length];
  if (axis === rank - 2) return site.emit('MatMul', [site.constant(matrix.flat(), size), tensor]);
  const turned = matrix[0].map((_, j) => matrix.map((row) => row[j]));
  const right = site.constant(turned.flat(), [size[1], size[0]]);
  if (axis === rank - 1) return site.emit('MatMul', [tensor, right]);
  const perm = Array.from({ length: rank }, (_, k) => (k === axis ? rank - 1 : k === rank - 1 ? axis : k));
  const moved = site.emit('MatMul', [site.emit('Transpose', [tensor], { perm }), right]);
  return site.emit('Transpose', [moved], { perm });
}
