import { type Contiguous, type Tensor, tensor } from '../tensor.js';
import { gaussianFilter } from './gaussian-filter.js';
import { asFloat } from './picture.js';
import { relabel } from './relabel.js';

/** What `felzenszwalb` may be told; names and defaults are scikit-image's. */
export interface FelzenszwalbOptions {
  /** Higher means larger segments. @default 1 */
  readonly scale?: number;
  /** Blur before, in pixels. @default 0.8 */
  readonly sigma?: number;
  /** Smallest segment, in pixels. @default 20 */
  readonly min_size?: number;
}

/**
 * Felzenszwalb's graph segmentation: the edges of the 8-connected grid in order of colour distance join two segments
 * where the edge is below both inner costs; [h, w, channels] -> labels [h, w] from 0.
 * Edges of equal cost keep their order: right, down, down-right, up-right, each row-major.
 * Felzenszwalb and Huttenlocher 2004, algorithm 1. https://doi.org/10.1023/B:VISI.0000022288.19776.77
 */
export function felzenszwalb(image: Tensor, options: FelzenszwalbOptions = {}): Contiguous<Int32Array> {
  const { scale = 1, sigma = 0.8, min_size = 20 } = options;
  const smooth = gaussianFilter(asFloat(image), sigma);
  const [h, w] = smooth.shape;
  const edges = sortedEdges(smooth);
  const forest = Int32Array.from({ length: h * w }, (_, i) => i);
  const sizes = new Float64Array(h * w).fill(1);
  const inner = new Float64Array(h * w);
  const join = (a: number, b: number) => {
    const root = Math.min(a, b);
    forest[Math.max(a, b)] = root;
    sizes[root] = sizes[a] + sizes[b];
    return root;
  };
  const k = scale / 255;
  for (const { from, to, cost } of edges) {
    const a = rootOf(forest, from);
    const b = rootOf(forest, to);
    if (a === b) continue;
    const limit = Math.min(Math.fround(inner[a] + k / sizes[a]), Math.fround(inner[b] + k / sizes[b]));
    if (cost < limit) inner[join(a, b)] = cost;
  }
  for (const { from, to } of edges) {
    const a = rootOf(forest, from);
    const b = rootOf(forest, to);
    if (a !== b && (sizes[a] < min_size || sizes[b] < min_size)) join(a, b);
  }
  return tensor(relabel(forest.map((_, i) => rootOf(forest, i))), [h, w]);
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

function sortedEdges({ data, shape: [h, w, channels] }: Contiguous<Float64Array>): Edge[] {
  const edges: Edge[] = [];
  const connect = (rows: number, columns: number, first: number, second: number) => {
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        const from = y * w + x + first;
        const to = y * w + x + second;
        let sum = 0;
        for (let c = 0; c < channels; c++) sum += (data[to * channels + c] - data[from * channels + c]) ** 2;
        edges.push({ from, to, cost: Math.sqrt(sum) });
      }
    }
  };
  connect(h, w - 1, 0, 1);
  connect(h - 1, w, 0, w);
  connect(h - 1, w - 1, 0, w + 1);
  connect(h - 1, w - 1, 1, w);
  return edges.sort((a, b) => a.cost - b.cost);
}

function rootOf(forest: Int32Array, i: number): number {
  let root = i;
  while (forest[root] !== root) root = forest[root];
  for (let at = i; at !== root; ) {
    const next = forest[at];
    forest[at] = root;
    at = next;
  }
  return root;
}
