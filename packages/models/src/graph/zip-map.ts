import type { Graph } from './graph.js';

/**
 * The graph without ZipMaps at its end (scikit-learn's exporter puts one behind the probabilities): the output becomes
 * the probabilities themselves, float32 [n, classes]. The graph itself where there is none.
 */
export function withoutZipMap(graph: Graph): Graph {
  const outputs = new Set(graph.outputs.map(({ name }) => name));
  const maps = graph.nodes.filter((node) => node.op === 'ZipMap' && node.outputs.some((name) => outputs.has(name)));
  if (maps.length === 0) return graph;
  const classes = new Map(
    maps.map(({ outputs: [name], attributes: { classlabels_int64s, classlabels_strings } }) => {
      const labels = classlabels_int64s ?? classlabels_strings;
      return [name, labels && 'value' in labels && Array.isArray(labels.value) ? labels.value.length : null];
    }),
  );
  return {
    ...graph,
    nodes: graph.nodes.map((node) =>
      maps.includes(node) ? { ...node, op: 'Identity', domain: '', attributes: {} } : node,
    ),
    outputs: graph.outputs.map((value) =>
      classes.has(value.name)
        ? { name: value.name, type: 'float32', shape: [null, classes.get(value.name) ?? null] }
        : value,
    ),
  };
}
