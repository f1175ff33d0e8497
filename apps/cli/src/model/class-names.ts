import type { Graph, Initializer } from '@xai/models';

/** Class names that a classifier of scikit-learn's exporter stores; null where there are none, or only 0, 1, 2, ... */
export function classNames({ nodes, initializers }: Graph): string[] | null {
  for (const { op, inputs, attributes } of nodes) {
    const { classlabels_strings: texts, classlabels_int64s: numbers, classlabels_ints: older } = attributes;
    if (texts?.type === 'strings' && texts.value.length)
      return texts.value.map((bytes) => new TextDecoder().decode(bytes));
    for (const list of [numbers, older]) {
      if (list?.type === 'ints' && isNamed(list.value)) return list.value.map(String);
    }
    const chosenFrom = op === 'ArrayFeatureExtractor' ? initializers.get(inputs[0]) : undefined;
    const names = chosenFrom ? labelsOf(chosenFrom) : null;
    if (names) return names;
  }
  return null;
}

/** A network's classes, of which its label is chosen, as text; null where they are only counted. */
function labelsOf({ type, strings, bytes }: Initializer): string[] | null {
  if (strings?.length) return [...strings];
  if (type !== 'int32' && type !== 'int64') return null;
  const { buffer } = Uint8Array.from(bytes);
  const labels = type === 'int32' ? [...new Int32Array(buffer)] : [...new BigInt64Array(buffer)];
  return isNamed(labels) ? labels.map(String) : null;
}

const isNamed = (labels: readonly (number | bigint)[]): boolean => labels.some((label, k) => Number(label) !== k);
