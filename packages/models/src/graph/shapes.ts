import type { Value } from '../engines/value.js';
import { upgradable } from '../formats/onnx/upgrade.js';
import type { Graph, GraphValue } from './graph.js';
import { hollow, inferValues } from './hollow.js';

type Shape = readonly (number | null)[];

/** Side of a picture in a probe, where the file leaves it open. */
const SIDE = 64;

/** Two runs without numbers: all tensors for batches of 2 and of 3. */
export type Probes = readonly [two: ReadonlyMap<string, Value>, three: ReadonlyMap<string, Value>];

/** All tensors when every open dimension of the inputs is `n`, or a multiple of it in a picture. */
function probe(graph: Graph, n: number): Map<string, Value> {
  const feeds = graph.inputs.map(({ name, type, shape }): [string, Value] => {
    const open = (k: number) => (k > 0 && shape?.length === 4 ? n * SIDE : n);
    return [
      name,
      hollow(
        type,
        (shape ?? [null]).map((dim, k) => (typeof dim === 'number' && dim > 0 ? dim : open(k))),
      ),
    ];
  });
  return inferValues(graph, new Map(feeds));
}

const told = ({ shape }: GraphValue): Shape | undefined => shape?.map((dim) => (typeof dim === 'number' ? dim : null));

/** The shape that two probes have in common: null where they differ; undefined where even the ranks do. */
export function commonShape(a: readonly number[], b: readonly number[] | undefined): Shape | undefined {
  return a.length === b?.length ? a.map((dim, k) => (dim === b[k] ? dim : null)) : undefined;
}

const done = new WeakMap<Graph, Probes | null>();

/** Two runs of a graph without numbers, made once; undefined where it does not fit together. */
export function probes(graph: Graph): Probes | undefined {
  const known = done.get(graph);
  if (known !== undefined) return known ?? undefined;
  const made = probeTwice(graph);
  done.set(graph, made ?? null);
  return made;
}

function probeTwice(whole: Graph): Probes | undefined {
  const graph = upgradable(whole);
  try {
    return [probe(graph, 2), probe(graph, 3)];
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * Shapes of the graph's tensors by name, null for a dimension that follows the inputs: worked out by two runs without
 * numbers, else what the file says; absent where neither tells.
 */
export function inferShapes(graph: Graph): Map<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const value of [...graph.values, ...graph.inputs, ...graph.outputs]) {
    const shape = told(value);
    if (shape) shapes.set(value.name, shape);
  }
  const [two, three] = probes(graph) ?? [];
  for (const [name, { shape }] of two ?? []) {
    const common = commonShape(shape, three?.get(name)?.shape);
    if (common) shapes.set(name, common);
  }
  return shapes;
}
