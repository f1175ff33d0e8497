import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromRows, random } from '@xai/tensor';
import { exactShap } from '../dist/index.js';

/**
 * Exact Shapley values of Adult rows: 12 features, 100 background rows, a 12-64-32-1 network in plain arrays.
 * Milliseconds a row end to end and without the model ("own"), the model's rows, and heap above the start in MB.
 * @param {{ rows?: number, predict?: import('@xai/core').Predict }} options
 */
export async function exactBench({ rows = 20, predict = network() } = {}) {
  const table = JSON.parse(readFileSync(new URL('../test/golden/kmeans-adult.json', import.meta.url), 'utf8')).inputs
    .rows;
  const background = fromRows(table.slice(0, 100));
  let model = 0;
  let modelRows = 0;
  const timed = async (batch) => {
    const start = performance.now();
    const out = await predict(batch);
    model += performance.now() - start;
    modelRows += batch.shape[0];
    return out;
  };
  const explain = exactShap(timed, { background });
  await explain(fromRows(table.slice(120, 150)));
  model = modelRows = 0;
  const heap = memory();
  const start = performance.now();
  await explain(fromRows(table.slice(100, 100 + rows)));
  const total = performance.now() - start;
  return {
    endToEnd: total / rows,
    own: (total - model) / rows,
    modelRows: modelRows / rows,
    heap: (memory() - heap) / 2 ** 20,
  };
}

const memory = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;

function network() {
  const r = random(1);
  const layers = [
    [12, 64],
    [64, 32],
    [32, 1],
  ].map(([from, to]) => ({
    from,
    to,
    weights: Float64Array.from({ length: from * to }, () => r.normal() / Math.sqrt(from)),
    hidden: new Float64Array(to),
  }));
  return ({ data, shape: [n] }) => {
    const out = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      let x = data.subarray(i * 12, (i + 1) * 12);
      for (const { from, to, weights, hidden } of layers) {
        for (let k = 0; k < to; k++) {
          let sum = 0;
          for (let j = 0; j < from; j++) sum += x[j] * weights[k * from + j];
          hidden[k] = to === 1 ? 1 / (1 + Math.exp(-sum)) : Math.max(sum, 0);
        }
        x = hidden;
      }
      out[i] = x[0];
    }
    return { data: out, shape: [n] };
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await exactBench());
