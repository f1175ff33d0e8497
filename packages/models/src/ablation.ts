import { size, type Tensor } from '@xai/tensor';
import { inBlocks } from './blocks.js';
import { denseBlocks, denseWeights, rowBlocks } from './dense-blocks.js';
import { decode, numbers, type Value } from './engines/value.js';
import { cutGraph } from './graph/cut-graph.js';
import type { DenseHead } from './graph/dense-head.js';
import type { Graph } from './graph/graph.js';
import { neededNodes } from './graph/prune.js';
import { type LazySession, lazySession, type OpenGraph } from './lazy-session.js';

/** Rows that the rest of the head sees at once. */
const BATCH = 256;

/** The part of a head up to what its dense layer reads. */
function upTo(head: Graph, name: string): Graph {
  const nodes = neededNodes(head, [name]);
  const read = new Set(nodes.flatMap(({ inputs }) => inputs));
  const initializers = new Map([...head.initializers].filter(([key]) => read.has(key)));
  return { ...head, nodes, initializers, outputs: [{ name, type: 'float32', shape: null }] };
}

/** z without each channel's block: z [hidden] = sum of the blocks + beta bias -> one row for each channel asked for. */
function withoutChannel(blocks: Float32Array, head: DenseHead, row: number, channels: readonly number[]): Float32Array {
  const hidden = head.outputs;
  const start = row * head.channels * hidden;
  const bias = head.bias && numbers(decode(head.bias));
  const z = Float64Array.from({ length: hidden }, (_, o) => (bias ? head.beta * bias[o % bias.length] : 0));
  for (let k = 0; k < head.channels; k++) for (let o = 0; o < hidden; o++) z[o] += blocks[start + k * hidden + o];
  const rows = new Float32Array(channels.length * hidden);
  channels.forEach((k, i) => {
    for (let o = 0; o < hidden; o++) rows[i * hidden + o] = z[o] - blocks[start + k * hidden + o];
  });
  return rows;
}

/**
 * Scores with one channel set to 0, for every channel, without running the trunk or the layers before the dense one
 * again: that layer's product is taken apart by channels, the rest runs in batches, or is a shift.
 */
export function ablation(head: Graph, dense: DenseHead, output: string, block: number | null, openGraph: OpenGraph) {
  const front = dense.pooled === head.inputs[0].name ? null : lazySession(() => openGraph(upTo(head, dense.pooled)));
  const cut = dense.isLast ? undefined : cutGraph(head, dense.hidden, output);
  const rest = cut && lazySession(() => openGraph(cut.head));

  async function pooledOf(feeds: ReadonlyMap<string, Value>, n: number) {
    const found = front ? await inBlocks(feeds, n, block, (part) => front.run(part, [dense.pooled])) : feeds;
    return numbers(found.get(dense.pooled) as Value);
  }

  async function restScores(tail: LazySession, rows: Float32Array, count: number, target: number): Promise<number[]> {
    const width = rows.length / Math.max(1, count);
    const scores: number[] = [];
    for (let start = 0; start < count; start += BATCH) {
      const n = Math.min(BATCH, count - start);
      const data = rows.slice(start * width, (start + n) * width);
      const kernel = dense.weights.shape.length > 2 ? dense.weights.shape.slice(2) : [];
      const feed: Value = { type: 'float32', shape: [n, width, ...kernel], data };
      const found = await inBlocks(new Map([[dense.hidden, feed]]), n, block, (part) => tail.run(part, [output]));
      const value = found.get(output) as Value;
      const each = size(value.shape.slice(1));
      for (let i = 0; i < n; i++) scores.push(numbers(value)[i * each + target]);
    }
    return scores;
  }

  return {
    /** Feeds of the head, their scores [n, outputs] and an output -> [n, channels]. */
    async run(feeds: ReadonlyMap<string, Value>, scores: Tensor, target: number): Promise<Tensor> {
      const [n] = scores.shape;
      const each = size(scores.shape.slice(1));
      if (!(Number.isInteger(target) && target >= 0 && target < each)) {
        throw new RangeError(`models: an output of the head is one of 0 to ${each - 1}: ${target}`);
      }
      const { channels } = dense;
      const pooled = await pooledOf(feeds, n);
      const out = new Float32Array(n * channels);
      if (!rest) {
        const features = pooled.length / n;
        const row = denseWeights({ ...dense, alpha: 1 }).subarray(target * features, (target + 1) * features);
        rowBlocks(dense, row, pooled, out);
        for (let i = 0; i < out.length; i++) out[i] = scores.data[Math.floor(i / channels) * each + target] - out[i];
        return { data: out, shape: [n, channels] };
      }
      const blocks = await denseBlocks(dense, pooled, n);
      const hidden = blocks.length / out.length;
      for (let i = 0; i < n; i++) {
        const isAlive = (k: number) =>
          blocks.subarray((i * channels + k) * hidden, (i * channels + k + 1) * hidden).some((v) => v !== 0);
        const alive = Array.from({ length: channels }, (_, k) => k).filter(isAlive);
        out.fill(scores.data[i * each + target], i * channels, (i + 1) * channels);
        const found = await restScores(rest, withoutChannel(blocks, dense, i, alive), alive.length, target);
        alive.forEach((k, j) => {
          out[i * channels + k] = found[j];
        });
      }
      return { data: out, shape: [n, channels] };
    },
    dispose(): void {
      front?.dispose();
      rest?.dispose();
    },
  };
}
