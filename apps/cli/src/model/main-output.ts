import type { Graph } from '@xai/models';

/** The output that is explained: the only float one, else the only one of numbers; null where it is not clear which. */
export function mainOutput({ outputs }: Graph): string | null {
  const floats = outputs.filter(({ type }) => /^b?float/.test(type));
  const usable = floats.length ? floats : outputs.filter(({ type }) => type !== 'string' && type !== 'undefined');
  return usable.length === 1 ? usable[0].name : null;
}
