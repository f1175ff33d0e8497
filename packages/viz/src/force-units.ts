import type { Attribution } from '@xai/core';
import { scaleLinear } from 'd3-scale';
import type { Tick, ValueScale } from './axis.js';
import { formatNumber, outcomeFormat, plainFormat } from './format.js';
import { outputWords, unitWord } from './words.js';

/** How a force plot writes its axis, base and output. */
export interface ForceUnits {
  /** What is pushed: 'probability of >50K'. */
  readonly words: string;
  write(value: number): string;
  /** Ticks of the axis. @default the scale's own */
  readonly ticks?: (scale: ValueScale) => Tick[];
  /** What the contributions are in, where that differs from the axis. */
  readonly notes: readonly string[];
}

const LANDMARKS = [1e-4, 0.001, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4];
const PROBABILITIES = [...LANDMARKS, 0.5, ...LANDMARKS.map((p) => 1 - p).reverse()];

const logistic = (v: number): number => 1 / (1 + Math.exp(-v));
const logit = (p: number): number => Math.log(p / (1 - p));

/**
 * The unit of the values; with link 'logit' log-odds are written as probabilities at their places.
 * Throws RangeError for a link of values that are no log-odds.
 */
export function forceUnits(
  a: Attribution,
  { values, base, output }: { values: ArrayLike<number>; base: number; output: number },
  link: 'identity' | 'logit' = 'identity',
): ForceUnits {
  if (link === 'identity') return { words: outputWords(a), write: outcomeFormat(values, base, output), notes: [] };
  if (a.unit !== 'logit' && a.unit !== 'margin') {
    throw new RangeError(`viz: link 'logit' writes log-odds as probabilities, these are in: ${a.unit}`);
  }
  const write = plainFormat([logistic(base), logistic(output)]);
  return {
    words: outputWords({ ...a, unit: 'probability' }),
    write: (v) => write(logistic(v)),
    ticks(scale) {
      const [low, high] = scale.domain().map(logistic);
      const inside = PROBABILITIES.filter((p) => p >= low && p <= high);
      const shown = inside.length >= 4 ? inside : scaleLinear([low, high], [0, 1]).ticks(5);
      return shown.map((p) => ({ value: logit(p), text: formatNumber(p) }));
    },
    notes: [`contributions in ${unitWord(a)}`],
  };
}
