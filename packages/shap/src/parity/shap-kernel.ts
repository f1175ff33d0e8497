import { tensor, weightedRidge } from '@xai/tensor';
import { coalitionValues, type RowGame, type RowSolution } from '../row-game.js';
import { type L1Selection, numFeatures } from './l1-selection.js';
import { shapCoalitions } from './shap-coalitions.js';

const SMALLEST = 1e-10;

/**
 * Kernel SHAP with the habits of shap's KernelExplainer: its coalitions and weights, its selection of features (10 at most unless
 * told otherwise, null keeps all), no standard errors, no stopping rule; values below 1e-10 are 0.
 */
export async function shapKernel(game: RowGame, l1: L1Selection | null = numFeatures(10)): Promise<RowSolution> {
  const { players, full, empty, run } = game;
  const n = players.length;
  const width = full.length;
  const all = Math.max(0, 2 ** n - 2);
  const budget = run.budget ?? 2 * n + 2048;
  const total = full.map((v, o) => v - empty[o]);
  if (n < 2) return { values: n ? total : new Float64Array(0), sampled: false, budget, diagnostics: { coalitions: 0 } };
  const { coalitions, weights } = shapCoalitions(n, Math.min(budget, all), game.random);
  const found = await coalitionValues(game, joined(coalitions));
  const values = new Float64Array(n * width);
  for (let o = 0; o < width; o++) {
    const gains = Float64Array.from(weights, (_, k) => found[k * width + o] - empty[o]);
    const design = { coalitions, weights, gains, total: total[o] };
    const kept = l1 ? Array.from(l1(augmented(design, coalitions.length / all))) : players.map((_, i) => i);
    solve(design, kept).forEach((v, i) => {
      values[kept[i] * width + o] = Math.abs(v) < SMALLEST ? 0 : v;
    });
  }
  const sampled = coalitions.length < all;
  return { values, sampled, budget, diagnostics: { coalitions: coalitions.length, enumerated: !sampled } };
}

interface Regression {
  readonly coalitions: readonly Uint8Array[];
  readonly weights: readonly number[];
  readonly gains: Float64Array;
  readonly total: number;
}

function joined(coalitions: readonly Uint8Array[]): Uint8Array {
  const n = coalitions[0].length;
  const flat = new Uint8Array(coalitions.length * n);
  coalitions.forEach((coalition, k) => {
    flat.set(coalition, k * n);
  });
  return flat;
}

/** Each coalition twice: as it is, and less the row of all players and its gain, by the number of absent and present players. */
function augmented({ coalitions, weights, gains, total }: Regression, share: number) {
  const [k, n] = [coalitions.length, coalitions[0].length];
  const x = new Float64Array(2 * k * n);
  const y = new Float64Array(2 * k);
  coalitions.forEach((coalition, i) => {
    const size = coalition.reduce((sum, z) => sum + z, 0);
    const outer = Math.sqrt(weights[i] * (n - size));
    const inner = Math.sqrt(weights[i] * size);
    for (let p = 0; p < n; p++) {
      x[i * n + p] = outer * coalition[p];
      x[(k + i) * n + p] = inner * (coalition[p] - 1);
    }
    y[i] = outer * gains[i];
    y[k + i] = inner * (gains[i] - total);
  });
  return { x: tensor(x, [2 * k, n]), y: tensor(y, [2 * k]), share };
}

/** The values of the kept players, the last one eliminated by efficiency. */
function solve({ coalitions, weights, gains, total }: Regression, kept: readonly number[]): Float64Array {
  const d = kept.length - 1;
  if (d < 1) return new Float64Array(kept.length).fill(total);
  const last = kept[d];
  const x = Float64Array.from({ length: coalitions.length * d }, (_, at) => {
    const coalition = coalitions[Math.floor(at / d)];
    return coalition[kept[at % d]] - coalition[last];
  });
  const y = gains.map((gain, k) => gain - coalitions[k][last] * total);
  const { coefficients } = weightedRidge(tensor(x, [coalitions.length, d]), tensor(y, [coalitions.length]), {
    ...{ weights, alpha: 0, intercept: false },
  });
  const values = new Float64Array(d + 1);
  values.set(coefficients.data);
  values[d] = total - coefficients.data.reduce((sum, v) => sum + v, 0);
  return values;
}
