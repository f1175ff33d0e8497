/** The beeswarm of 32,561 rows x 12 features as an SVG text, beside shap and matplotlib. */
import { adult } from '@xai/datasets';
import { random, tensor, toRows } from '@xai/tensor';
import { beeswarm as plot, toSVG } from '@xai/viz';

/** Seeded values of every row, falling in size from the first feature to the last. */
function attributionOf({ data, features, categories }) {
  const [rows, columns] = data.shape;
  const stream = random(1);
  const values = Float64Array.from(
    { length: rows * columns },
    (_, i) => (stream.normal() * (columns - (i % columns))) / 100,
  );
  const zeros = tensor(new Float64Array(rows), [rows]);
  return {
    ...{ method: 'exact', target: 1, targetName: null, features, categories, unit: 'value', game: 'interventional' },
    ...{ error: 'none', additive: false, standardErrors: null, backgroundStandardErrors: null, background: null },
    ...{ seed: 1, budget: null, settings: {}, diagnostics: [], versions: {} },
    rows: Array.from({ length: rows }, (_, i) => i),
    data,
    base: zeros,
    output: zeros,
    values: tensor(values, [rows, columns]),
  };
}

export async function beeswarm() {
  const table = await adult();
  const attribution = attributionOf(table);
  return {
    name: 'beeswarm, 32,561 x 12, to SVG: ms',
    goal: { ms: 1000, bytes: 500_000 },
    peers: [
      { ask: 'beeswarm', name: 'shap with matplotlib', setup: { data: toRows(table.data), features: table.features } },
    ],
    async run() {
      const start = performance.now();
      const svg = toSVG(plot(attribution));
      return { ms: performance.now() - start, model: 0, bytes: Buffer.byteLength(svg) };
    },
  };
}
