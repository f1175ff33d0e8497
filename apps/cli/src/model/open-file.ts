import { existsSync } from 'node:fs';
import {
  type Graph,
  layerTensor,
  open,
  ortNode,
  withFinalActivation,
  withOutputs,
  withoutFinalActivation,
} from '@xai/models';
import { diskFiles } from '@xai/models/node';
import { fault } from '../errors.js';
import { type Head, headOf } from './head.js';
import { mainOutput } from './main-output.js';
import { type NamedColumns, type OpenedModel, type OpenFlags, SMALL_BATCH } from './opened-model.js';
import type { FileSource } from './source.js';

/** A network in a file, its final activation taken away or added, or one of its layers as its output. */
export async function openFile(source: FileSource, columns: NamedColumns, flags: OpenFlags): Promise<OpenedModel> {
  const { name, names, graph, bytes } = source;
  const output = flags.layer === undefined ? onlyOutput(graph, name) : layerTensor(graph, flags.layer);
  let head: Head = 'unknown';
  let cut = false;
  const surgery = (whole: Graph): Graph => {
    if (flags.layer !== undefined) return withOutputs(withForm(whole, flags), [output]);
    const changed = withForm(whole, flags, output);
    cut = flags.output === 'raw' && changed !== whole;
    head = headOf(changed, output);
    return changed;
  };
  const network = await open(existsSync(name) ? diskFiles(name) : bytes, {
    columns: columns.features.map((feature, j) => ({
      name: names?.[j] ?? feature,
      categories: columns.categories[feature],
    })),
    output,
    surgery,
  });
  return {
    predict: network.predict,
    async run(feeds) {
      const found = (await network.run(feeds, [output])).get(output);
      if (!found) throw fault(`${name}: no such output: ${output}`);
      return found;
    },
    head,
    cut,
    output: flags.output ?? 'as the file defines it',
    engine: network.engine,
    batchSize: network.engine === ortNode.name ? undefined : SMALL_BATCH,
    dispose: () => network.dispose(),
  };
}

function withForm(graph: Graph, { output: form }: OpenFlags, output?: string): Graph {
  if (form === 'raw') return withoutFinalActivation(graph, output);
  const isProbability = output !== undefined && headOf(graph, output) === 'probabilities';
  return form === 'probability' && !isProbability ? withFinalActivation(graph, undefined, output) : graph;
}

function onlyOutput(graph: Graph, file: string): string {
  const output = mainOutput(graph);
  if (output !== null) return output;
  const list = graph.outputs.map(({ name }) => name).join(', ');
  throw fault(`${file}: one output is needed, the file has several (xai predict takes --layer NAME): ${list}`);
}
