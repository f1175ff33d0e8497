export { type KmeansBackgroundOptions, kmeansBackground } from './kmeans-background.js';
export { type ExactOptions, exactShap } from './methods/exact-shap.js';
export { methods } from './methods/index.js';
export { type KernelOptions, kernelShap } from './methods/kernel-shap.js';
export { permutationShap } from './methods/permutation-shap.js';
export { samplingShap } from './methods/sampling-shap.js';
export { aic, auto, bic, type L1Design, type L1Selection, numFeatures } from './parity/l1-selection.js';
export type { ShapOptions } from './shap-options.js';
export type { WeightedBackground } from './weighted-background.js';
