import type { Activations, Cut, Port, Tensor } from '@xai/core';
import { contiguous } from '@xai/tensor';
import { ablation } from './ablation.js';
import { inBlocks } from './blocks.js';
import { channelsFirst, channelsLast } from './channels.js';
import { toValue } from './columns.js';
import { denseWeights } from './dense-blocks.js';
import { numbers, type Value } from './engines/value.js';
import { upgrade } from './formats/onnx/upgrade.js';
import { cutGraph } from './graph/cut-graph.js';
import { denseHead } from './graph/dense-head.js';
import type { Graph } from './graph/graph.js';
import { layoutOf } from './graph/layout.js';
import { COTANGENT, GRADIENT } from './graph/with-gradient.js';
import { headGradient } from './head-gradient.js';
import { lazySession, type OpenGraph } from './lazy-session.js';

const toTensor = (value: Value): Tensor => ({ data: numbers(value), shape: value.shape });
const float32 = (t: Tensor): Tensor => {
  const { data, shape } = contiguous(t);
  return { data: data instanceof Float32Array ? data : Float32Array.from(data), shape };
};

/** The network cut at a layer: `input` is its only input, `output` the output that is explained. */
export function openCut(graph: Graph, layer: string, input: Port, output: string, openGraph: OpenGraph): Cut {
  const { tensor, door, trunk, head, boundary, cutOff } = cutGraph(graph, layer, output);
  const block = input.shape[0];
  const trunkSession = trunk && lazySession(() => openGraph(trunk));
  const headSession = lazySession(() => openGraph(head));
  const back = headGradient(head, door, output, openGraph);
  const types = new Map(head.inputs.map(({ name, type }) => [name, type]));
  const rank = head.inputs[0].shape?.length ?? 0;
  const isFirst = (rank: number) => rank > 2 && layoutOf(graph, tensor, rank) === 'first';
  const inward = (t: Tensor) => (isFirst(t.shape.length) ? channelsFirst(t) : t);
  const outward = (t: Tensor) => (isFirst(t.shape.length) ? channelsLast(t) : t);
  const dense = denseHead(upgrade(head), door, layoutOf(graph, tensor, rank));
  const ablated = dense && ablation(head, dense, output, block, openGraph);
  let isOpen = true;
  const check = () => {
    if (!isOpen) throw new RangeError(`models: the cut was disposed: ${layer}`);
  };

  const feedsOf = ({ values, boundary: rest }: Activations): Map<string, Value> => {
    const missing = boundary.find((name) => !Object.hasOwn(rest, name));
    if (missing) throw new RangeError(`models: the head at ${layer} needs the boundary of its activations: ${missing}`);
    const entries = boundary.map((name): [string, Value] => {
      const type = types.get(name) ?? 'undefined';
      const port: Port = { name, shape: [], type: type === 'undefined' ? 'float32' : type };
      return [name, toValue(port, contiguous(rest[name]))];
    });
    const value = toValue({ name: door, shape: [], type: 'float32' }, contiguous(inward(contiguous(values))));
    return new Map([[door, value], ...entries]);
  };

  const scores: Cut['scores'] = async (at) => {
    check();
    const found = await inBlocks(feedsOf(at), at.values.shape[0], block, (part) => headSession.run(part, [output]));
    return toTensor(found.get(output) as Value);
  };

  return {
    layer,
    cutOff,
    scores,
    ...(dense?.isMean && dense.isLast
      ? { classWeights: () => ({ data: denseWeights(dense), shape: [dense.outputs, dense.channels] }) }
      : {}),
    ...(ablated ? { ablationScores: async (at, target) => ablated.run(feedsOf(at), await scores(at), target) } : {}),
    async activations(images) {
      check();
      const feeds = new Map([[input.name, toValue(input, contiguous(images))]]);
      const run = trunkSession
        ? (part: ReadonlyMap<string, Value>) => trunkSession.run(part, [door, ...boundary])
        : undefined;
      const found = run ? await inBlocks(feeds, images.shape[0], block, run) : feeds;
      for (const [name, { type }] of found) types.set(name, type);
      const value = found.get(door) as Value;
      const rest = boundary.map((name): [string, Tensor] => [name, toTensor(found.get(name) as Value)]);
      return { values: float32(outward(toTensor(value))), boundary: Object.fromEntries(rest) };
    },
    async gradient(at, cotangent) {
      check();
      const { data, shape } = contiguous(cotangent);
      const feeds = new Map([...feedsOf(at), [COTANGENT, { type: 'float32', data, shape } as const]]);
      const found = await inBlocks(feeds, at.values.shape[0], block, back.run);
      return float32(outward(toTensor(found.get(GRADIENT) as Value)));
    },
    dispose() {
      isOpen = false;
      back.dispose();
      ablated?.dispose();
      trunkSession?.dispose();
      headSession.dispose();
    },
  };
}
