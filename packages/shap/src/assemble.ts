import { type Attribution, type ExplainOptions, type Masker, sha256Hex, targetName, version } from '@xai/core';
import { type Contiguous, tensor } from '@xai/tensor';
import type { PlayedRow, RowSolution } from './row-game.js';
import { scatter } from './scatter.js';
import type { ShapOptions } from './shap-options.js';
import type { ShapleyMethod } from './shapley-explainer.js';

/** All that is known when every row is solved. */
export interface Solved {
  readonly method: ShapleyMethod;
  readonly options: ShapOptions;
  readonly call: ExplainOptions;
  readonly masker: Masker;
  readonly features: readonly string[];
  readonly rows: Contiguous;
  readonly ids: readonly number[];
  readonly targets: readonly number[];
  readonly empty: Float64Array;
  readonly played: readonly PlayedRow[];
}

/** One Attribution per target, as views on blocks that are filled once. */
export function assemble(all: Solved): Attribution[] {
  const { method, options, call, masker, features, targets, played, ids } = all;
  const spread = (pick: (s: RowSolution) => Float64Array | undefined, axes: 1 | 2, missing: number) =>
    scatter(played, pick, features.length, targets.length, axes, missing);
  const values = spread((s) => s.values, 1, 0);
  const standardErrors = spread((s) => s.standardErrors, 1, 0);
  const backgroundErrors = spread((s) => s.backgroundStandardErrors, 1, Number.NaN);
  const interactions = spread((s) => s.interactions, 2, 0);
  const data = playersData(all);
  const background = {
    rows: masker.size,
    sha256: sha256Hex(tensor(masker.background, [masker.size, ...masker.shape])),
  };
  return targets.map((target, o) => ({
    method: method.name,
    target,
    targetName: targetName(options, target),
    features,
    categories: options.categories ?? null,
    rows: ids,
    data,
    base: tensor(new Float64Array(ids.length).fill(all.empty[o]), [ids.length]),
    values: values?.[o] ?? data,
    output: tensor(
      Float64Array.from(played, ({ full }) => full[o]),
      [ids.length],
    ),
    unit: options.link?.unit ?? options.unit ?? 'value',
    game: 'interventional',
    error: played.some(({ solution }) => solution.sampled) ? 'sampling' : 'none',
    additive: method.additive,
    standardErrors: standardErrors?.[o] ?? null,
    backgroundStandardErrors: backgroundErrors?.[o] ?? null,
    ...(interactions && { interactions: interactions[o], interactionIndex: method.interactionIndex }),
    background,
    seed: method.random ? (call.seed ?? 0) : null,
    budget: Math.max(...played.map(({ solution }) => solution.budget)),
    settings: {
      link: options.link?.name ?? 'identity',
      parity: options.parity ?? null,
      batchSize: call.batchSize ?? null,
      ...method.settings,
    },
    diagnostics: played.map(({ players, solution }) => ({ varying: players.length, ...solution.diagnostics })),
    versions: { '@xai/shap': version },
  }));
}

/** The row's own numbers [rows, players]; NaN for a player of several columns. */
function playersData({ rows, masker, ids }: Solved): Contiguous<Float64Array> {
  const width = rows.data.length / ids.length;
  const data = new Float64Array(ids.length * masker.players);
  for (let i = 0; i < ids.length; i++) {
    masker.groups.forEach((group, p) => {
      data[i * masker.players + p] = group.length === 1 ? rows.data[i * width + group[0]] : Number.NaN;
    });
  }
  return tensor(data, [ids.length, masker.players]);
}
