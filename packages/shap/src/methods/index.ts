import { exactShap } from './exact-shap.js';
import { kernelShap } from './kernel-shap.js';
import { permutationShap } from './permutation-shap.js';
import { samplingShap } from './sampling-shap.js';

/** Every model-agnostic Shapley method, by its name on the command line and in an Attribution. */
export const methods = { exact: exactShap, kernel: kernelShap, permutation: permutationShap, sampling: samplingShap };
