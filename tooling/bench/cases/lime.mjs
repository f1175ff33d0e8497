/** LIME of one row of Adult, 5,000 samples, 12 features, quartiles, beside Python's lime on the same network. */
import { adult } from '@xai/datasets';
import { limeTabular } from '@xai/lime';
import { tensor, toRows } from '@xai/tensor';
import { layersFor, openLayers } from '../network.mjs';

const SAMPLES = 5000;
/** Calls that one timing holds: a single one is over before the machine's noise is. */
const CALLS = 10;

export async function lime() {
  const { data, features, categories } = await adult();
  const columns = features.length;
  const layers = layersFor(data);
  const { predict, spent } = await openLayers(layers);
  const categorical = features.flatMap((name, i) => (name in categories ? [i] : []));
  const row = data.data.slice(28197 * columns, 28198 * columns);
  const explain = limeTabular(predict, { training: data, featureNames: features, categorical });
  const setup = { layers, training: toRows(data), features, categorical, row: [...row], samples: SAMPLES };
  return {
    name: 'LIME tabular, 5,000 samples, 12 features: ms a row',
    goal: {},
    peers: [{ ask: 'lime', name: 'lime', setup, goal: { whole: 4, own: 8 } }],
    async run() {
      spent();
      const start = performance.now();
      for (let seed = 0; seed < CALLS; seed++) {
        await explain(tensor(row, [1, columns]), { budget: SAMPLES, target: 1, seed });
      }
      return { ms: (performance.now() - start) / CALLS, model: spent() / CALLS };
    },
  };
}
