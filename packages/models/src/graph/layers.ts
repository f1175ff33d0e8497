import type { Layer } from '@xai/core';
import { size } from '@xai/tensor';
import { type Graph, operatorName } from './graph.js';
import { inferShapes } from './shapes.js';

/**
 * The layers of a graph: a node's name is its output tensor's, else its own; a dimension that follows the batch is
 * null, an unknown shape []; `parameters` counts its constants' numbers.
 */
export function listLayers(graph: Graph): Layer[] {
  const shapes = inferShapes(graph);
  return graph.nodes
    .filter((node) => node.op !== 'Constant')
    .map((node) => {
      const constants = node.inputs.flatMap((name) => graph.initializers.get(name) ?? []);
      return {
        name: node.outputs[0] || node.name,
        kind: operatorName(node),
        shape: shapes.get(node.outputs[0]) ?? [],
        parameters: constants.reduce((sum, { shape }) => sum + size(shape), 0),
      };
    });
}
