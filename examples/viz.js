import { adult } from '@xai/datasets';
import { exactShap } from '@xai/shap';
import { tensor } from '@xai/tensor';

const { data, features, categories } = await adult();
const rows = (from, count) => tensor(data.data.slice(12 * from, 12 * (from + count)), [count, 12]);
const older = ({ data: x, shape: [n] }) => tensor(Float64Array.from({ length: n }, (_, i) => 0.01 * x[12 * i]), [n]);
const explain = exactShap(older, { background: rows(0, 50), featureNames: features, categories });
const attribution = await explain(rows(28197, 1), { rows: [28197] });

// The README's lines:
import { toSVG, waterfall } from '@xai/viz';
import { writeFileSync } from 'node:fs';

const scene = waterfall(attribution, { row: 28197 }); // an Attribution of @xai/shap, or fromJSON(...) of @xai/core
writeFileSync('waterfall.svg', toSVG(scene, { theme: 'auto' }));
