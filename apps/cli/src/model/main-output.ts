import type { Graph } from '@xai/models';

/** The output that is explained: the only float one, a ZipMap's included; null where it is not clear which. */
export function mainOutput({ outputs, nodes }: Graph): string | null {
  const maps = new Set(nodes.filter(({ op }) => op === 'ZipMap').flatMap((node) => node.outputs));
  const floats = outputs.filter(({ name, type }) => /^b?float/.test(type) || maps.has(name));
  const usable = floats.length ? floats : outputs.filter(({ type }) => type !== 'string' && type !== 'undefined');
  return usable.length === 1 ? usable[0].name : null;
}
