import { exactShap } from '@xai/shap';
import { fromRows, toRows } from '@xai/tensor';

const predict = ({ data, shape: [n] }) => ({ data: Float64Array.from({ length: n }, (_, i) => data[2 * i] * data[2 * i + 1]), shape: [n] });
const explain = exactShap(predict, { background: fromRows([[1, 1], [3, 1]]), featureNames: ['width', 'height'] });
const why = await explain(fromRows([[5, 2]]));
console.log(why.base.data, toRows(why.values)); // 2 and [[4.5, 3.5]]: 2 + 4.5 + 3.5 = 5 * 2
