import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inFile } from '../src/graph/in-file.js';
import { buildGraph, initializer, node, open, ortNode, readOnnx, reference, value, writeOnnx } from '../src/index.js';
import { openFile } from '../src/node.js';

const folder = mkdtempSync(join(tmpdir(), 'xai-models-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A network with a dense layer of `width` times `outputs` numbers. */
function wide(width: number, outputs = 5) {
  const data = Float32Array.from({ length: width * outputs }, (_, k) => Math.sin(k));
  return writeOnnx(
    buildGraph({
      inputs: [value('x', ['n', 4])],
      outputs: [value('y', ['n', outputs])],
      initializers: [
        initializer('v', { data: Float32Array.from({ length: 4 * width }, (_, k) => Math.cos(k)), shape: [4, width] }),
        initializer('w', { data, shape: [width, outputs] }),
      ],
      nodes: [node('MatMul', ['x', 'v'], ['z']), node('Relu', ['z'], ['a']), node('MatMul', ['a', 'w'], ['y'])],
    }),
  );
}

describe('inFile', () => {
  it('inFile names large constants by their place in the file, and leaves small ones', () => {
    const file = wide(1000);
    const graph = inFile(readOnnx(file), file, 'net.onnx');
    const w = graph.initializers.get('w');
    expect(w?.bytes.length).toBe(0);
    expect(w?.external).toMatchObject({ location: 'net.onnx', length: 20000 });
    const { offset } = w?.external ?? { offset: -1 };
    expect(Buffer.from(file.buffer, offset, 8).readFloatLE(4)).toBeCloseTo(Math.sin(1), 6);
    expect(writeOnnx(graph).length).toBeLessThan(1000);
    const small = wide(10);
    expect(inFile(readOnnx(small), small, 'net.onnx').initializers.get('w')?.external).toBe(undefined);
    expect(inFile(readOnnx(file), small, 'net.onnx').initializers.get('w')?.external).toBe(undefined);
  });

  it('openFile runs and cuts a large file without copying it, on every engine alike', async () => {
    const file = wide(4000, 4100);
    const path = join(folder, 'large.onnx');
    writeFileSync(path, file);
    const rows = { data: [1, 0.5, -1, 2, 0, 1, 0, -1], shape: [2, 4] };
    const cotangent = { data: Float32Array.from({ length: 8200 }, (_, k) => Math.sin(k)), shape: [2, 4100] };
    const answers: number[][] = [];
    for (const network of [
      await openFile(path, { engine: ortNode }),
      await openFile(path, { engine: reference }),
      await open(file, { engine: ortNode }),
    ]) {
      const cut = await network.at('a');
      const at = await cut.activations(rows);
      const gradient = await cut.gradient(at, cotangent);
      answers.push([
        ...(await network.predict(rows)).data,
        ...(await cut.scores(at)).data,
        ...gradient.data.slice(0, 5),
        ...gradient.data.slice(-5),
      ]);
      network.dispose();
    }
    const top = Math.max(...answers[1].map(Math.abs));
    for (const answer of answers) {
      answer.forEach((v, k) => {
        expect(Math.abs(v - answers[1][k]) / top).toBeLessThan(1e-5);
      });
    }
  });
});
