import type { Graph } from '@xai/models';

/** Class names that a classifier of scikit-learn's exporter stores; null where there are none, or only 0, 1, 2, ... */
export function classNames({ nodes }: Graph): string[] | null {
  for (const { attributes } of nodes) {
    const { classlabels_strings: texts, classlabels_int64s: numbers, classlabels_ints: older } = attributes;
    if (texts?.type === 'strings' && texts.value.length)
      return texts.value.map((bytes) => new TextDecoder().decode(bytes));
    for (const list of [numbers, older]) {
      if (list?.type === 'ints' && list.value.some((label, k) => Number(label) !== k)) return list.value.map(String);
    }
  }
  return null;
}
