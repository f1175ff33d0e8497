import { spearman, topOverlap } from '@xai/metrics';

const [shap, lime] = [[0.4, -0.2, 0.1, 0], [0.3, -0.1, -0.2, 0.05]];
console.log(spearman(shap.map(Math.abs), lime.map(Math.abs))); // 0.8
console.log(topOverlap(shap, lime, 2)); // 0.5, where chance is 0.5
