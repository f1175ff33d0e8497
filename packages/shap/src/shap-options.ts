import { type FeatureInfo, featureNames, type Link, type Masker, namedGroups, tableMasker } from '@xai/core';
import type { Tensor } from '@xai/tensor';

/** What every Shapley method is configured with. */
export interface ShapOptions extends FeatureInfo {
  /** The rows [b, columns] that absent players are taken from, or a masker over them. */
  readonly background: Tensor | Masker;
  /** Weight of each background row. @default equal */
  readonly weights?: ArrayLike<number>;
  /** Columns that play as one: { name: [column index or name, ...] }; the others play alone. @default none */
  readonly groups?: Readonly<Record<string, readonly (number | string)[]>>;
  /** Scale of the game, `identity` or `logit` of @xai/core: v(S) = link(mean of f). @default identity */
  readonly link?: Link;
  /** The habits of Python's shap where ours differ. @default none */
  readonly parity?: 'shap';
}

/** The masker and the names of its players. Throws RangeError where names, groups, weights and background do not fit. */
export function shapMasker(options: ShapOptions): { masker: Masker; features: readonly string[] } {
  const { background, weights, groups } = options;
  if ('compose' in background) {
    if (weights || groups)
      throw new TypeError('shap: weights and groups belong to the masker: a masker with both given');
    const columns = featureNames(
      options,
      background.shape.reduce((a, n) => a * n, 1),
    );
    return { masker: background, features: background.groups.map((g) => g.map((c) => columns[c]).join(' + ')) };
  }
  const players = namedGroups(featureNames(options, background.shape[1] ?? 0), groups);
  return { masker: tableMasker(background, { weights, groups: players.groups }), features: players.names };
}
