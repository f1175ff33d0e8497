import { limeTabular } from '@xai/lime';
import { fromRows, random } from '@xai/tensor';

const { normal } = random(0);
const training = fromRows(Array.from({ length: 500 }, () => [40 + 12 * normal(), 30 + 9 * normal()]));
const predict = ({ data, shape }) => ({ data: data.filter((_, i) => i % 2 === 0), shape: [shape[0]] }); // the age itself
const explain = limeTabular(predict, { training, featureNames: ['Age', 'Hours'] });
const why = await explain(fromRows([[63, 20]]), { seed: 1 });
console.log(why.diagnostics[0].conditions, why.values.data, why.standardErrors.data);
