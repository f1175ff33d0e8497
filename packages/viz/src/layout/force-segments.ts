/** A push on the output: raises end at the output from below, falls from above. */
export interface Segment {
  readonly feature: number;
  readonly value: number;
  /** Nearest to the output. */
  readonly to: number;
  /** Away from it. */
  readonly from: number;
}

/**
 * Raises stacked below the output and falls above it, the largest next to it; zeros push nothing. values: [features].
 */
export function forceSegments(values: ArrayLike<number>, output: number): Segment[] {
  const side = (sign: 1 | -1): Segment[] => {
    const features = Array.from(values, (_, j) => j).filter((j) => sign * values[j] > 0);
    let at = output;
    return features
      .sort((a, b) => Math.abs(values[b]) - Math.abs(values[a]) || a - b)
      .map((j) => {
        const to = at;
        at -= values[j];
        return { feature: j, value: values[j], to, from: at };
      });
  };
  return [...side(1), ...side(-1)];
}
