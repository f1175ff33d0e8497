import type { Target } from './contracts.js';

/**
 * The outputs that `target` means for a model with `outputs` outputs, in the order given.
 * Absent: output 0 of one, 1 of two. Throws RangeError where it is needed but absent, or does not exist.
 */
export function resolveTargets(target: Target | undefined, outputs: number): number[] {
  if (target === 'all') return Array.from({ length: outputs }, (_, k) => k);
  if (target === undefined) {
    if (outputs > 2)
      throw new RangeError(`core: a model with more than two outputs needs a target: ${outputs} outputs`);
    return [outputs - 1];
  }
  const list = typeof target === 'number' ? [target] : [...target];
  if (list.length === 0) throw new RangeError('core: at least one target is needed: []');
  for (const k of list) {
    if (!Number.isInteger(k) || k < 0 || k >= outputs) {
      throw new RangeError(`core: target ${k} does not exist: the model has ${outputs} outputs, counted from 0`);
    }
  }
  return list;
}
