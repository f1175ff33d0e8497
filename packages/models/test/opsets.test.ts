import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Engine, type Graph, open, ortNode, ortWeb, readOnnx, reference, tfjsOn } from '../src/index.js';

interface Facts {
  readonly shape: readonly number[];
  readonly data: readonly (number | string)[];
}
interface Golden {
  readonly feeds: Record<string, Facts>;
  /** The outputs of each operator set's file. */
  readonly names: Record<string, string[]>;
  /** What onnxruntime answers, from one operator set on. */
  readonly outputs: Record<string, (Facts & { readonly since: number })[]>;
}

const folder = new URL('./golden/opsets/', import.meta.url);
const golden: Golden = JSON.parse(readFileSync(new URL('opsets.json', folder), 'utf8'));
const opsets = Object.keys(golden.names).map(Number);
const bytesOf = (opset: number) =>
  new Uint8Array(readFileSync(new URL(`opset-${String(opset).padStart(2, '0')}.onnx`, folder)));
const wanted = (name: string, opset: number) => golden.outputs[name].filter(({ since }) => since <= opset).at(-1);
const feeds = Object.fromEntries(
  Object.entries(golden.feeds).map(([name, { shape, data }]) => [name, { shape, data: data.map(Number) }]),
);

/** The outputs that are further from the golden than 2e-6 of the larger of 1 and the number, or of another shape. */
async function wrong(source: Uint8Array | Graph, engine: Engine, opset: number): Promise<string[]> {
  const network = await open(source, { engine });
  const names = golden.names[opset];
  const found = await network.run(feeds, names);
  network.dispose();
  return names.filter((name) => {
    const [got, want] = [found.get(name), wanted(name, opset)];
    if (!got || !want || got.shape.join() !== want.shape.join()) return true;
    return want.data.some((text, k) => {
      const [v, w] = [Number(got.data[k]), Number(text)];
      return !(v === w || Math.abs(v - w) <= 2e-6 * Math.max(1, Math.abs(w)));
    });
  });
}

describe.each([ortNode, ortWeb, tfjsOn('wasm'), tfjsOn('cpu'), reference])('open on $name', (engine) => {
  it.each(opsets)(
    'open runs every operator of table networks in operator set %i as onnxruntime does',
    async (opset) => {
      expect(await wrong(bytesOf(opset), engine, opset)).toEqual([]);
    },
  );
});

describe('readOnnx', () => {
  it.each(opsets)('readOnnx of operator set %i means in set 21 what the file means', async (opset) => {
    const graph = readOnnx(bytesOf(opset));
    expect(graph.opsets['']).toBe(21);
    expect(graph.inputs.map(({ name }) => name)).toEqual(['x', 'codes', 'd']);
    expect(await wrong(graph, ortNode, opset)).toEqual([]);
  });
});
