import { adult, adultModel } from '@xai/datasets';
import { open } from '@xai/models';
import { exactShap } from '@xai/shap';
import { toSVG, waterfall } from '@xai/viz';

const { data, features: featureNames, categories } = await adult();
const { predict } = await open((await adultModel()).bytes);
const explain = exactShap(predict, { background: { ...data, shape: [100, 12] }, featureNames, categories });
console.log(toSVG(waterfall(await explain({ ...data, shape: [1, 12], offset: 12 * 28197 }))));
