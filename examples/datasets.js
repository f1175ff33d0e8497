import { adult, split } from '@xai/datasets';

const { features, data, target, categories } = await adult();
const { train, test } = split(data.shape[0], { seed: 0, keepInTest: [28197] });
console.log(data.shape, features, categories.Workclass, train.length, test.length);
