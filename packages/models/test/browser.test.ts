import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchedFiles, openURL } from '../src/browser.js';
import { automatic, preferred } from '../src/engines/automatic-browser.js';
import { buildGraph, initializer, node, value, writeOnnx } from '../src/index.js';

const w = initializer('w', { data: [2, 3], shape: [2] });
const graph = buildGraph({
  inputs: [value('x', ['n', 2])],
  outputs: [value('y', ['n', 2])],
  initializers: [w],
  nodes: [node('Mul', ['x', 'w'], ['y'])],
});
const external = { location: 'net.data', offset: 4, length: 8 };
const model = writeOnnx({
  ...graph,
  initializers: new Map([['w', { ...w, bytes: new Uint8Array(0), external }]]),
});
const data = new Uint8Array([9, 9, 9, 9, ...w.bytes]);

const server = createServer((request, response) => {
  const range = request.headers.range
    ?.match(/(\d+)-(\d+)/)
    ?.slice(1)
    .map(Number);
  const file = {
    '/models/net.onnx': model,
    '/models/net.data': data,
    '/whole/net.data': data,
    '/whole/net.onnx': model,
  }[request.url ?? ''];
  if (!file) response.writeHead(404).end();
  else if (range && request.url?.startsWith('/models'))
    response.writeHead(206).end(file.subarray(range[0], range[1] + 1));
  else response.end(file);
});
let at = '';
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('openURL', () => {
  it.each(['models', 'whole'])(
    'openURL reads the data beside the model, from a server with ranges or without (%s)',
    async (folder) => {
      const network = await openURL(`${at}/${folder}/net.onnx`);
      expect((await network.predict({ data: [1, 1], shape: [1, 2] })).data).toEqual(Float32Array.of(2, 3));
      network.dispose();
    },
  );

  it('openURL says what cannot be fetched', async () => {
    await expect(openURL(`${at}/no.onnx`)).rejects.toThrow(`models: ${at}/no.onnx cannot be fetched: status 404`);
    await expect(fetchedFiles(`${at}/models/net.onnx`).slice('net.data', 2, 6)).resolves.toEqual(data.slice(2, 6));
  });
});

describe('automatic', () => {
  it('automatic in a page tries WebAssembly first, and no native engine', () => {
    expect(automatic.map(({ name }) => name)).toEqual(['onnxruntime-web', 'tfjs', 'reference']);
    expect(preferred()).toBeUndefined();
  });
});
