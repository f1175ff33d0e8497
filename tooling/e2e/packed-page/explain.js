/** The paper's row of Adult, explained exactly: the same file runs in Node and in the page. */
import { adult, adultModel } from '@xai/datasets';
import { open } from '@xai/models';
import { exactShap } from '@xai/shap';
import { waterfall } from '@xai/viz';

export async function explainPaperRow(engine) {
  const table = await adult();
  const { bytes } = await adultModel();
  const network = await open(bytes, { engine });
  const columns = table.features.length;
  const rows = (from, count) => ({
    data: table.data.data.slice(from * columns, (from + count) * columns),
    shape: [count, columns],
  });
  const explain = exactShap(network.predict, {
    background: rows(0, 100),
    featureNames: table.features,
    categories: table.categories,
    unit: 'probability',
  });
  const why = await explain(rows(28197, 1), { rows: [28197] });
  return { engine: network.engine, why, scene: waterfall(why, { row: 28197 }) };
}
