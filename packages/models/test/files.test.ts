import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pickedFiles } from '../src/browser.js';
import { buildGraph, type Files, initializer, node, open, value, writeOnnx } from '../src/index.js';
import { diskFiles, openFile } from '../src/node.js';

const folder = mkdtempSync(join(tmpdir(), 'xai-models-'));
afterAll(() => rmSync(folder, { recursive: true }));

const w = initializer('w', { data: [2, 3], shape: [2] });
const graph = buildGraph({
  inputs: [value('x', ['n', 2])],
  outputs: [value('y', ['n', 2])],
  initializers: [w],
  nodes: [node('Mul', ['x', 'w'], ['y'])],
});
/** The graph with its constant 4 bytes into another file. */
const apart = (location: string, length: number | null = 8, offset = 4) =>
  writeOnnx({
    ...graph,
    initializers: new Map([['w', { ...w, bytes: new Uint8Array(0), external: { location, offset, length } }]]),
  });
const data = new Uint8Array([9, 9, 9, 9, ...w.bytes]);
const memory = (model: Uint8Array): Files => ({
  name: 'model.onnx',
  read: async (name) => (name === 'model.onnx' ? model : data),
  slice: async (_, from, to) => data.subarray(from, to),
});
const rows = { data: [1, 1], shape: [1, 2] };

describe('open of several files', () => {
  it('openFile reads constants from a file beside the model', async () => {
    writeFileSync(join(folder, 'm.onnx'), apart('m.data'));
    writeFileSync(join(folder, 'm.data'), data);
    const network = await openFile(join(folder, 'm.onnx'));
    expect(Array.from((await network.predict(rows)).data)).toEqual([2, 3]);
    expect(await diskFiles(join(folder, 'm.onnx')).slice('m.data', 2, 6)).toEqual(data.slice(2, 6));
  });

  it('openFile says that a file is not there', async () => {
    await expect(openFile(join(folder, 'no.onnx'))).rejects.toThrow(/ENOENT/);
  });

  it('open reads them without a length too', async () => {
    const network = await open(memory(apart('m.data', null)));
    expect(Array.from((await network.predict(rows)).data)).toEqual([2, 3]);
  });

  it.each(['../secret', '/etc/passwd', 'a/../../b', 'C:\\x', '..\\x'])(
    'open refuses constants at %s',
    async (location) => {
      await expect(open(memory(apart(location)))).rejects.toThrow(/must lie beside the model/);
    },
  );

  it('open refuses a data file that is too short', async () => {
    await expect(open(memory(apart('m.data', 8, 8)))).rejects.toThrow(/w needs 8 bytes of m.data: 4/);
  });

  it('pickedFiles finds files by name and asks for those that are missing', async () => {
    const model = new File([apart('m.data')], 'model.onnx');
    const network = await open(pickedFiles([model, new File([data], 'm.data')]));
    expect(Array.from((await network.predict(rows)).data)).toEqual([2, 3]);
    await expect(open(pickedFiles([model]))).rejects.toThrow(/pick this file too: m.data/);
    expect(() => pickedFiles([])).toThrow(/no file was picked/);
  });
});
