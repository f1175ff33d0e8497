/** Exact SHAP of Adult, 12 features, 100 background rows, beside shap's ExactExplainer and its sampling KernelExplainer. */
import { adult } from '@xai/datasets';
import { exactShap } from '@xai/shap';
import { tensor, toRows } from '@xai/tensor';
import { layersFor, openLayers } from '../network.mjs';

const ROWS = 5;

export async function exact() {
  const { data, features } = await adult();
  const columns = features.length;
  const part = (from, count) => tensor(data.data.slice(from * columns, (from + count) * columns), [count, columns]);
  const layers = layersFor(data);
  const { predict, spent } = await openLayers(layers);
  const [background, rows] = [part(0, 100), part(28_000, ROWS)];
  const explain = exactShap(predict, { background });
  const setup = { layers, background: toRows(background), rows: toRows(rows) };
  return {
    name: 'exact SHAP, Adult, background 100: ms a row',
    goal: { ownMs: 5 },
    peers: [
      { ask: 'exact', name: 'shap ExactExplainer', setup, goal: { whole: 10 } },
      { ask: 'kernel', name: 'shap KernelExplainer', setup },
    ],
    async run() {
      spent();
      const start = performance.now();
      await explain(rows, { target: 1 });
      return { ms: (performance.now() - start) / ROWS, model: spent() / ROWS };
    },
  };
}
