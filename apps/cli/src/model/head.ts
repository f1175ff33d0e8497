import { type FinalActivation, finalActivation, type Graph } from '@xai/models';

/** What a model's output is: its final activation, or a classifier's probabilities, as far as that is known. */
export type Head = FinalActivation | 'probabilities';

/** What output `name` of a graph is; 'probabilities' where scikit-learn's exporter calls it so. */
export function headOf(graph: Graph, name: string): Head {
  const kind = finalActivation(graph, name);
  return kind === 'unknown' && /^(output_)?probabilit(y|ies)$/i.test(name) ? 'probabilities' : kind;
}
