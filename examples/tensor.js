import { fromRows, random, tensor, weightedRidge } from '@xai/tensor';

const draw = random(7);
const x = fromRows(Array.from({ length: 200 }, () => [draw.normal(), draw.normal()]));
const y = tensor(Float64Array.from({ length: 200 }, (_, i) => 3 * x.data[2 * i] - x.data[2 * i + 1] + 5), [200]);
const { coefficients, intercept } = weightedRidge(x, y, { alpha: 0 });
console.log(coefficients.data, intercept); // 3, -1 and 5
