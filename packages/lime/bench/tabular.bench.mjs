// LIME on a table: 5,000 samples, 12 features of Adult's kinds, a 12-64-32-1 network. Run `pnpm build` first.
//   node packages/lime/bench/tabular.bench.mjs [repeats]
// Prints milliseconds (median): all but the model, the model, and both. `limeBench` takes another model or table.
import { limeTabular } from '@xai/lime';
import { random, tensor } from '@xai/tensor';

const CATEGORIES = [0, 9, 0, 7, 15, 6, 5, 2, 0, 0, 0, 42];

/** A made-up training table like Adult's: category codes where CATEGORIES says so, else skewed numbers. */
export function adultLike(rows = 1500) {
  const r = random(1);
  const data = Float64Array.from({ length: rows * 12 }, (_, i) => {
    const k = CATEGORIES[i % 12];
    return k ? Math.floor(k * r.uniform() ** 2) : Math.round(Math.exp(2.5 + 0.8 * r.normal()));
  });
  return tensor(data, [rows, 12]);
}

/** A 12-64-32-1 network with a sigmoid, as two classes, in plain typed arrays. */
export function network(sizes = [12, 64, 32, 1]) {
  const r = random(2);
  const layers = sizes.slice(1).map((out, l) => ({
    out,
    w: Float64Array.from({ length: sizes[l] * out }, () => (r.normal() * 0.5) / Math.sqrt(sizes[l])),
  }));
  return ({ data, shape: [n, d] }) => {
    let h = data;
    let width = d;
    layers.forEach(({ w, out }, l) => {
      const next = new Float64Array(n * out);
      for (let i = 0; i < n; i++) {
        const at = i * out;
        for (let j = 0; j < width; j++) {
          const v = l ? h[i * width + j] : h[i * width + j] * 0.1;
          if (v !== 0) for (let k = 0, from = j * out; k < out; k++) next[at + k] += v * w[from + k];
        }
        if (l < layers.length - 1) for (let k = 0; k < out; k++) if (next[at + k] < 0) next[at + k] = 0;
      }
      h = next;
      width = out;
    });
    const both = new Float64Array(2 * n);
    for (let i = 0; i < n; i++) {
      both[2 * i + 1] = 1 / (1 + Math.exp(-h[i]));
      both[2 * i] = 1 - both[2 * i + 1];
    }
    return tensor(both, [n, 2]);
  };
}

/** Median milliseconds of one explanation of `row`, warm: { own, model, total }. */
export async function limeBench({ predict, training, row, repeats = 30, ...options }) {
  let model = 0;
  const timed = async (batch) => {
    const start = performance.now();
    const out = await predict(batch);
    model += performance.now() - start;
    return out;
  };
  const explain = limeTabular(timed, { training, ...options });
  const runs = [];
  for (let seed = 0; seed < repeats + 20; seed++) {
    model = 0;
    const start = performance.now();
    await explain(row, { target: 1, seed, budget: 5000 });
    const total = performance.now() - start;
    runs.push({ own: total - model, model, total });
  }
  const median = (key) => {
    const sorted = runs
      .slice(20)
      .map((r) => r[key])
      .sort((a, b) => a - b);
    return sorted[sorted.length >> 1];
  };
  return { own: median('own'), model: median('model'), total: median('total') };
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const training = adultLike();
  const row = tensor(training.data.slice(0, 12), [1, 12]);
  const categorical = CATEGORIES.flatMap((k, c) => (k ? [c] : []));
  const repeats = Number(process.argv[2] ?? 30);
  for (const [name, options] of Object.entries({
    'Adult: 7 categories, 5 numbers in quartiles': { categorical },
    '12 numbers in quartiles': {},
    '12 numbers in quartiles, 6 features by forward selection': { features: 6 },
  })) {
    const { own, model, total } = await limeBench({ predict: network(), training, row, repeats, ...options });
    console.log(`${name}: own work ${own.toFixed(2)} ms, model ${model.toFixed(2)} ms, in all ${total.toFixed(2)} ms`);
  }
}
