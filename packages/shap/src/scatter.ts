import type { Tensor } from '@xai/tensor';
import type { PlayedRow, RowSolution } from './row-game.js';

/**
 * Spreads solutions over the playing players to all features: one view [rows, features] (or [rows, features, features]) per
 * target on one block. Features that do not play are 0; a row without the numbers is `missing`; null where no row has them.
 */
export function scatter(
  played: readonly PlayedRow[],
  pick: (solution: RowSolution) => Float64Array | undefined,
  features: number,
  targets: number,
  axes: 1 | 2,
  missing: number,
): Tensor<Float64Array>[] | null {
  if (!played.some(({ solution }) => pick(solution))) return null;
  const cells = features ** axes;
  const data = new Float64Array(played.length * cells * targets);
  played.forEach(({ players, solution }, i) => {
    const from = pick(solution);
    const start = i * cells;
    if (!from) data.fill(missing, start * targets, (start + cells) * targets);
    else {
      for (let at = 0; at < from.length; at++) {
        const p = Math.floor(at / targets);
        const first = players[Math.floor(p / players.length ** (axes - 1))];
        const cell = axes === 1 ? first : first * features + players[p % players.length];
        data[(start + cell) * targets + (at % targets)] = from[at];
      }
    }
  });
  const shape = axes === 1 ? [played.length, features] : [played.length, features, features];
  const stride = shape.map((_, a) => targets * features ** (axes - a));
  return Array.from({ length: targets }, (_, o) =>
    targets === 1 ? { data, shape } : { data, shape, stride, offset: o },
  );
}
