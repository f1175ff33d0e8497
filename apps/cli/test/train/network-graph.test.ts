import { open, readOnnx, reference, writeOnnx } from '@xai/models';
import { random, tensor } from '@xai/tensor';
import { describe, expect, it } from 'vitest';
import { encode, fitEncoding } from '../../src/train/encoding.js';
import type { Dense } from '../../src/train/fit.js';
import { networkGraph } from '../../src/train/network-graph.js';

const r = random(9);
const data = Float64Array.from({ length: 50 * 3 }, (_, i) =>
  i % 3 === 1 ? r.integer(4) : Math.round(1000 * r.uniform() ** 3),
);
const encoding = fitEncoding(
  data,
  Int32Array.from({ length: 50 }, (_, i) => i),
  [0, 4, 0],
  5,
);
const dense = (inputs: number, outputs: number): Dense => ({
  weights: Float32Array.from({ length: inputs * outputs }, () => r.normal()),
  bias: Float32Array.from({ length: outputs }, () => r.normal()),
  shape: [inputs, outputs],
});
const layers = [dense(encoding.width, 6), dense(6, 3), dense(3, 1)];

/** The same network by plain loops in float64, from the encoded rows. */
function plain(rows: Int32Array): number[] {
  const x = encode(encoding, data, rows, 3);
  return Array.from(rows, (_, i) => {
    let h = Array.from(x.subarray(i * encoding.width, (i + 1) * encoding.width));
    layers.forEach(({ weights, bias, shape }, k) => {
      const active = k ? h.map((v) => Math.max(0, v)) : h;
      h = Array.from(bias, (b, o) => active.reduce((sum, v, a) => sum + v * weights[a * shape[1] + o], b));
    });
    return 1 / (1 + Math.exp(-h[0]));
  });
}

describe('networkGraph(encoding, layers, columns, metadata)', () => {
  const bytes = writeOnnx(networkGraph(encoding, layers, 3, { made: 'here' }));
  const rows = Int32Array.from({ length: 50 }, (_, i) => i);

  it('gives what the encoded rows give by plain loops', async () => {
    const network = await open(bytes, { engine: reference });
    const { data: found, shape } = await network.predict(tensor(Float32Array.from(data), [50, 3]));
    expect(shape).toEqual([50, 1]);
    plain(rows).forEach((p, i) => {
      expect(Math.abs(Number(found[i]) - p)).toBeLessThan(1e-6);
    });
  });

  it('has one input of codes, one probability, the metadata, and operators that every engine runs', () => {
    const graph = readOnnx(bytes);
    expect(graph.inputs.map((p) => p.name)).toEqual(['codes']);
    expect(graph.outputs.map((p) => p.name)).toEqual(['probability']);
    expect(graph.metadata.made).toBe('here');
    expect(new Set(graph.nodes.map((n) => n.op))).toEqual(
      new Set(['Gemm', 'Mul', 'Clip', 'Gather', 'Cast', 'Add', 'Relu', 'Sigmoid']),
    );
  });
});
