import type { Graph } from './graph.js';

/** Names for new tensors of a graph: a wish, with underscores behind it where the name is taken. */
export function freshNames({ inputs, initializers, nodes }: Graph): (wish: string) => string {
  const outputs = nodes.flatMap((node) => node.outputs);
  const taken = new Set([...inputs.map(({ name }) => name), ...initializers.keys(), ...outputs]);
  return (wish) => {
    let name = wish;
    while (taken.has(name)) name += '_';
    taken.add(name);
    return name;
  };
}
