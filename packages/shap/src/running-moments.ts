/**
 * Means and standard errors of independent draws that come one by one, for each of `players` players, each [width].
 * `result`: [players * width]; the standard error SD / sqrt(draws) is NaN for a single draw, 0 for a player without one.
 * Welford 1962, https://doi.org/10.1080/00401706.1962.10490022
 */
export function runningMoments(players: number, width: number) {
  const values = new Float64Array(players * width);
  const squares = new Float64Array(players * width);
  const draws = new Float64Array(players);
  return {
    add(player: number, draw: ArrayLike<number>): void {
      const n = ++draws[player];
      for (let o = 0, at = player * width; o < width; o++, at++) {
        const gap = draw[o] - values[at];
        values[at] += gap / n;
        squares[at] += gap * (draw[o] - values[at]);
      }
    },
    result(): { values: Float64Array; standardErrors: Float64Array } {
      const standardErrors = squares.map((sum, at) => {
        const n = draws[Math.floor(at / width)];
        return n === 0 ? 0 : Math.sqrt(sum / (n * (n - 1)));
      });
      return { values, standardErrors };
    },
  };
}
