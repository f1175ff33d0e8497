import { camLayer, engines, listLayers } from '@xai/models';
import { size } from '@xai/tensor';
import type { Context } from '../context.js';
import { fault } from '../errors.js';
import { textTable } from '../text-table.js';
import { embedded } from './embedded.js';
import { headOf } from './head.js';
import { mainOutput } from './main-output.js';
import { type FileSource, modelSource } from './source.js';

/** `xai models`: engines and models that come with xai, or what is inside a file. */
export async function runModels(
  file: string | undefined,
  name: string | undefined,
  { terminal }: Context,
): Promise<void> {
  if (file === 'fetch') throw fault(`no model of this name can be fetched: ${name ?? '(none)'}`);
  if (name !== undefined) throw fault(`xai models takes one file: ${file} ${name}`);
  if (file === undefined) return terminal.out(await present());
  const source = await modelSource(file);
  if (source.kind !== 'file') throw fault(`only a file can be looked into: ${file}`);
  terminal.out(inside(source));
}

async function present(): Promise<string> {
  const found = await Promise.all(
    engines.map(async (engine) => [engine.name, (await engine.available()) ? 'present' : 'not installed']),
  );
  const models = Object.keys(embedded).map((name) => [name, `--model ${name}`]);
  return `${textTable(['engine', ''], found)}\n${textTable(['comes with xai', ''], models)}`;
}

function inside({ name, graph, card }: FileSource): string {
  const ports = (what: string, list: FileSource['graph']['inputs']) =>
    list.map((p) => [what, p.name, p.type, shapeText(p.shape)]);
  const layers = listLayers(graph);
  const weights = [...graph.initializers.values()].filter(({ type }) => /^b?float/.test(type));
  const total = weights.reduce((sum, { shape }) => sum + size(shape), 0);
  const main = mainOutput(graph);
  const head = main === null ? 'unknown' : headOf(graph, main);
  const cam = camLayer(graph, main ?? undefined);
  const facts = [
    `${name}: ${layers.length} layers, ${total} parameters, explained output ${main ?? 'not clear'}, final activation ${head}`,
    ...(cam || graph.inputs.some(({ shape }) => shape?.length === 4)
      ? [`automatic CAM layer: ${cam ?? 'none, say which'}`]
      : []),
    ...(card.features ? [`columns: ${card.features.join(', ')}`] : []),
    ...(card.targetNames ? [`classes: ${card.targetNames.join(', ')}`] : []),
  ];
  return [
    `${facts.join('\n')}\n`,
    textTable(['', 'name', 'type', 'shape'], [...ports('input', graph.inputs), ...ports('output', graph.outputs)]),
    textTable(
      ['layer', 'kind', 'shape', 'parameters'],
      layers.map((l) => [l.name, l.kind, l.shape.length ? shapeText(l.shape) : '?', String(l.parameters)]),
      ['parameters'],
    ),
  ].join('\n');
}

const shapeText = (shape: readonly (number | string | null)[] | null): string =>
  shape === null ? '?' : `[${shape.map((n) => n ?? 'n').join(', ')}]`;
