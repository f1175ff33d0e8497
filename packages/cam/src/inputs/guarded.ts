import type { CamInputs, CamRule } from '../cam-rule.js';

/** A rule's inputs; reading one that the rule does not list under `needs` throws TypeError with both names. */
export function guarded(rule: CamRule, found: Partial<CamInputs>): CamInputs {
  const read = <K extends keyof CamInputs>(key: K): CamInputs[K] => {
    const value = found[key];
    if (value === undefined || !rule.needs.includes(key)) {
      throw new TypeError(`cam: a rule lists what it reads under needs: ${rule.name} reads ${key}`);
    }
    return value;
  };
  return {
    get activations() {
      return read('activations');
    },
    get gradients() {
      return read('gradients');
    },
    get classWeights() {
      return read('classWeights');
    },
    get ablation() {
      return read('ablation');
    },
    get maskedScores() {
      return read('maskedScores');
    },
    get hessianProduct() {
      return read('hessianProduct');
    },
    get random() {
      return read('random');
    },
  };
}
